package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps outcomes between runs, so that a table of everything can be made of runs of one package each: a folder with a file
 * per part of the TCK, of tab-separated lines.
 */
final class OutcomeStore {

    private static final Comparator<TestOutcome> ORDER =
            Comparator.comparing(TestOutcome::testClass).thenComparing(TestOutcome::test);

    private final Path folder;

    OutcomeStore(Path folder) {
        this.folder = folder;
    }

    /** Adds outcomes; those of classes that were stored before take the place of the old ones. */
    void put(List<TestOutcome> outcomes) throws IOException {
        Files.createDirectories(folder);
        var parts = outcomes.stream().collect(Collectors.groupingBy(TestOutcome::part));
        for (var part : parts.entrySet()) {
            Path file = folder.resolve(part.getKey() + ".tsv");
            var classes = part.getValue().stream().map(TestOutcome::testClass).collect(Collectors.toSet());
            Map<String, TestOutcome> merged = new LinkedHashMap<>();
            Stream.concat(
                            read(file).stream().filter(old -> !classes.contains(old.testClass())),
                            part.getValue().stream())
                    .sorted(ORDER)
                    .forEach(outcome -> merged.put(outcome.shortName(), outcome));
            Files.write(file, merged.values().stream().map(OutcomeStore::line).toList());
        }
    }

    /** Everything that is stored, in the order of class and test. */
    List<TestOutcome> all() throws IOException {
        List<TestOutcome> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    all.addAll(read(file));
                }
            }
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private static List<TestOutcome> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(fields -> new TestOutcome(fields[0], fields[1], Verdict.valueOf(fields[2]), fields[3]))
                .toList();
    }

    private static String line(TestOutcome outcome) {
        return String.join(
                "\t",
                outcome.testClass(),
                outcome.test(),
                outcome.verdict().name(),
                outcome.cause().replace('\t', ' '));
    }
}
