package org.aludel.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes outcomes as Markdown: a table with a row per part of the TCK, and the tests that fail. */
final class OutcomeReport {

    private static final int WIDEST_CAUSE = 200;

    /** A path from the root of the machine, of several steps, of which the last is the name of the file. */
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w:/\\\\])(?:(?:jar|file):)*(?:[A-Za-z]:)?(?:[/\\\\]+[^\\s/\\\\'\"<>|:;,]+){2,}");

    private OutcomeReport() {}

    /** Table and list; of nothing, a table without rows. */
    static String of(List<TestOutcome> outcomes) {
        List<String> lines = new ArrayList<>(table(outcomes));
        List<TestOutcome> bad =
                outcomes.stream().filter(outcome -> outcome.verdict().isBad()).toList();
        if (!bad.isEmpty()) {
            lines.add("");
            lines.add("## Tests that do not pass");
            lines.add("");
            lines.add("| test | reason |");
            lines.add("|---|---|");
            bad.forEach(outcome -> lines.add("| " + outcome.shortName() + " | " + cell(outcome.cause()) + " |"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(List<TestOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("| package | tests | passed | failed | errors | skipped |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        Map<String, List<TestOutcome>> parts =
                outcomes.stream().collect(Collectors.groupingBy(TestOutcome::part, TreeMap::new, Collectors.toList()));
        parts.forEach((part, those) -> lines.add(row(part, those)));
        lines.add(row("**all**", outcomes));
        return lines;
    }

    private static String row(String name, List<TestOutcome> outcomes) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d |",
                name,
                outcomes.size(),
                count(outcomes, Verdict.PASSED),
                count(outcomes, Verdict.FAILED),
                count(outcomes, Verdict.ERROR),
                count(outcomes, Verdict.SKIPPED));
    }

    private static long count(List<TestOutcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    private static String cell(String cause) {
        String text = PATH.matcher(cause)
                .replaceAll(path -> Matcher.quoteReplacement(fileName(path.group())))
                .replace("|", "\\|")
                .replace("<", "&lt;");
        return text.length() <= WIDEST_CAUSE ? text : text.substring(0, WIDEST_CAUSE) + "...";
    }

    /** Where files are on the machine of a run is of no interest to those who read the page. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
