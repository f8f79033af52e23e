package org.aludel.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks on H2 and on a PostgreSQL server that it starts, and prints a table of ratios to hand-written JDBC.
 *
 * <p>Machines change their speed while they run, so what is compared is run one right after the other, in several
 * rounds. Takes the options of JMH, for example {@code
 * SelectByKey -i 10}; {@code -f} is the number of rounds.
 */
public final class BenchmarkReport {

    private static final int ROUNDS = 5;
    private static final List<Class<?>> ON_DATABASES =
            List.of(SelectByKey.class, SelectManyRows.class, InsertWithKeys.class);

    private final CommandLineOptions given;
    private final FreshDatabase postgresql;
    private final Map<String, Comparison> comparisons = new TreeMap<>();

    private BenchmarkReport(CommandLineOptions given, FreshDatabase postgresql) {
        this.given = given;
        this.postgresql = postgresql;
    }

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        try (FreshDatabase postgresql = TestDatabase.POSTGRESQL.freshDatabase()) {
            BenchmarkReport report = new BenchmarkReport(new CommandLineOptions(arguments), postgresql);
            int rounds = report.given.getForkCount().orElse(ROUNDS);
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round + " of " + rounds);
                report.round();
            }
            report.print(System.out);
        }
        System.exit(0); // embedded servers keep threads
    }

    private void round() throws RunnerException {
        for (Class<?> type : ON_DATABASES) {
            for (String database : List.of("h2", "postgresql")) {
                run(type, database);
            }
        }
        run(Compilation.class, null);
    }

    private void run(Class<?> type, @org.jspecify.annotations.Nullable String database) throws RunnerException {
        List<String> wanted = given.getIncludes();
        if (!wanted.isEmpty() && wanted.stream().noneMatch(type.getName()::contains)) {
            return;
        }
        String name = type.getSimpleName() + (database == null ? "" : " " + database);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + type.getSimpleName() + "\\.")
                .forks(1)
                .warmupIterations(given.getWarmupIterations().orElse(4))
                .warmupTime(given.getWarmupTime().orElse(TimeValue.milliseconds(700)))
                .measurementIterations(given.getMeasurementIterations().orElse(4))
                .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(500)))
                .verbosity(given.verbosity().orElse(VerboseMode.SILENT))
                .jvmArgsAppend(
                        "-Xms1g",
                        "-Xmx1g",
                        "-Daludel.benchmark.postgresql.url=" + postgresql.jdbcUrl(),
                        "-Daludel.benchmark.postgresql.user=" + postgresql.user(),
                        "-Daludel.benchmark.postgresql.password=" + postgresql.password());
        if (database != null) {
            options.param("database", database);
        }
        Comparison comparison = comparisons.computeIfAbsent(name, Comparison::new);
        List<RunResult> results = new ArrayList<>(new Runner(options.build()).run());
        comparison.addRound(results);
    }

    private void print(PrintStream out) {
        out.println();
        out.println("| case | method | best | ratio to JDBC | ratio within rounds: median (smallest - largest) |");
        out.println("|---|---|---|---|---|");
        comparisons.values().forEach(comparison -> comparison.print(out));
    }
}
