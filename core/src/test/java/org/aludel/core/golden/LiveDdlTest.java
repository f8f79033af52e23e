package org.aludel.core.golden;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Executes every definition that a dialect writes on its database: no line of the golden files is made up. */
class LiveDdlTest {

    @TestFactory
    Stream<DynamicNode> executesOnItsDatabase() {
        return TestDatabase.allAvailable().stream().map(LiveDdlTest::testsOf);
    }

    private static DynamicNode testsOf(TestDatabase kind) {
        LiveDefinitions database = new LiveDefinitions(kind);
        Stream<DynamicNode> tests = DdlConstructs.all().entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> assertThatCode(() -> database.execute(entry.getValue()))
                                .doesNotThrowAnyException()));
        DynamicNode close =
                dynamicTest("closes", () -> assertThatCode(database::close).doesNotThrowAnyException());
        return dynamicContainer(kind.id(), Stream.concat(tests, Stream.of(close)));
    }
}
