package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Chinook sample database, written to PostgreSQL by its own script. The script is no part of this repository: the
 * system property {@code aludel.data} names the folder that has it, which is else {@code shared/data} beside the
 * repository.
 */
class ChinookTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("aludel.data", "../../shared/data"), "chinook", "Chinook_PostgreSql.sql");

    private static final List<String> TABLES = List.of(
            "album",
            "artist",
            "customer",
            "employee",
            "genre",
            "invoice",
            "invoice_line",
            "media_type",
            "playlist",
            "playlist_track",
            "track");

    private static final int FOREIGN_KEYS = 11;

    @TempDir
    static Path folder;

    private static FreshDatabase database;
    private static ProgramRun run;

    @BeforeAll
    static void drawsIt() throws IOException, SQLException {
        assumeTrue(Files.exists(SCRIPT), "The sample schema Chinook is not there: " + SCRIPT);
        database = TestDatabase.POSTGRESQL.freshDatabase();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : PsqlScript.statements(SCRIPT)) {
                statement.execute(sql);
            }
            connection.commit();
        }
        run = ProgramRun.on(database, "--out", folder.toString());
    }

    @AfterAll
    static void dropsIt() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void theScriptIsLoadedToItsEnd() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*), count(distinct playlist_id) from playlist_track")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(8715);
            assertThat(rows.getInt(2)).isEqualTo(14);
        }
    }

    @Test
    void printsTheSchema() throws IOException {
        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isZero();
        String text = run.out().substring(0, run.out().indexOf("written: "));

        GoldenFile.assertSame(text, Path.of("src/test/resources/org/aludel/examples/schema/chinook.txt"));
    }

    @Test
    void theSvgHasEveryTableColumnAndForeignKey() throws IOException {
        SvgReader svg = SvgReader.of(folder.resolve("schema.svg"));

        assertThat(svg.texts("name")).containsExactlyInAnyOrderElementsOf(TABLES);
        assertThat(svg.count("reference")).isEqualTo(FOREIGN_KEYS);
        assertThat(svg.titles("relation"))
                .hasSize(FOREIGN_KEYS)
                .contains(
                        "track_album_id_fkey: track (album_id) -> album (album_id)",
                        "employee_reports_to_fkey: employee (reports_to) -> employee (employee_id)");
        assertThat(svg.count("column")).isEqualTo(64);
        assertThat(svg.texts("type")).contains("numeric(10, 2)", "varchar(220) null", "timestamp null");
        assertThat(svg.count("optional")).isEqualTo(4);
    }

    @Test
    void theDotFileHasEveryTableAndForeignKey() throws IOException {
        DotReader dot = DotReader.of(folder.resolve("schema.dot"));

        assertThat(dot.labels()).hasSameSizeAs(TABLES);
        assertThat(TABLES)
                .allSatisfy(
                        table -> assertThat(dot.labels()).anyMatch(label -> label.contains("<B>" + table + "</B>")));
        assertThat(dot.edges()).isEqualTo(FOREIGN_KEYS);
    }
}
