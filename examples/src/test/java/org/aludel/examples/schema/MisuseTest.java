package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong is said in a message, which repeats no secrets. */
class MisuseTest {

    private static final String SECRET = "s3cr3t";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --password s3cr3t         | A password is no argument, since others can see those. Set the variable ALUDEL_PASSWORD, or wait to be asked.
            --password=s3cr3t         | A password is no argument, since others can see those. Set the variable ALUDEL_PASSWORD, or wait to be asked.
            --colour=s3cr3t           | The option '--colour' is not known, or its value is not a word of its own.
            --out=s3cr3t              | The option '--out' is not known, or its value is not a word of its own.
            --user                    | The option '--user' lacks its value.
            --user a --user b         | The option '--user' is there twice.
            jdbc:h2:mem: jdbc:s3cr3t  | There is more than one URL.
            """)
    void tellsHowItIsCalled(String arguments, String message) {
        ProgramRun run = ProgramRun.with(SECRET, arguments.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo(message + System.lineSeparator() + Arguments.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helps() {
        ProgramRun run = ProgramRun.with(SECRET, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(Arguments.USAGE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:nonesuch://host/db?password=s3cr3t           | [ALU-1315] No JDBC driver accepts the URL jdbc:nonesuch://host/db?password=***.
            no url at all                                     | [ALU-1315] No JDBC driver accepts the URL no url at all.
            jdbc:postgresql://me:s3cr3t@localhost:1/db        | [ALU-1315] No connection to jdbc:postgresql://***@localhost:1/db can be opened
            jdbc:postgresql://localhost:1/db?password=s3cr3t  | [ALU-1315] No connection to jdbc:postgresql://localhost:1/db?password=*** can be opened
            """)
    void tellsThatADatabaseCannotBeReached(String url, String message) {
        assertFails(ProgramRun.with(SECRET, url, "--user", "me"), message);
    }

    @Test
    void tellsThatAPasswordIsWrong() {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            Script.run(database, "create table a (id int)");

            assertFails(
                    ProgramRun.with(SECRET, database.jdbcUrl(), "--user", database.user()),
                    "[ALU-1315] No connection to jdbc:h2:mem:");
        }
    }

    @Test
    void tellsThatASchemaIsMissing() {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            assertFails(
                    ProgramRun.on(database, "--schema", "elsewhere"),
                    "[ALU-1502] The database has no schema 'elsewhere'. Its schemas are: public.");
        }
    }

    @Test
    void tellsThatAFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertFails(
                ProgramRun.with("", "--out", file.resolve("below").toString()),
                "The folder '" + file.resolve("below") + "' cannot be made.");
    }

    @Test
    void tellsThatAFileCannotBeWritten() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("schema.svg"));

        assertFails(ProgramRun.with("", "--out", folder.toString()), "The file '" + taken + "' cannot be written.");
    }

    private static void assertFails(ProgramRun run, String message) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors()).startsWith(message).doesNotContain("\tat ", SECRET, "Exception");
        assertThat(run.out()).doesNotContain(SECRET);
    }
}
