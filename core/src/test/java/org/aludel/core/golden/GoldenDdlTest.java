package org.aludel.core.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.TableChange;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares every definition in every dialect with {@code src/test/resources/golden/ddl/<dialect>.txt}; written anew as
 * those of {@link GoldenSqlTest}.
 */
class GoldenDdlTest {

    @TestFactory
    Stream<DynamicNode> rendersAsInTheGoldenFile() {
        return GoldenDialects.NAMES.stream()
                .map(name -> dynamicContainer(name, testsOf(name, Dialects.named(name)).stream()));
    }

    @Test
    void hasEveryStatement() {
        assertThat(DdlConstructs.all().values())
                .extracting(construct -> (Object) construct.statement().getClass())
                .contains((Object[]) SchemaStatement.class.getPermittedSubclasses());
    }

    @Test
    void hasEveryChange() {
        List<Class<?>> changes = new ArrayList<>();
        DdlConstructs.all().values().forEach(construct -> {
            if (construct.statement() instanceof AlterTable alter) {
                changes.add(alter.change().getClass());
            }
        });
        assertThat(changes).containsAll(Arrays.asList(TableChange.class.getPermittedSubclasses()));
    }

    private static List<DynamicNode> testsOf(String name, Dialect dialect) {
        GoldenFile file = new GoldenFile("ddl/" + name);
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
                        .containsExactlyElementsOf(DdlConstructs.all().keySet())));
        DdlConstructs.all()
                .forEach((construct, definition) -> tests.add(dynamicTest(
                        construct,
                        () -> assertThat(GoldenText.of(definition.statement(), dialect))
                                .isEqualTo(golden.get(construct)))));
        return tests;
    }

    private static void writeWhenAsked(String name, Dialect dialect, GoldenFile file) throws IOException {
        String asked = System.getProperty("golden.write", "false");
        if (asked.equals("true") || asked.equals(name)) {
            Map<String, String> blocks = new LinkedHashMap<>();
            DdlConstructs.all()
                    .forEach((construct, definition) ->
                            blocks.put(construct, GoldenText.of(definition.statement(), dialect)));
            file.write(blocks);
        }
    }
}
