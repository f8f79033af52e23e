package org.aludel.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/conformance.md}: each obligation of the specification with the tests that prove it. A test that goes,
 * and with it the proof, makes the page differ. To write it anew: {@code -Dgolden.write=true}.
 */
class ConformanceTest {

    private static final Path PAGE = Path.of("..", "docs", "conformance.md");
    private static final Pattern OBLIGATION = Pattern.compile("- \\*\\*([0-9AB]+\\.[0-9]+)\\*\\* (.*)");
    private static final String LIST = "/org/aludel/provider/obligations.md";

    /** One line of the list: a number with its text, or a heading without number. */
    private record Line(String number, String text) {

        boolean isHeading() {
            return number.isEmpty();
        }

        boolean isOfContainer() {
            return text.contains("(container)");
        }
    }

    @Test
    void thePageSaysWhatIsProven() throws IOException {
        Map<String, SortedSet<String>> proofs = proofs();
        List<Line> lines = lines();
        assertThat(lines).extracting(Line::number).containsAll(proofs.keySet());
        String page = page(lines, proofs);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (InputStream list = ConformanceTest.class.getResourceAsStream(LIST)) {
            assertThat(list).isNotNull();
            for (String text : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                Matcher obligation = OBLIGATION.matcher(text);
                if (obligation.matches()) {
                    lines.add(new Line(obligation.group(1), obligation.group(2)));
                } else if (text.startsWith("## ")) {
                    lines.add(new Line("", text.substring(3)));
                }
            }
        }
        return lines;
    }

    /** The simple names of the test classes that prove each number. */
    private static Map<String, SortedSet<String>> proofs() {
        Map<String, SortedSet<String>> proofs = new TreeMap<>();
        for (JavaClass test : new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.aludel.provider")) {
            add(test, test, proofs);
            for (JavaMethod method : test.getMethods()) {
                add(method, test, proofs);
            }
        }
        return proofs;
    }

    private static void add(HasAnnotations<?> annotated, JavaClass test, Map<String, SortedSet<String>> proofs) {
        annotated.tryGetAnnotationOfType(Spec.class.getName()).ifPresent(annotation -> {
            String[] numbers = (String[]) ((JavaAnnotation<?>) annotation).getExplicitlyDeclaredProperty("value");
            for (String number : numbers) {
                proofs.computeIfAbsent(number, any -> new TreeSet<>()).add(outermost(test));
            }
        });
    }

    private static String outermost(JavaClass test) {
        return test.getName().replaceAll("\\$.*", "").replaceAll(".*\\.", "");
    }

    private static String page(List<Line> lines, Map<String, SortedSet<String>> proofs) {
        Map<String, Integer> covered = new LinkedHashMap<>();
        Map<String, Integer> all = new LinkedHashMap<>();
        StringBuilder tables = new StringBuilder();
        String chapter = "";
        for (Line line : lines) {
            if (line.isHeading()) {
                chapter = line.text();
                tables.append("\n## ")
                        .append(chapter)
                        .append("\n\n| Number | State | Obligation | Proven by |\n|---|---|---|---|\n");
                continue;
            }
            SortedSet<String> tests = proofs.getOrDefault(line.number(), new TreeSet<>());
            String state = !tests.isEmpty() ? "covered" : line.isOfContainer() ? "not applicable" : "missing";
            all.merge(chapter, 1, Integer::sum);
            covered.merge(chapter, state.equals("missing") ? 0 : 1, Integer::sum);
            tables.append("| ")
                    .append(line.number())
                    .append(" | ")
                    .append(state)
                    .append(" | ")
                    .append(line.text().replace("|", "\\|"))
                    .append(" | ")
                    .append(String.join(", ", tests))
                    .append(" |\n");
        }
        StringBuilder page = new StringBuilder(
                "# Conformance\n\nThe obligations of Jakarta Persistence 3.2 for a provider, in"
                        + " short, and the tests that prove them. \"Not applicable\" are duties of containers. A test writes this page,"
                        + " and fails when a number is no longer covered.\n\n| Chapter | Covered | Of |\n|---|---|---|\n");
        all.forEach((name, count) -> page.append("| ")
                .append(name)
                .append(" | ")
                .append(covered.get(name))
                .append(" | ")
                .append(count)
                .append(" |\n"));
        return page.append(tables).toString();
    }
}
