package org.aludel.benchmarks.provider;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs all variants in virtual machines of their own, in an order that turns with each round, and prints a table of ratios to
 * JDBC within a round; the median of the rounds counts. Arguments are parts of the names of cases; the system properties
 * {@code rounds} and {@code variants} say how often, and of which variants beside JDBC; these have commas between them.
 */
public final class ProviderReport {

    private static final String JDBC = "jdbc";

    private final List<String> wanted;
    private final List<String> variants = new ArrayList<>();
    private final EntityClasses classes;
    private final Map<String, Map<String, List<Outcome>>> outcomes = new LinkedHashMap<>();

    /**
     * What a variant needed for a case in a round.
     *
     * @param nanos processor time
     * @param ratio of that to JDBC in the same round; NaN where JDBC does not do it
     * @param wall time of the clock, as a ratio to JDBC in the same round
     */
    private record Outcome(double nanos, double ratio, double wall, long bytes, String sum) {

        static Outcome of(String[] line, String @Nullable [] jdbc) {
            return new Outcome(
                    Double.parseDouble(line[2]),
                    ratio(line, jdbc, 2),
                    ratio(line, jdbc, 3),
                    Long.parseLong(line[4]),
                    line[5]);
        }

        private static double ratio(String[] line, String @Nullable [] jdbc, int at) {
            return jdbc == null ? Double.NaN : Double.parseDouble(line[at]) / Double.parseDouble(jdbc[at]);
        }
    }

    private ProviderReport(List<String> wanted, EntityClasses classes) {
        this.wanted = wanted;
        this.classes = classes;
        List<String> chosen = List.of(System.getProperty("variants", "").split(",", -1));
        variants.add(JDBC);
        Arrays.stream(Providers.values())
                .map(Providers::label)
                .filter(label -> chosen.contains("") || chosen.contains(label))
                .forEach(variants::add);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (EntityClasses classes = new EntityClasses(0)) {
            ProviderReport report = new ProviderReport(List.of(arguments), classes);
            int rounds = Integer.getInteger("rounds", 3);
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round + " of " + rounds);
                report.round(round);
            }
            report.print();
        }
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
            Outcome own = Outcome.of(line, base);
            if (base != null && !base[5].equals(own.sum())) {
                throw new IllegalStateException(variant + " sees " + own.sum() + " in '" + name + "', JDBC " + base[5]);
            }
            outcomes.computeIfAbsent(name, any -> new LinkedHashMap<>())
                    .computeIfAbsent(variant, any -> new ArrayList<>())
                    .add(own);
        }));
    }

    private Map<String, String[]> run(String variant) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProviderRun.class.getName(), variant));
        command.addAll(wanted);
        Map<String, String[]> cases = VariantProcess.run(variant, classes.of(variant), command);
        System.out.println("  " + variant + ": " + cases.size() + " cases");
        return cases;
    }

    // ---- the table

    private void print() {
        StringBuilder head = new StringBuilder("| case | JDBC, us |");
        StringBuilder line = new StringBuilder("|---|---:|");
        for (String variant : variants.subList(1, variants.size())) {
            head.append(' ').append(variant).append(" |");
            line.append("---:|");
        }
        System.out.println(
                head.append(" kB of ").append(String.join(" / ", variants)).append(" |"));
        System.out.println(line.append("---|"));
        Map<String, Double> logarithms = new LinkedHashMap<>();
        int compared = 0;
        for (String name : outcomes.keySet()) {
            List<Outcome> jdbc = outcomes(name, JDBC);
            StringBuilder row = new StringBuilder("| " + name + " | ");
            row.append(jdbc.isEmpty() ? "" : number(best(jdbc) / 1000)).append(" |");
            for (String variant : variants.subList(1, variants.size())) {
                row.append(' ').append(cell(outcomes(name, variant))).append(" |");
                if (!jdbc.isEmpty()) {
                    logarithms.merge(variant, Math.log(ratio(outcomes(name, variant))), Double::sum);
                }
            }
            compared += jdbc.isEmpty() ? 0 : 1;
            System.out.println(row.append(' ').append(kilobytes(name)).append(" |"));
        }
        StringBuilder mean = new StringBuilder("| geometric mean | |");
        for (String variant : variants.subList(1, variants.size())) {
            double sum = logarithms.getOrDefault(variant, 0.0);
            mean.append(' ').append(number(Math.exp(sum / compared))).append(" |");
        }
        System.out.println(mean.append(" |"));
    }

    private List<Outcome> outcomes(String name, String variant) {
        return outcomes.getOrDefault(name, Map.of()).getOrDefault(variant, List.of());
    }

    /** The ratio, and beside a server that of the clock; where JDBC does not do the same, microseconds. */
    private static String cell(List<Outcome> own) {
        if (own.isEmpty()) {
            return "";
        }
        if (Double.isNaN(own.get(0).ratio())) {
            return number(best(own) / 1000) + " us";
        }
        String processor = number(ratio(own));
        return RunDatabase.isH2() ? processor : processor + ", clock " + number(median(own, Outcome::wall));
    }

    private String kilobytes(String name) {
        List<String> all = new ArrayList<>();
        for (String variant : variants) {
            List<Outcome> own = outcomes(name, variant);
            all.add(own.isEmpty() ? "-" : Long.toString(own.get(own.size() - 1).bytes() / 1024));
        }
        return String.join(" / ", all);
    }

    private static double best(List<Outcome> own) {
        return own.stream().mapToDouble(Outcome::nanos).min().orElse(Double.NaN);
    }

    /** The median of the rounds. */
    private static double ratio(List<Outcome> own) {
        return median(own, Outcome::ratio);
    }

    private static double median(List<Outcome> own, ToDoubleFunction<Outcome> value) {
        double[] sorted = own.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
