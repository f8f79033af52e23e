package org.aludel.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReportTest {

    private static final List<TestOutcome> OUTCOMES = List.of(
            outcome("core.lock.Client", "locks", Verdict.PASSED, ""),
            outcome("core.lock.Client", "waits", Verdict.ERROR, "List<X> | none"),
            outcome("se.Client2", "starts", Verdict.FAILED, "no"),
            outcome("se.Client2", "later", Verdict.SKIPPED, ""));

    @TempDir
    Path folder;

    @Test
    void hasARowPerPartAndEveryTestThatFails() {
        assertThat(OutcomeReport.of(OUTCOMES)).isEqualTo("""
                | package | tests | passed | failed | errors | skipped |
                |---|---:|---:|---:|---:|---:|
                | core.lock | 2 | 1 | 0 | 1 | 0 |
                | se | 2 | 0 | 1 | 0 | 1 |
                | **all** | 4 | 1 | 1 | 1 | 1 |

                ## Tests that do not pass

                | test | reason |
                |---|---|
                | core.lock.Client.waits | List&lt;X> \\| none |
                | se.Client2.starts | no |
                """);
    }

    @Test
    void namesNoTestWhereAllPass() {
        assertThat(OutcomeReport.of(OUTCOMES.subList(0, 1))).doesNotContain("do not pass");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the script 'file:/home/ann/tck/create.sql' failed  | the script 'create.sql' failed
            the script 'file:///home/ann/create.sql', line 1   | the script 'create.sql', line 1
            no file /var/lib/x/drop_1.sql: see there           | no file drop_1.sql: see there
            in jar:file:/home/ann/tck.jar!/META-INF/x.xml      | in x.xml
            no file C:\\tck\\ann\\create.sql                   | no file create.sql
            see https://example.org/docs/errors#ALU-1          | see https://example.org/docs/errors#ALU-1
            and/or, 3/4 of a/b/c, the path /x                  | and/or, 3/4 of a/b/c, the path /x
            """)
    void namesFilesWithoutTheFoldersOfTheMachine(String cause, String told) {
        assertThat(OutcomeReport.of(List.of(outcome("se.Client", "reads", Verdict.ERROR, cause))))
                .contains("| se.Client.reads | " + told + " |");
    }

    @Test
    void isMadeOfRunsOfSinglePackages() throws IOException {
        OutcomeStore store = new OutcomeStore(folder);
        store.put(OUTCOMES.subList(0, 2));
        store.put(OUTCOMES.subList(2, 4));
        TestOutcome repaired = outcome("core.lock.Client", "waits", Verdict.PASSED, "");
        store.put(List.of(repaired));

        assertThat(store.all()).containsExactly(repaired, OUTCOMES.get(3), OUTCOMES.get(2));
    }

    @Test
    void takesThePlaceOfTheOldReportOnItsPage() throws IOException {
        Path page = folder.resolve("tck.md");
        Files.writeString(page, "# Figures\n\n" + TckPage.MARK + "\n\nold\n");

        TckPage.write(page, "new\n");

        assertThat(page).hasContent("# Figures\n\n" + TckPage.MARK + "\n\nnew\n");
    }

    private static TestOutcome outcome(String testClass, String test, Verdict verdict, String cause) {
        return new TestOutcome(TckPackages.ROOT + "." + testClass, test, verdict, cause);
    }
}
