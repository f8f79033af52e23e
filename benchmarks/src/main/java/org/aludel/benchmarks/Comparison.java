package org.aludel.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What several rounds of one case measured. Whatever else a machine does can only make a run slower, so the best iteration
 * of all rounds is what two methods are compared by; how they relate within each round shows how calm the machine was.
 */
final class Comparison {

    private static final String BASE = "jdbc";

    private final String name;
    private final Map<String, Double> best = new TreeMap<>();
    private final Map<String, List<Double>> ratios = new TreeMap<>();
    private String unit = "";

    Comparison(String name) {
        this.name = name;
    }

    void addRound(Collection<RunResult> results) {
        Map<String, Double> round = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            Result<?> score = result.getPrimaryResult();
            String shortName = method.substring(method.lastIndexOf('.') + 1);
            round.put(shortName, score.getScore());
            best.merge(shortName, score.getStatistics().getMin(), Math::min);
            unit = score.getScoreUnit();
        }
        Double base = round.get(BASE);
        round.forEach((method, score) -> {
            if (base != null) {
                ratios.computeIfAbsent(method, m -> new ArrayList<>()).add(score / base);
            }
        });
    }

    /** Prints a line for each method: its best time, and its ratios to that of JDBC. */
    void print(PrintStream out) {
        Double base = best.get(BASE);
        best.forEach((method, time) -> {
            String ratio = base == null ? "" : String.format(Locale.ROOT, "%.2f", time / base);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f %s | %s | %s |%n",
                    name,
                    method,
                    time,
                    unit,
                    ratio,
                    spread(ratios.getOrDefault(method, List.of())));
        });
    }

    private static String spread(List<Double> ratios) {
        if (ratios.isEmpty()) {
            return "";
        }
        List<Double> sorted = new ArrayList<>(ratios);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f - %.2f)",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
