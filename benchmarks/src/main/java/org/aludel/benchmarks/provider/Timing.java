package org.aludel.benchmarks.provider;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times a case by the processor time of the thread that does it, which is all of it where the database runs in the same
 * thread. The case is warm when six windows in a row were not three percent faster than the best before.
 */
final class Timing {

    private static final long WINDOW = 400_000_000;
    private static final long LONGEST_WINDOW = 1_500_000_000; // where the thread waits for a server
    private static final int MOST_WINDOWS = 75;
    private static final int CALM_WINDOWS = 6;
    private static final double BETTER = 0.97;
    private static final int MEASURED = 7;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Timing() {}

    /**
     * What was measured.
     *
     * @param nanos processor time of one time, the median of some windows
     * @param wall time of the clock, the median of the same windows
     * @param bytes what one time allocates
     * @param sum what the case returned
     */
    record Measured(double nanos, double wall, long bytes, long sum) {}

    private record Window(double nanos, double wall, long bytes, long sum) {}

    static Measured measure(Case each) {
        double best = Double.MAX_VALUE;
        int calm = 0;
        for (int i = 0; i < MOST_WINDOWS && calm < CALM_WINDOWS; i++) {
            double nanos = window(each).nanos();
            calm = nanos < best * BETTER ? 0 : calm + 1;
            best = Math.min(best, nanos);
        }
        List<Double> nanos = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        Window last = window(each);
        for (int i = 0; i < MEASURED; i++) {
            last = window(each);
            nanos.add(last.nanos());
            wall.add(last.wall());
        }
        each.after().run();
        return new Measured(median(nanos), median(wall), last.bytes(), last.sum());
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static Window window(Case each) {
        long used = 0;
        long wall = 0;
        long bytes = 0;
        long sum = 0;
        int times = 0;
        while (used < WINDOW && wall < LONGEST_WINDOW) {
            each.before().run();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long started = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            sum = each.work().getAsLong();
            used += THREADS.getCurrentThreadCpuTime() - cpu;
            wall += System.nanoTime() - started;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
            times++;
        }
        return new Window((double) used / times, (double) wall / times, bytes / times, sum);
    }
}
