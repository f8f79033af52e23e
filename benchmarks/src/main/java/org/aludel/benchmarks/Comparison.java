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

/** What several rounds of one case measured: the times of its methods, and how they relate within each round. */
final class Comparison {

    private static final String BASE = "jdbc";

    private final String name;
    private final Map<String, List<Double>> scores = new TreeMap<>();
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
            round.put(method.substring(method.lastIndexOf('.') + 1), score.getScore());
            unit = score.getScoreUnit();
        }
        Double base = round.get(BASE);
        round.forEach((method, score) -> {
            scores.computeIfAbsent(method, m -> new ArrayList<>()).add(score);
            if (base != null) {
                ratios.computeIfAbsent(method, m -> new ArrayList<>()).add(score / base);
            }
        });
    }

    void print(PrintStream out) {
        scores.forEach((method, times) -> {
            List<Double> related = ratios.getOrDefault(method, List.of());
            String ratio = related.isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%.2f (%.2f - %.2f)",
                            median(related),
                            Collections.min(related),
                            Collections.max(related));
            out.printf(Locale.ROOT, "| %s | %s | %.2f %s | %s |%n", name, method, median(times), unit, ratio);
        });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
