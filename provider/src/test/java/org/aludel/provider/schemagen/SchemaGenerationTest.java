package org.aludel.provider.schemagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.engine.Engine;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.Spec;
import org.aludel.provider.database.UnitDatabase;
import org.aludel.provider.fixture.CapturedLog;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitSettings;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 9.4: what the properties of schema generation do. */
class SchemaGenerationTest {

    private static final String CREATE_TARGET = "scripts.create-target";
    private static final String DROP_TARGET = "scripts.drop-target";
    private static final String LOAD = "jakarta.persistence.sql-load-script-source";

    @TempDir
    private Path directory;

    // ---- actions on the database

    @Test
    @Spec({"9.021", "A.017"})
    void doesNothingUnlessItIsAsked() {
        try (Library library = Library.on(TestDatabase.H2)) {
            assertThat(library.generation().isAskedFor()).isFalse();
            library.run();
            assertThat(library.tables()).isEmpty();
            assertThat(library.with("database.action", "create").generation().isAskedFor())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"9.021", "9.023", "9.030"})
    void createsAndDropsByMetadata(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            library.with("database.action", "create").run();
            MetaData found = library.found();
            assertThat(found.tables()).extracting(Table::name).containsExactlyInAnyOrder("author", "book");
            assertThat(found.sequence(QualifiedName.of("author_seq"))).isNotNull();
            assertThat(found.requireTable("book").foreignKeys()).hasSize(1);
            library.run();
            library.with("database.action", "drop").run();
            assertThat(library.tables()).isEmpty();
            assertThat(library.found().sequences()).isEmpty();
            library.run();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("9.021")
    void dropsAndCreatesAnew(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            library.with("database.action", "drop-and-create").run();
            library.execute("INSERT INTO author VALUES (1, 'Ann', NULL)");
            library.run();
            assertThat(library.authors()).isEmpty();
        }
    }

    @Test
    @Spec({"9.021", "9.031"})
    void validatesWhenAFactoryIsMade() {
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("database.action", "validate");
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4246] The database does not fit the mapping; the cause tells how.")
                    .hasCauseInstanceOf(InvalidDatabaseSchemaException.class);
            library.with("database.action", "create").run();
            library.with("database.action", "validate").run();
        }
    }

    @Test
    @Spec("9.030")
    void worksOnTheDatabaseOfAFactory() {
        try (Library library = Library.on(TestDatabase.H2);
                UnitDatabase database =
                        library.with("database.action", "create").open()) {
            library.generation().run(database);
            assertThat(Inspector.of(database.engine()).tableNames()).containsExactly("author", "book");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("9.026")
    void createsSchemasOnlyWhenItIsTold(TestDatabase kind) {
        MetaData sales = MetaData.builder()
                .table(Table.named(QualifiedName.of("sales", "invoice"))
                        .column(Column.of("id", SqlTypes.INTEGER).notNull())
                        .primaryKey("id"))
                .build();
        try (Library library = Library.on(kind)) {
            library.with("database.action", "create");
            assertThatThrownBy(() -> library.generation(sales).run(null))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith(
                            "[ALU-4240] The schema of the persistence unit 'library' cannot be created");
            library.with("create-database-schemas", true);
            library.generation(sales).run(null);
            library.generation(sales).run(null);
            try (Engine engine = Engine.of(library.fresh().dataSource())) {
                assertThat(Inspector.of(engine).tableNames("sales")).containsExactly("invoice");
            }
            library.with("database.action", "drop-and-create");
            library.generation(sales).run(null);
            StringWriter script = new StringWriter();
            library.with("database.action", "none")
                    .with("scripts.action", "create")
                    .with(CREATE_TARGET, script);
            library.generation(sales).run(null);
            assertThat(script.toString()).startsWith("CREATE SCHEMA sales;\n");
            script.getBuffer().setLength(0);
            library.with("create-database-schemas", false).generation(sales).run(null);
            assertThat(script.toString()).startsWith("CREATE TABLE sales.invoice");
        }
    }

    @Test
    @Spec("9.028")
    void worksOnTheConnectionThatIsGivenAndLeavesItOpen() throws SQLException {
        try (Library library = Library.on(TestDatabase.H2);
                Connection connection = library.fresh().dataSource().getConnection()) {
            library.with("connection", connection)
                    .with("database.action", "create")
                    .without("jakarta.persistence.jdbc.url")
                    .run();
            assertThat(connection.isClosed()).isFalse();
            assertThat(library.tables()).containsExactly("author", "book");
        }
    }

    // ---- sources

    @ParameterizedTest
    @CsvSource({
        "metadata, 'author, book'",
        "script, extra",
        "metadata-then-script, 'author, book, extra'",
        "script-then-metadata, 'author, book, extra'",
        ", extra"
    })
    @Spec({"9.023", "9.024"})
    void createsFromTheSourcesThatAreNamed(String source, String tables) {
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("database.action", "create")
                    .with("create-script-source", new StringReader("CREATE TABLE extra (id INT);"));
            if (source != null) {
                library.with("create-source", source);
            }
            library.run();
            assertThat(library.tables()).containsExactly(tables.split(", "));
        }
    }

    @Test
    @Spec("9.023")
    void keepsTheOrderOfItsSources() {
        String script = "CREATE VIEW writer AS SELECT id FROM author";
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("database.action", "create")
                    .with("create-source", "script-then-metadata")
                    .with("create-script-source", new StringReader(script));
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4243] The statement on line 1 of the script of a Reader failed");
            library.with("create-source", "metadata-then-script")
                    .with("create-script-source", new StringReader(script))
                    .run();
            library.with("database.action", "drop")
                    .with("drop-source", "script-then-metadata")
                    .with("drop-script-source", new StringReader("DROP VIEW writer"))
                    .run();
            assertThat(library.tables()).isEmpty();
        }
    }

    @Test
    @Spec("9.023")
    void dropsByScriptWhenThereIsOne() {
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("database.action", "create").run();
            library.with("database.action", "drop")
                    .with("drop-script-source", new StringReader("DROP TABLE book"))
                    .run();
            assertThat(library.tables()).containsExactly("author");
        }
    }

    @ParameterizedTest
    @CsvSource({"FILE_URL", "FILE", "RESOURCE", "ABSOLUTE_RESOURCE", "UNIT_ROOT"})
    @Spec({"9.024", "8.015"})
    void readsScriptsFromUrlsFilesAndResources(String kind) throws IOException {
        Path file = Files.writeString(directory.resolve("a script.sql"), "CREATE TABLE extra (id INT);");
        String location = switch (kind) {
            case "FILE_URL" -> file.toUri().toString();
            case "FILE" -> file.toString();
            case "RESOURCE" -> "org/aludel/provider/schemagen/create.sql";
            case "ABSOLUTE_RESOURCE" -> "/org/aludel/provider/schemagen/create.sql";
            default -> "a%20script.sql";
        };
        try (Library library = Library.on(TestDatabase.H2)) {
            UnitDescriptor unit = UnitDescriptor.named("library", getClass().getClassLoader())
                    .root(directory.toUri().toURL())
                    .property("jakarta.persistence.dataSource", library.fresh().dataSource())
                    .property("jakarta.persistence.schema-generation.database.action", "create")
                    .property("jakarta.persistence.schema-generation.create-script-source", location)
                    .build();
            new SchemaGeneration(unit, UnitSettings.of(unit, null), Library.MODEL).run(null);
            assertThat(library.tables()).containsExactly("extra");
        }
    }

    @Test
    @Spec({"9.024", "9.031"})
    void saysWhichScriptIsMissingOrBroken() {
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("database.action", "create").with("create-script-source", "no/such.sql");
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4241] The persistence unit 'library' has no script 'no/such.sql'");
            library.with("create-script-source", "file:///no/such.sql");
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith(
                            "[ALU-4241] The script 'file:///no/such.sql' of the persistence unit 'library'")
                    .hasCauseInstanceOf(IOException.class);
            library.with("create-script-source", new StringReader("CREATE TABLE a (id INT);\nSELECT 'x"));
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage(
                            "[ALU-4242] The script of a Reader ends within a text that begins on line 2. Close it.");
            library.without("jakarta.persistence.schema-generation.create-script-source")
                    .with("create-source", "script");
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("is to come from a script, and none is named. Set the property"
                            + " 'jakarta.persistence.schema-generation.create-script-source'.");
            assertThat(library.tables()).isEmpty();
        }
    }

    // ---- loading

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"9.029", "A.018", "8.015"})
    void loadsDataAfterCreatingOrAlone(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            library.with("database.action", "create")
                    .with(LOAD, new StringReader("""
                            -- authors; and no more
                            INSERT INTO author VALUES (1, 'Ann; the "first"', NULL);
                            INSERT INTO author VALUES (2, 'O''Neill :x ?', 1);
                            """))
                    .run();
            assertThat(library.authors()).containsExactly("Ann; the \"first\"", "O'Neill :x ?");
            library.with("database.action", "none")
                    .with(LOAD, new StringReader("INSERT INTO author VALUES (3, 'Cid', 2)"));
            assertThat(library.generation().isAskedFor()).isTrue();
            library.run();
            assertThat(library.authors()).hasSize(3);
        }
    }

    @Test
    void executesFunctionsInDollarQuotes() {
        try (Library library = Library.on(TestDatabase.POSTGRESQL)) {
            library.with("database.action", "create")
                    .with(LOAD, new StringReader("""
                            CREATE FUNCTION two() RETURNS integer AS $body$
                            BEGIN
                              RETURN 2;
                            END;
                            $body$ LANGUAGE plpgsql;
                            INSERT INTO author VALUES (two(), 'Bob', NULL);
                            """))
                    .run();
            assertThat(library.authors()).containsExactly("Bob");
        }
    }

    @Test
    @Spec("9.031")
    void undoesAScriptThatFailsAndNamesTheLineButNoData() {
        try (Library library = Library.on(TestDatabase.POSTGRESQL)) {
            library.with("database.action", "create")
                    .with(
                            LOAD,
                            new StringReader(
                                    "INSERT INTO author VALUES (1, 'Ann', NULL);\n\nINSERT INTO author VALUES (1, 's3cr3t', NULL);"));
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4243] The statement on line 3 of the script of a Reader failed")
                    .hasCauseInstanceOf(SQLException.class)
                    .message()
                    .doesNotContain("s3cr3t");
            assertThat(library.authors()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec("9.024")
    void goesOnAfterStatementsThatFailWhereThatIsWanted(TestDatabase kind) {
        String create = "CREATE TABLE a (id INT);\nCREATE TABLE a (id INT);\nINSERT INTO a VALUES (1);\n"
                + "INSERT INTO nowhere VALUES ('s3cr3t');\nCREATE TABLE b (id INT);";
        try (Library library = Library.on(kind);
                CapturedLog log = CapturedLog.of("org.aludel.schema")) {
            library.with("database.action", "create")
                    .with("create-source", "script")
                    .with("create-script-source", new StringReader(create))
                    .with("aludel.script-errors", "warn")
                    .run();
            assertThat(library.tables()).containsExactly("a", "b");
            assertThat(log.messages()).hasSize(2).allMatch(message -> !message.contains("s3cr3t"));
            assertThat(log.messages().get(0))
                    .startsWith("[ALU-4243] The statement on line 2 of the script of a Reader failed (SQLSTATE ");
            assertThat(log.messages().get(1)).contains(" line 4 ");

            library.with("database.action", "none").with(LOAD, new StringReader("INSERT INTO nowhere VALUES (1)"));
            assertThatThrownBy(library::run).hasMessageStartingWith("[ALU-4243]");

            library.with("database.action", "drop")
                    .with("drop-source", "script")
                    .with("drop-script-source", new StringReader("DROP TABLE b;\nDROP TABLE nowhere;\nDROP TABLE a;"))
                    .run();
            assertThat(library.tables()).isEmpty();
        }
    }

    // ---- scripts

    @ParameterizedTest
    @CsvSource({"create, true, false", "drop, false, true", "drop-and-create, true, true", "none, false, false"})
    @Spec({"9.022", "9.025"})
    void writesTheScriptsThatAreAskedFor(String action, boolean creates, boolean drops) {
        StringWriter create = new StringWriter();
        StringWriter drop = new StringWriter();
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", action)
                    .with(CREATE_TARGET, create)
                    .with(DROP_TARGET, drop)
                    .run();
            assertThat(create.toString().contains("CREATE TABLE author")).isEqualTo(creates);
            assertThat(drop.toString().contains("DROP TABLE author;\n")).isEqualTo(drops);
            assertThat(library.tables()).isEmpty();
        }
    }

    @Test
    @Spec("9.022")
    void writesOnlyScriptsWhoseTargetsAreGiven() {
        StringWriter create = new StringWriter();
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", "drop-and-create")
                    .with(CREATE_TARGET, create)
                    .run();
            assertThat(create.toString()).contains("CREATE TABLE book").doesNotContain("DROP");
            library.with("scripts.action", "drop");
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4245] Scripts are to be written for the persistence unit 'library'");
        }
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 16, 0", "H2, 2, 4", "MariaDB, 11, 4"})
    @Spec({"9.027", "9.025", "A.019"})
    void writesScriptsWithoutAConnection(String product, int major, int minor) {
        StringWriter create = new StringWriter();
        UnitDescriptor unit = UnitDescriptor.named("library", getClass().getClassLoader())
                .property("jakarta.persistence.schema-generation.scripts.action", "create")
                .property("jakarta.persistence.schema-generation.scripts.create-target", create)
                .property("jakarta.persistence.database-product-name", product)
                .property("jakarta.persistence.database-major-version", major)
                .property("jakarta.persistence.database-minor-version", minor)
                .build();
        new SchemaGeneration(unit, UnitSettings.of(unit, null), Library.MODEL).run(null);
        assertThat(create.toString()).contains("CREATE TABLE author (", "REFERENCES author");
    }

    @Test
    @Spec({"9.025", "9.006"})
    void writesScriptsToFilesAndCanReadThemAgain() throws IOException {
        Path create = directory.resolve("to create.sql");
        Path drop = directory.resolve("drop.sql");
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", "drop-and-create")
                    .with("create-target", "file:" + create)
                    .with("drop-target", drop.toString())
                    .run();
            library.run();
            assertThat(Files.readAllLines(drop)).contains("DROP TABLE author;").doesNotHaveDuplicates();
            library.with("scripts.action", "none")
                    .with("database.action", "create")
                    .with("create-script-source", create.toUri().toString())
                    .run();
            assertThat(library.tables()).containsExactly("author", "book");
            library.with("database.action", "drop")
                    .with("drop-script-source", drop.toUri().toString())
                    .run();
            assertThat(library.tables()).isEmpty();
        }
    }

    @Test
    void writesBothScriptsToOneFile() throws IOException {
        Path both = directory.resolve("both.sql");
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", "drop-and-create")
                    .with("create-target", both.toString())
                    .with("drop-target", both.toString())
                    .run();
            List<String> lines = Files.readAllLines(both);
            assertThat(lines.get(0)).startsWith("DROP");
            assertThat(lines).anyMatch(line -> line.startsWith("CREATE TABLE author"));
        }
    }

    @ParameterizedTest
    @CsvSource({"http://localhost/create.sql", "no/such/directory/create.sql", "file:relative.sql"})
    @Spec({"9.025", "9.031"})
    void saysWhichScriptCannotBeWritten(String target) {
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", "create").with(CREATE_TARGET, target);
            assertThatThrownBy(library::run)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4244] The script '" + target + "' of the persistence unit 'library'");
        }
    }

    @Test
    @Spec({"9.023", "9.025"})
    void writesWhatComesFromScriptsToo() {
        StringWriter create = new StringWriter();
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", "create")
                    .with(CREATE_TARGET, create)
                    .with("create-source", "metadata-then-script")
                    .with("create-script-source", new StringReader("CREATE TABLE extra (id INT);-- the end"))
                    .run();
            assertThat(create.toString()).contains("CREATE TABLE book").endsWith("CREATE TABLE extra (id INT);\n");
        }
    }

    @Test
    void readsAReaderOnceForDatabaseAndScript() {
        StringWriter create = new StringWriter();
        try (Library library = Library.on(TestDatabase.H2)) {
            library.with("scripts.action", "create")
                    .with("database.action", "create")
                    .with(CREATE_TARGET, create)
                    .with("create-script-source", new StringReader("CREATE TABLE extra (id INT)"))
                    .run();
            assertThat(create.toString()).isEqualTo("CREATE TABLE extra (id INT);\n");
            assertThat(library.tables()).containsExactly("extra");
        }
    }
}
