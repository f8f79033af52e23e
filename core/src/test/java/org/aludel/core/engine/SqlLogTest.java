package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.SyntaxErrorException;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written to the log; System.Logger writes to java.util.logging here. */
class SqlLogTest {

    private static final String ASKED = "SELECT schema_name FROM information_schema.schemata WHERE schema_name = ?";

    private final Logger logger = Logger.getLogger("org.aludel");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLoggerName() + ": " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setLevel(Level.FINER);
        handler.setLevel(Level.ALL);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    private List<String> linesOf(String name) {
        return lines.stream()
                .filter(line -> line.startsWith("org.aludel." + name + ": "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void writesTextTimeAndRowsButNoValues() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withLogToken("request 7"))
                        .connect()) {
            connection.execute(NEW_PERSON.values(1, "s3cret", 1));
            connection.execute(NEW_PERSON.values(2, "s3cret", 1));
            connection.execute(PEOPLE);
            assertThatThrownBy(() -> connection.execute(NEW_PERSON.values(2, "s3cret", 1)))
                    .isInstanceOf(AludelException.class)
                    .message()
                    .doesNotContain("s3cret");
            connection.commit();
        }
        List<String> sql = linesOf("sql");
        assertThat(sql).hasSize(4);
        assertThat(sql.get(0))
                .matches("\\[request 7] INSERT INTO person \\(id, name, age\\) VALUES \\(\\?, \\?, \\?\\)"
                        + " -- [0-9]+\\.[0-9]{3} ms, 1 row");
        assertThat(sql.get(2)).matches(".* ORDER BY person\\.id -- [0-9.]+ ms, 2 rows");
        assertThat(sql.get(3)).endsWith(", failed");
        assertThat(linesOf("bind")).isEmpty();
        assertThat(lines).noneMatch(line -> line.contains("s3cret"));
        assertThat(linesOf("transaction")).containsExactly("begin", "commit");
    }

    @Test
    void writesQuestionsToTheCatalogLikeStatements() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            assertThat(connection.catalog().query(ASKED, row -> row.getString(1), "INFORMATION_SCHEMA"))
                    .containsExactly("INFORMATION_SCHEMA");
            assertThatThrownBy(() -> connection.catalog().query("SELECT x FROM no_such_view", row -> row.getString(1)))
                    .isInstanceOf(SyntaxErrorException.class);
        }
        assertThat(linesOf("sql")).hasSize(2);
        assertThat(linesOf("sql").get(0)).startsWith(ASKED + " -- ").endsWith(" ms, 1 row");
        assertThat(linesOf("sql").get(1))
                .startsWith("SELECT x FROM no_such_view -- ")
                .endsWith(", failed");
        assertThat(linesOf("bind")).isEmpty();
    }

    @Test
    void writesValuesWhenAskedTo() {
        EngineSettings settings = EngineSettings.defaults().showValues(true);
        try (TestEngine database = TestEngine.on(TestDatabase.H2, settings);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(NEW_PERSON.values(1, "x".repeat(150), null));
            connection.executeMany(NEW_PERSON, List.of(java.util.Map.of("id", 2, "name", "y".repeat(201), "age", 7)));
            assertThatThrownBy(() -> connection.execute(NEW_PERSON.values(2, "z", 1)))
                    .hasMessageContaining("PRIMARY KEY");
        }
        assertThat(linesOf("bind").get(0)).isEqualTo("values: 1, " + "x".repeat(150) + ", null");
        assertThat(linesOf("bind").get(1)).isEqualTo("values: 2, " + "y".repeat(200) + "... (201 characters), 7");
    }

    @Test
    void writesNothingUnlessTheLevelAsksForIt() {
        logger.setLevel(Level.INFO);
        try (TestEngine database =
                        TestEngine.on(TestDatabase.H2, EngineSettings.defaults().showValues(true));
                EngineConnection connection = database.engine().connect()) {
            connection.execute(PEOPLE);
        }
        assertThat(lines).isEmpty();
    }
}
