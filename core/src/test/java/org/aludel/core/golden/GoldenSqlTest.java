package org.aludel.core.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares every construct in every dialect with {@code src/test/resources/golden/<dialect>.txt}.
 *
 * <p>To write the files anew, run the test with {@code -Dgolden.write=true} for all dialects or with
 * {@code -Dgolden.write=h2} for one, and review what changed.
 */
class GoldenSqlTest {

    @TestFactory
    Stream<DynamicNode> rendersAsInTheGoldenFile() {
        return GoldenDialects.NAMES.stream()
                .map(name -> dynamicContainer(name, testsOf(name, Dialects.named(name)).stream()));
    }

    private static List<DynamicNode> testsOf(String name, Dialect dialect) {
        GoldenFile file = new GoldenFile(name);
        Map<String, String> golden;
        try {
            writeWhenAsked(name, dialect, file);
            golden = file.read();
        } catch (IOException e) {
            return List.of(dynamicTest("golden file", () -> {
                throw e;
            }));
        }
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest(
                "lists the constructs",
                () -> assertThat(golden.keySet())
                        .as("constructs in %s", file.path())
                        .containsExactlyElementsOf(Constructs.all().keySet())));
        Constructs.all()
                .forEach((construct, statement) -> tests.add(dynamicTest(
                        construct,
                        () -> assertThat(GoldenText.of(statement, dialect)).isEqualTo(golden.get(construct)))));
        return tests;
    }

    private static void writeWhenAsked(String name, Dialect dialect, GoldenFile file) throws IOException {
        String asked = System.getProperty("golden.write", "false");
        if (asked.equals("true") || asked.equals(name)) {
            Map<String, String> blocks = new LinkedHashMap<>();
            Constructs.all()
                    .forEach((construct, statement) -> blocks.put(construct, GoldenText.of(statement, dialect)));
            file.write(blocks);
        }
    }
}
