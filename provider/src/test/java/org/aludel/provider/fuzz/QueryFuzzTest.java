package org.aludel.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aludel.provider.Spec;
import org.aludel.provider.language.Company;
import org.aludel.testing.databases.TestDatabase;
import org.aludel.testing.support.DamagedQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Queries that are made by the productions of the language, and such queries with damage, are compiled or refused with a coded
 * error within a second; nothing else happens. {@code -Djpql.fuzz=200000} tries more of them, and
 * {@code -Djpql.fuzz.seed=n} others.
 */
class QueryFuzzTest {

    private static final int TRIES = Integer.getInteger("jpql.fuzz", 1_000);
    private static final int RUNS = Integer.getInteger("jpql.fuzz.runs", TRIES / 5);
    private static final long SEED = Long.getLong("jpql.fuzz.seed", 1);
    private static final int MOST_FAILURES = 20;
    private static final List<String> DIALECTS = List.of("h2", "postgresql", "mariadb", "sqlite");
    private static final List<Stages> STAGES = DIALECTS.stream()
            .map(dialect -> new Stages(dialect, Company.classes()))
            .toList();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ExecutorService WORKER = Executors.newSingleThreadExecutor();

    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @AfterAll
    static void stop() {
        WORKER.shutdownNow();
    }

    private static List<String> queries(int number) {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            queries.add(RandomQueries.query(STAGES.get(0).domain(), SEED * 1_000_003 + i));
        }
        return queries;
    }

    @Test
    @Spec({"4.041", "4.078"})
    void compilesOrRefuses(TestReporter reporter) throws Exception {
        for (String query : queries(TRIES / 2)) {
            attempt(query, () -> compile(query));
        }
        report("made", reporter);
        assertThat(failures).isEmpty();
        assertThat(counts.get("compiled")).isGreaterThan(TRIES / 4);
    }

    @Test
    @Spec("4.041")
    void compilesOrRefusesWhatIsDamaged(TestReporter reporter) throws Exception {
        DamagedQueries damage = new DamagedQueries(queries(1_000));
        Random random = new Random(SEED);
        for (String query : queries(TRIES / 2)) {
            String damaged = random.nextBoolean() ? damage.damaged(query, random) : damage.nextWithOtherNames(random);
            attempt(damaged, () -> compile(damaged));
        }
        report("damaged", reporter);
        assertThat(failures).isEmpty();
    }

    @Test
    @Spec("4.041")
    void theDatabaseReadsWhatWasWritten(TestReporter reporter) throws Exception {
        TestDatabase database = TestDatabase.valueOf(
                System.getProperty("jpql.fuzz.database", "h2").toUpperCase(Locale.ROOT));
        try (RunQueries runs = new RunQueries(database)) {
            for (String query : queries(RUNS)) {
                attempt(query, () -> runs.run(query));
            }
        }
        report("run", reporter);
        assertThat(failures).isEmpty();
        assertThat(counts.get("compiled")).isGreaterThan(RUNS / 4);
    }

    private void compile(String query) {
        for (int i = 0; i < STAGES.size(); i++) {
            if (!STAGES.get(i).compile(query)) {
                count("refused by " + DIALECTS.get(i));
            }
        }
    }

    /** Does something with a query, which succeeds or fails with a code, and in time. */
    private void attempt(String query, Runnable work) throws InterruptedException {
        if (failures.size() >= MOST_FAILURES) {
            return;
        }
        Future<Long> running = WORKER.submit(() -> timed(query, work));
        try {
            if (running.get(1, TimeUnit.MINUTES) > TimeUnit.SECONDS.toNanos(1)) {
                failures.add("needs more than a second: " + query);
            }
        } catch (TimeoutException e) {
            throw new AssertionError("hangs: " + query, e);
        } catch (ExecutionException e) {
            throw new AssertionError(query, e.getCause());
        }
    }

    /** The time of the processor that something takes; what others do at the same time is not counted. */
    private long timed(String query, Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            work.run();
            count("compiled");
        } catch (RuntimeException | AssertionError e) {
            String message = String.valueOf(e.getMessage());
            if (e instanceof RuntimeException && message.startsWith("[ALU-")) {
                count("refused with " + message.substring(1, 9));
            } else {
                failures.add(query + "\n" + causes(e));
            }
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static String causes(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return failure.getClass().getName() + ", " + deepest + "\n  at " + deepest.getStackTrace()[0];
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void report(String what, TestReporter reporter) {
        counts.forEach((name, count) -> reporter.publishEntry(what + ": " + name, String.valueOf(count)));
    }
}
