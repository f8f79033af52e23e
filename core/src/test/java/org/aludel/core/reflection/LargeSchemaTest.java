package org.aludel.core.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.schema.MetaData;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** However many tables there are, the catalog is asked a handful of questions. */
class LargeSchemaTest {

    /** Counts the queries that it passes on. */
    private static final class CountingSource implements CatalogSource {

        private final CatalogSource catalog;
        private int queries;

        CountingSource(CatalogSource catalog) {
            this.catalog = catalog;
        }

        @Override
        public <R> List<R> query(String sql, RowMapper<R> mapper, String... values) {
            queries++;
            return catalog.query(sql, mapper, values);
        }
    }

    @Test
    void readsFiveHundredTablesOfPostgresWithinThreeSeconds() throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(TestDatabase.POSTGRESQL, tables(500));
                EngineConnection connection = database.engine().connect()) {
            CountingSource source = new CountingSource(connection.catalog());
            long begin = System.nanoTime();
            MetaData metaData = database.engine().dialect().catalog().read(source, CatalogScope.CURRENT_SCHEMA);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(metaData.tables()).hasSize(500);
            assertThat(metaData.tables())
                    .allMatch(table -> table.definedColumns().size() == 6
                            && table.indexes().size() == 1
                            && table.constraints().size() >= 2);
            assertThat(source.queries).isLessThanOrEqualTo(20);
            assertThat(took).isLessThan(Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void asksNoMoreForManyTablesThanForFew(TestDatabase kind) throws SQLException {
        int few = queries(kind, 2);
        assertThat(few).isLessThanOrEqualTo(20);
        assertThat(queries(kind, 40)).isEqualTo(few);
    }

    private static int queries(TestDatabase kind, int tables) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, tables(tables));
                EngineConnection connection = database.engine().connect()) {
            CountingSource source = new CountingSource(connection.catalog());
            MetaData metaData = database.engine().dialect().catalog().read(source, CatalogScope.CURRENT_SCHEMA);
            assertThat(metaData.tables()).hasSize(tables);
            return source.queries;
        }
    }

    private static String tables(int count) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < count; i++) {
            script.append(
                    "CREATE TABLE t" + i + " (id integer NOT NULL PRIMARY KEY, before_id integer, name varchar(50)"
                            + " NOT NULL, amount numeric(10, 2) DEFAULT 0, day_of date, code char(3), UNIQUE (name),"
                            + " CHECK (amount >= 0)"
                            + (i == 0 ? "" : ", FOREIGN KEY (before_id) REFERENCES t" + (i - 1) + " (id)") + ");\n");
            script.append("CREATE INDEX ix" + i + " ON t" + i + " (day_of, code);\n");
        }
        return script.toString();
    }
}
