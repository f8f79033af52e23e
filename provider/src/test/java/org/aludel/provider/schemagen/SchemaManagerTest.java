package org.aludel.provider.schemagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Consumer;
import org.aludel.core.engine.Engine;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.Spec;
import org.aludel.provider.database.UnitDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 7.12: what an application does with the schema of its unit. */
@Spec("7.024")
class SchemaManagerTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void createsAndDrops(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            library.with(
                    "jakarta.persistence.sql-load-script-source",
                    new StringReader("INSERT INTO author VALUES (1, 'Ann', NULL)"));
            with(library, Library.MODEL, manager -> {
                manager.create(false);
                assertThat(library.authors()).containsExactly("Ann");
                valid(manager);
                manager.drop(false);
                assertThat(library.tables()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void createsAndDropsSchemasWhenItIsTold(TestDatabase kind) {
        MetaData sales = MetaData.builder()
                .table(Table.named(QualifiedName.of("sales", "invoice"))
                        .column(Column.of("id", SqlTypes.INTEGER).notNull())
                        .primaryKey("id"))
                .build();
        try (Library library = Library.on(kind);
                Engine engine = Engine.of(library.fresh().dataSource())) {
            with(library, sales, manager -> {
                assertThatThrownBy(() -> manager.create(false))
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageStartingWith("[ALU-4240]");
                assertThatThrownBy(manager::validate)
                        .isInstanceOf(SchemaValidationException.class)
                        .hasMessageContaining("there is no table 'sales.invoice'.");
                manager.create(true);
                valid(manager);
                manager.drop(false);
                assertThat(Inspector.of(engine).schemaNames()).contains("sales");
                manager.drop(true);
                assertThat(Inspector.of(engine).schemaNames()).doesNotContain("sales");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void reportsAllDifferencesAtOnce(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            library.execute(
                    "CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(20), secret INTEGER NOT NULL,"
                            + " remark VARCHAR(10))",
                    "CREATE TABLE unrelated (id INTEGER)");
            with(
                    library,
                    Library.MODEL,
                    manager -> assertThatThrownBy(manager::validate)
                            .isInstanceOf(SchemaValidationException.class)
                            .hasMessageStartingWith(
                                    "[ALU-4246] The database does not fit the mapping of the persistence unit"
                                            + " 'library':\n- ")
                            .hasMessageContaining("there is no sequence 'author_seq'.")
                            .hasMessageContaining("there is no table 'book'.")
                            .hasMessageContaining("the table 'author' has no column 'teacher'.")
                            .hasMessageContaining("the column 'name' of the table 'author' is of type")
                            .hasMessageContaining("and should be NOT NULL")
                            .hasMessageContaining(
                                    "the table 'author' has a column 'secret' which is NOT NULL and has no default")
                            .hasMessageContaining("the table 'author' has no foreign key from teacher to 'author'.")
                            .message()
                            .doesNotContain("unrelated", "remark"));
            with(
                    library,
                    Library.MODEL,
                    manager -> assertThatThrownBy(manager::validate)
                            .asInstanceOf(InstanceOfAssertFactories.type(SchemaValidationException.class))
                            .satisfies(e -> assertThat(e.getFailures())
                                    .hasSize(6)
                                    .allSatisfy(failure -> assertThat(failure).hasMessageStartingWith("[ALU-4246] "))));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void emptiesTablesWhateverRefersToWhatAndLoadsAgain(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            library.with("database.action", "create")
                    .with(
                            "jakarta.persistence.sql-load-script-source",
                            new StringReader("INSERT INTO author VALUES (1, 'Ann', NULL);"));
            with(library, Library.MODEL, manager -> {
                manager.create(false);
                library.execute(
                        "INSERT INTO author VALUES (2, 'Bob', 1)",
                        "INSERT INTO author VALUES (3, 'Cid', 2)",
                        "UPDATE author SET teacher = 3 WHERE id = 1",
                        "INSERT INTO book VALUES (1, 3)");
                manager.truncate();
                assertThat(library.authors()).containsExactly("Ann");
                library.execute("INSERT INTO book VALUES (1, 1)");
                manager.truncate();
                valid(manager);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void emptiesTablesThatReferToEachOther(TestDatabase kind) {
        MetaData circle = MetaData.builder()
                .table(Table.named("country")
                        .column(Column.of("id", SqlTypes.INTEGER).notNull())
                        .column(Column.of("capital", SqlTypes.INTEGER))
                        .primaryKey("id")
                        .constraint(ForeignKey.of(List.of("capital"), "city").named("fk_capital")))
                .table(Table.named("city")
                        .column(Column.of("id", SqlTypes.INTEGER).notNull())
                        .column(Column.of("country", SqlTypes.INTEGER))
                        .primaryKey("id")
                        .constraint(ForeignKey.of(List.of("country"), "country").named("fk_country")))
                .build();
        try (Library library = Library.on(kind)) {
            with(library, circle, manager -> {
                manager.create(false);
                library.execute(
                        "INSERT INTO country VALUES (1, NULL)",
                        "INSERT INTO city VALUES (1, 1)",
                        "UPDATE country SET capital = 1");
                manager.truncate();
                library.execute("INSERT INTO country VALUES (1, NULL)", "INSERT INTO city VALUES (1, 1)");
                manager.truncate();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void emptiesNothingWhenATableOfOthersRefersToOne(TestDatabase kind) {
        try (Library library = Library.on(kind)) {
            with(library, Library.MODEL, manager -> {
                manager.create(false);
                library.execute(
                        "CREATE TABLE fan (author INTEGER REFERENCES author)",
                        "INSERT INTO author VALUES (1, 'Ann', NULL)",
                        "INSERT INTO book VALUES (1, 1)",
                        "INSERT INTO fan VALUES (1)");
                assertThatThrownBy(manager::truncate)
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageStartingWith(
                                "[ALU-4240] The schema of the persistence unit 'library' cannot be emptied");
                assertThat(library.authors()).containsExactly("Ann");
            });
        }
    }

    private static void with(Library library, MetaData model, Consumer<SchemaManager> work) {
        try (UnitDatabase database = library.open()) {
            work.accept(library.generation(model).manager(database));
        }
    }

    private static void valid(SchemaManager manager) {
        try {
            manager.validate();
        } catch (SchemaValidationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
