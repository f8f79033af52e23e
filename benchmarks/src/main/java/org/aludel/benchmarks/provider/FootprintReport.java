package org.aludel.benchmarks.provider;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What providers take to start, and to manage an instance: each in virtual machines of its own, in an order that turns with
 * each round, and the median of the rounds. The system property {@code rounds} says how often.
 */
public final class FootprintReport {

    private static final int[] ENTITIES = {20, 300};

    private final EntityClasses classes;
    private final Map<String, Map<String, List<long[]>>> outcomes = new LinkedHashMap<>();

    private FootprintReport(EntityClasses classes) {
        this.classes = classes;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (EntityClasses classes = new EntityClasses(ENTITIES[ENTITIES.length - 1])) {
            FootprintReport report = new FootprintReport(classes);
            int rounds = Integer.getInteger("rounds", 3);
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round + " of " + rounds);
                report.round(round);
            }
            report.print();
        }
    }

    private void round(int round) throws IOException, InterruptedException {
        List<Providers> order = new ArrayList<>(List.of(Providers.values()));
        Collections.rotate(order, round);
        for (Providers provider : order) {
            for (int count : ENTITIES) {
                run(provider, "start", Integer.toString(count));
            }
            run(provider, "managed");
            run(provider, "read-only");
        }
    }

    private void run(Providers provider, String... work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(FootprintRun.class.getName(), provider.label()));
        command.addAll(List.of(work));
        VariantProcess.run(provider.label(), classes.of(provider.label()), command)
                .forEach((name, line) -> outcomes.computeIfAbsent(name, any -> new LinkedHashMap<>())
                        .computeIfAbsent(provider.label(), any -> new ArrayList<>())
                        .add(new long[] {Long.parseLong(line[2]), Long.parseLong(line[3]), Long.parseLong(line[4])}));
    }

    private void print() {
        StringBuilder head = new StringBuilder("| |");
        StringBuilder line = new StringBuilder("|---|");
        for (Providers provider : Providers.values()) {
            head.append(' ').append(provider.label()).append(" |");
            line.append("---:|");
        }
        System.out.println(head);
        System.out.println(line);
        for (int count : ENTITIES) {
            String name = "start " + count;
            print(count + " entities to the first query: processor time, ms", name, 0, 1);
            print(count + " entities: heap kept, MB", name, 2, 1_000_000);
        }
        print("a managed instance: bytes", "managed", 0, 1);
        print("of these the instance itself", "managed", 1, 1);
        print("a read-only instance: bytes", "read-only", 0, 1);
        print("of these the instance itself", "read-only", 1, 1);
    }

    private void print(String title, String name, int figure, double unit) {
        StringBuilder row = new StringBuilder("| " + title + " |");
        for (Providers provider : Providers.values()) {
            List<long[]> all = outcomes.getOrDefault(name, Map.of()).getOrDefault(provider.label(), List.of());
            double value = median(all, figure) / unit;
            row.append(' ')
                    .append(String.format(Locale.ROOT, unit == 1 ? "%.0f" : "%.1f", value))
                    .append(" |");
        }
        System.out.println(row);
    }

    private static double median(List<long[]> all, int figure) {
        long[] sorted = all.stream().mapToLong(one -> one[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
