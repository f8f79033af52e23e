package org.aludel.benchmarks.provider;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs all variants in virtual machines of their own, in an order that turns with each round, and prints a table of ratios to
 * JDBC within a round; the median of the rounds counts. Arguments are parts of the names of cases; the system property
 * {@code rounds} says how often.
 */
public final class ProviderReport {

    private static final String JDBC = "jdbc";

    private final List<String> wanted;
    private final List<String> variants = new ArrayList<>();
    private final Map<String, Map<String, List<Double>>> ratios = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Long>>> bytes = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> nanos = new LinkedHashMap<>();

    private ProviderReport(List<String> wanted) {
        this.wanted = wanted;
        variants.add(JDBC);
        Arrays.stream(Providers.values()).map(Providers::label).forEach(variants::add);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ProviderReport report = new ProviderReport(List.of(arguments));
        int rounds = Integer.getInteger("rounds", 3);
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round + " of " + rounds);
            report.round(round);
        }
        report.print();
    }

    private void round(int round) throws IOException, InterruptedException {
        List<String> order = new ArrayList<>(variants);
        Collections.rotate(order, round);
        Map<String, Map<String, String[]>> measured = new TreeMap<>();
        for (String variant : order) {
            measured.put(variant, run(variant));
        }
        Map<String, String[]> jdbc = measured.getOrDefault(JDBC, Map.of());
        measured.forEach((variant, cases) -> cases.forEach((name, line) -> {
            String[] base = jdbc.get(name);
            if (base != null && !base[4].equals(line[4])) {
                throw new IllegalStateException(
                        variant + " sees " + line[4] + " in '" + name + "', JDBC " + base[4]);
            }
            double own = Double.parseDouble(line[1]);
            double ratio = base == null ? Double.NaN : own / Double.parseDouble(base[1]);
            add(ratios, name, variant, ratio);
            add(bytes, name, variant, Long.parseLong(line[3]));
            nanos.computeIfAbsent(name, any -> new LinkedHashMap<>()).merge(variant, own, Math::min);
        }));
    }

    private static <T> void add(Map<String, Map<String, List<T>>> into, String name, String variant, T value) {
        into.computeIfAbsent(name, any -> new LinkedHashMap<>())
                .computeIfAbsent(variant, any -> new ArrayList<>())
                .add(value);
    }

    private Map<String, String[]> run(String variant) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1500m",
                "-Xmx1500m",
                "-XX:+UseSerialGC"));
        String agent = agent(variant);
        if (agent != null) {
            command.add("-javaagent:" + agent);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProviderRun.class.getName(), variant));
        command.addAll(wanted);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, String[]> cases = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t");
                if (parts[0].equals("case")) {
                    cases.put(parts[1], Arrays.copyOfRange(parts, 1, parts.length));
                }
            }
        }
        if (process.waitFor() != 0 || cases.isEmpty()) {
            throw new IllegalStateException(variant + " failed; run ProviderRun " + variant + " to see why");
        }
        System.out.println("  " + variant + ": " + cases.size() + " cases");
        return cases;
    }

    /** EclipseLink weaves lazy relationships into classes as they are loaded, which is how it is at its best. */
    private static @Nullable String agent(String variant) {
        if (!variant.equals(Providers.ECLIPSELINK.label())) {
            return null;
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("org.eclipse.persistence.jpa-"))
                .findFirst()
                .orElseThrow();
    }

    // ---- the table

    private void print() {
        StringBuilder head = new StringBuilder("| case | JDBC, us |");
        StringBuilder line = new StringBuilder("|---|---:|");
        for (String variant : variants.subList(1, variants.size())) {
            head.append(' ').append(variant).append(" |");
            line.append("---:|");
        }
        System.out.println(head.append(" kB of ").append(String.join(" / ", variants)).append(" |"));
        System.out.println(line.append("---|"));
        Map<String, Double> logarithms = new LinkedHashMap<>();
        int compared = 0;
        for (String name : nanos.keySet()) {
            boolean based = nanos.get(name).containsKey(JDBC);
            StringBuilder row = new StringBuilder("| " + name + " | ");
            row.append(based ? number(nanos.get(name).get(JDBC) / 1000) : "").append(" |");
            for (String variant : variants.subList(1, variants.size())) {
                row.append(' ').append(cell(name, variant, based)).append(" |");
                if (based) {
                    logarithms.merge(variant, Math.log(median(ratios.get(name).get(variant))), Double::sum);
                }
            }
            compared += based ? 1 : 0;
            System.out.println(row.append(' ').append(kilobytes(name)).append(" |"));
        }
        StringBuilder mean = new StringBuilder("| geometric mean | |");
        for (String variant : variants.subList(1, variants.size())) {
            mean.append(' ').append(number(Math.exp(logarithms.getOrDefault(variant, 0.0) / compared))).append(" |");
        }
        System.out.println(mean.append(" |"));
    }

    private String cell(String name, String variant, boolean based) {
        if (based) {
            return number(median(ratios.get(name).get(variant)));
        }
        Double own = nanos.get(name).get(variant);
        return own == null ? "" : number(own / 1000) + " us";
    }

    private String kilobytes(String name) {
        List<String> all = new ArrayList<>();
        for (String variant : variants) {
            List<Long> values = bytes.get(name).get(variant);
            all.add(values == null ? "-" : Long.toString(values.get(values.size() - 1) / 1024));
        }
        return String.join(" / ", all);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
