package org.aludel.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks on H2 and on a PostgreSQL server that it starts, and prints ratios to hand-written JDBC. Takes the
 * options of JMH, for example {@code SelectByKey -f 3}.
 */
public final class BenchmarkReport {

    private BenchmarkReport() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        try (FreshDatabase postgresql = TestDatabase.POSTGRESQL.freshDatabase()) {
            Options options = new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .jvmArgsAppend(
                            "-Xms2g",
                            "-Xmx2g",
                            "-Daludel.benchmark.postgresql.url=" + postgresql.jdbcUrl(),
                            "-Daludel.benchmark.postgresql.user=" + postgresql.user(),
                            "-Daludel.benchmark.postgresql.password=" + postgresql.password())
                    .build();
            print(new Runner(options).run(), System.out);
        }
        System.exit(0); // embedded servers keep threads
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<String, Map<String, RunResult>> byCase = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String type = name.substring(0, name.lastIndexOf('.'));
            String database = result.getParams().getParam("database");
            String key = type.substring(type.lastIndexOf('.') + 1) + (database == null ? "" : " " + database);
            byCase.computeIfAbsent(key, k -> new TreeMap<>()).put(name.substring(name.lastIndexOf('.') + 1), result);
        }
        out.println();
        out.println("| case | method | score | ratio to JDBC |");
        out.println("|---|---|---|---|");
        byCase.forEach((name, methods) -> methods.forEach((method, result) -> {
            double score = result.getPrimaryResult().getScore();
            RunResult jdbc = methods.get("jdbc");
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f ± %.2f %s | %s |%n",
                    name,
                    method,
                    score,
                    result.getPrimaryResult().getScoreError(),
                    result.getPrimaryResult().getScoreUnit(),
                    jdbc == null
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    score / jdbc.getPrimaryResult().getScore()));
        }));
    }
}
