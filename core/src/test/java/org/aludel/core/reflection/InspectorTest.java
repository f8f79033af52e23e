package org.aludel.core.reflection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class InspectorTest {

    private static final String MUSIC = """
            CREATE TABLE artist (id integer NOT NULL PRIMARY KEY, name varchar(50), secret varchar(10));
            CREATE TABLE album (id integer NOT NULL PRIMARY KEY, artist_id integer REFERENCES artist (id), title varchar(20));
            CREATE INDEX ix_secret ON artist (secret, name);
            CREATE VIEW titles AS SELECT id, title FROM album;
            """;

    private static final String NASTY = "x'; DROP TABLE artist --";

    @ParameterizedTest
    @InspectedDatabases
    void findsNothingInAnEmptySchema(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, "")) {
            MetaData metaData = database.inspector().metaData();
            assertThat(metaData.tables()).isEmpty();
            assertThat(metaData.views()).isEmpty();
            assertThat(metaData.sequences()).isEmpty();
            assertThat(metaData.enumTypes()).isEmpty();
            assertThat(database.inspector().tableNames()).isEmpty();
            assertThat(database.inspector().viewNames()).isEmpty();
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void tellsTheNamesOfTablesAndViewsInOrder(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC)) {
            assertThat(database.inspector().tableNames()).containsExactly("album", "artist");
            assertThat(database.inspector().viewNames()).containsExactly("titles");
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void readsSingleTables(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC)) {
            Table album = database.inspector().table("album");
            assertThat(album.definedColumns()).extracting(Column::name).containsExactly("id", "artist_id", "title");
            assertThat(album.foreignKeys())
                    .extracting(key -> key.columns() + " " + key.referredTable() + key.referredColumns())
                    .containsExactly("[artist_id] artist[id]");
            MetaData two = database.inspector().metaData(null, "artist", "album");
            assertThat(two.tables()).extracting(Table::name).containsExactlyInAnyOrder("artist", "album");
            assertThat(two.views()).isEmpty();
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void queriesTablesThatWereRead(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC);
                EngineConnection connection = database.engine().connect()) {
            Table artist = Inspector.of(connection).table("artist");
            connection.execute(Sql.insertInto(artist).columns("id", "name").values(1, "Nina"));
            assertThat(connection
                            .execute(Sql.select(artist.column("name", String.class))
                                    .from(artist))
                            .all())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void saysWhichTablesThereAreWhenOneIsMissing(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC)) {
            assertThatThrownBy(() -> database.inspector().table("albun"))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("[ALU-1501] The current schema has no table 'albun'. Its tables are: album, artist."
                            + " Check the name, its case, and the schema.");
            assertThatThrownBy(() -> database.inspector().metaData("nowhere"))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            failure -> assertThat(failure.code()).isEqualTo(CoreErrorCode.NO_SUCH_SCHEMA))
                    .hasMessageContaining("has no schema 'nowhere'. Its schemas are: ");
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void takesNamesForWhatTheyAre(TestDatabase kind) throws SQLException {
        String quote = kind == TestDatabase.MARIADB ? "`" : "\"";
        String table = quote + NASTY + quote;
        try (InspectedDatabase database = InspectedDatabase.with(
                kind, MUSIC + "CREATE TABLE " + table + " (" + quote + "a:b?'c" + quote + " integer);\n")) {
            Inspector inspector = database.inspector();
            assertThat(inspector.tableNames()).containsExactly("album", "artist", NASTY);
            assertThat(inspector.table(NASTY).definedColumns())
                    .extracting(Column::name)
                    .containsExactly("a:b?'c");
            assertThat(inspector.metaData().tables()).hasSize(3);
            assertThatThrownBy(() -> inspector.table("y" + NASTY)).isInstanceOf(EngineException.class);
            assertThatThrownBy(() -> inspector.metaData(NASTY)).isInstanceOf(EngineException.class);
            assertThat(inspector.tableNames()).hasSize(3);
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void writesTypesAsTheDatabaseHasThem(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC)) {
            Table artist = database.inspector().table("artist");
            assertThat(artist.definedColumns())
                    .extracting(column -> database.engine().dialect().types().ddlName(column.type()))
                    .containsExactly("integer", "varchar(50)", "varchar(10)");
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void leavesOutAndChangesWhatListenersSay(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC)) {
            MetaData metaData = database.inspector()
                    .withListener(new ReflectionListener() {
                        @Override
                        public @Nullable Column<?> column(QualifiedName table, Column<?> column) {
                            boolean isKey = table.name().equals("artist")
                                    && column.name().equals("id");
                            return isKey || column.name().equals("secret") ? null : column;
                        }
                    })
                    .withListener(new ReflectionListener() {
                        @Override
                        public @Nullable Column<?> column(QualifiedName table, Column<?> column) {
                            assertThat(column.name()).isNotEqualTo("secret");
                            return column.name().equals("title") ? column.withType(SqlTypes.TEXT) : column;
                        }
                    })
                    .metaData();
            Table artist = requireNonNull(metaData.table("artist"));
            Table album = requireNonNull(metaData.table("album"));
            assertThat(artist.definedColumns()).extracting(Column::name).containsExactly("name");
            assertThat(artist.primaryKey()).isNull();
            assertThat(artist.indexes()).isEmpty();
            assertThat(album.constraints()).noneMatch((TableConstraint key) -> key instanceof ForeignKey);
            assertThat(requireNonNull(album.definedColumn("title")).type()).isEqualTo(SqlTypes.TEXT);
            assertThat(metaData.views()).hasSize(1);
        }
    }

    @ParameterizedTest
    @InspectedDatabases
    void leavesOutTables(TestDatabase kind) throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(kind, MUSIC)) {
            Inspector inspector = database.inspector().withListener(new ReflectionListener() {
                @Override
                public @Nullable Table table(Table table) {
                    return table.name().equals("artist") ? null : table;
                }
            });
            assertThat(inspector.metaData().tables()).extracting(Table::name).containsExactly("album");
            assertThatThrownBy(() -> inspector.table("artist")).hasMessageContaining("ALU-1501");
        }
    }

    @Test
    void seesWhatTheTransactionOfItsConnectionDid() throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(TestDatabase.POSTGRESQL, MUSIC);
                Engine other = Engine.of(database.database().dataSource());
                EngineConnection connection = database.engine().begin()) {
            connection.execute(Sql.text("CREATE TABLE fresh (id integer)"));
            assertThat(Inspector.of(connection).tableNames()).contains("fresh");
            assertThat(connection.isInTransaction()).isTrue();
            assertThat(Inspector.of(other).tableNames()).doesNotContain("fresh");
        }
    }

    @Test
    void leavesNoTransactionBehind() throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(TestDatabase.POSTGRESQL, MUSIC);
                EngineConnection connection = database.engine().connect()) {
            assertThat(Inspector.of(connection).tableNames()).hasSize(2);
            assertThat(connection.isInTransaction()).isFalse();
        }
    }
}
