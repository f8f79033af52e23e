package org.aludel.examples.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.aludel.core.engine.Engine;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MusicStoreTest {

    @Test
    void showsSqlAndRows() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:music-store-test;DB_CLOSE_DELAY=-1");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Engine engine = Engine.of(database)) {
            new MusicStore(engine, new Console(new PrintStream(printed, true, StandardCharsets.UTF_8))).run();
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Nina Simone", "Fairuz") // the generated keys come back with their rows
                .contains("Krautrock  Vitamin C") // the best track of its genre
                .contains("2026-11-04  3.60     13.86") // the last day and the total
                .contains("Popular > Rock > Krautrock  2") // the tree
                .contains("2 rows")
                .contains("[ALU-1007] 'track' has no column 'titel'. Did you mean 'title'?");
    }
}
