package org.aludel.core.deployment;

import static java.util.Objects.requireNonNull;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.error.InvalidSchemaException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.AuxiliaryDefinition;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.NamingConvention;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.View;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.difference.SchemaComparison;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creates schemas in databases, reads them back, and drops them. */
class SchemaDeploymentTest {

    private static MetaData music() {
        return MetaData.builder()
                .naming(NamingConvention.STANDARD)
                .table(Table.named("album")
                        .column("id", SqlTypes.INTEGER)
                        .column("artist_id", SqlTypes.INTEGER, Column::notNull)
                        .column("title", SqlTypes.varchar(200), c -> c.notNull().withComment("as on the cover"))
                        .column(
                                "price",
                                SqlTypes.decimal(10, 2),
                                c -> c.withServerDefault(new java.math.BigDecimal("9.99")))
                        .primaryKey("id")
                        .constraint(
                                ForeignKey.of(List.of("artist_id"), "artist").onDelete(ReferentialAction.CASCADE))
                        .unique("artist_id", "title")
                        .constraint(new CheckConstraint(null, column("price").ge(0)))
                        .index(Index.on("title")))
                .table(Table.named("artist")
                        .column("id", SqlTypes.INTEGER, c -> c.withIdentity(Identity.byDefault()))
                        .column("name", SqlTypes.varchar(100), Column::notNull)
                        .column("active", SqlTypes.BOOLEAN, c -> c.withServerDefault(true))
                        .primaryKey("id")
                        .comment("who sings"))
                .build();
    }

    /** Two tables that refer to each other. */
    private static MetaData circle() {
        return MetaData.builder()
                .table(Table.named("hen")
                        .column("id", SqlTypes.INTEGER)
                        .column("egg_id", SqlTypes.INTEGER)
                        .primaryKey("id")
                        .foreignKey("egg", "egg_id"))
                .table(Table.named("egg")
                        .column("id", SqlTypes.INTEGER)
                        .column("hen_id", SqlTypes.INTEGER)
                        .primaryKey("id")
                        .foreignKey("hen", "hen_id"))
                .build();
    }

    private static void on(TestDatabase kind, Consumer<Engine> work) {
        try (FreshDatabase database = kind.freshDatabase();
                Engine engine = Engine.of(database.dataSource(), EngineSettings.defaults())) {
            work.accept(engine);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "HSQLDB", "DERBY", "SQLITE", "POSTGRESQL", "MARIADB"})
    void createsWhatIsReadBackWithoutDifference(TestDatabase kind) {
        on(kind, engine -> {
            MetaData music = music();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            assertThat(deployment.createAll(music)).isNotEmpty();
            MetaData found = Inspector.of(engine).metaData();
            assertThat(SchemaComparison.by(engine.dialect().equivalence()).compare(found, music))
                    .isEmpty();
            assertThat(deployment.createAll(music)).as("nothing is missing").isEmpty();
            deployment.dropAll(music);
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
            assertThat(deployment.dropAll(music)).as("nothing is left").isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "HSQLDB", "DERBY", "SQLITE", "POSTGRESQL", "MARIADB"})
    void createsAndDropsTablesThatReferToEachOther(TestDatabase kind) {
        on(kind, engine -> {
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            deployment.createAll(circle());
            assertThat(SchemaComparison.by(engine.dialect().equivalence())
                            .compare(Inspector.of(engine).metaData(), circle()))
                    .isEmpty();
            deployment.dropAll(circle());
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "HSQLDB", "DERBY", "SQLITE", "POSTGRESQL", "MARIADB"})
    void namesInCapitalsAreThoseOfTheDatabase(TestDatabase kind) {
        on(kind, engine -> {
            MetaData schema = MetaData.builder()
                    .table(Table.named("EMP")
                            .column("ID", SqlTypes.INTEGER)
                            .column("BOSS", SqlTypes.INTEGER)
                            .primaryKey("ID")
                            .foreignKey("EMP", "BOSS"))
                    .build();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            deployment.createAll(schema);
            assertThat(SchemaComparison.by(engine.dialect().equivalence())
                            .compare(Inspector.of(engine).metaData(), schema))
                    .isEmpty();
            assertThat(deployment.createAll(schema)).as("nothing is missing").isEmpty();
            deployment.dropAll(schema);
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        });
    }

    @Test
    void createsOnlyWhatIsMissing() {
        on(TestDatabase.H2, engine -> {
            MetaData music = music();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            deployment.createAll(music);
            Table album = requireNonNull(music.table("album"));
            View titles = View.of("titles", select(album.column("title")).from(album));
            List<SchemaStatement> executed =
                    deployment.createAll(music.toBuilder().view(titles).build());
            assertThat(executed).hasSize(1);
            try (EngineConnection connection = engine.connect()) {
                Table artist = requireNonNull(music.table("artist"));
                connection.execute(insertInto(artist).columns("id", "name").values(1, "Ann"));
                connection.execute(
                        insertInto(album).columns("id", "artist_id", "title").values(1, 1, "One"));
                assertThat(connection
                                .execute(
                                        select(titles.asTable().column("title")).from(titles.asTable()))
                                .scalar())
                        .isEqualTo("One");
            }
        });
    }

    @Test
    void whatADatabaseCannotDoChangesNothing() {
        on(TestDatabase.SQLITE, engine -> {
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            Table table = Table.named("t").column("a", SqlTypes.INTEGER).build();
            List<SchemaStatement> statements = List.of(
                    new org.aludel.core.schema.ddl.CreateTable(table),
                    new AlterTable(
                            QualifiedName.of("t"),
                            new TableChange.ChangeType(
                                    Column.of("a", SqlTypes.INTEGER), Column.of("a", SqlTypes.BIGINT))));
            assertThatThrownBy(() -> deployment.execute(statements))
                    .isInstanceOf(UnsupportedConstructException.class)
                    .hasMessageContaining("'sqlite'");
            deployment.execute(statements.subList(0, 1)); // the table is not there yet
        });
    }

    @Test
    void tellsListenersOfEachDefinition() {
        on(TestDatabase.H2, engine -> {
            List<String> heard = new ArrayList<>();
            SchemaDeployment.to(engine)
                    .withListener(new DefinitionListener() {
                        @Override
                        public void beforeDefinition(EngineConnection connection, SchemaStatement statement) {
                            heard.add("before " + statement.getClass().getSimpleName());
                        }

                        @Override
                        public void afterDefinition(EngineConnection connection, SchemaStatement statement) {
                            heard.add("after " + statement.getClass().getSimpleName());
                        }
                    })
                    .createAll(MetaData.builder()
                            .table(Table.named("t")
                                    .column("a", SqlTypes.INTEGER)
                                    .index(Index.on("a").named("ix")))
                            .build());
            assertThat(heard)
                    .containsExactly(
                            "before CreateTable", "after CreateTable", "before CreateIndex", "after CreateIndex");
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void createsAndDropsSchemasWithTheirObjects(TestDatabase kind) {
        on(kind, engine -> {
            MetaData archive = MetaData.builder()
                    .schema("archive")
                    .table(Table.named(QualifiedName.of("archive", "letter"))
                            .column("id", SqlTypes.INTEGER)
                            .column("body", SqlTypes.varchar(100)))
                    .auxiliary(AuxiliaryDefinition.afterCreate("INSERT INTO archive.letter VALUES (1, 'first')")
                            .ofTable(QualifiedName.of("archive", "letter"))
                            .on("h2", "postgresql"))
                    .auxiliary(AuxiliaryDefinition.afterCreate("INSERT INTO archive.letter VALUES (2, 'wrong')")
                            .on("oracle"))
                    .build();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            deployment.createAll(archive);
            Inspector inspector = Inspector.of(engine);
            assertThat(inspector.schemaNames()).contains("archive");
            assertThat(deployment.createAll(archive)).as("all is there").isEmpty();
            try (EngineConnection connection = engine.connect()) {
                Table letter = archive.tables().get(0);
                assertThat(connection
                                .execute(select(letter.column("body")).from(letter))
                                .all())
                        .extracting(row -> row.get("body"))
                        .containsExactly("first");
            }
            deployment.dropAll(archive);
            assertThat(inspector.schemaNames()).doesNotContain("archive");
            assertThat(deployment.dropAll(archive)).as("nothing is left").isEmpty();
        });
    }

    @Test
    void aSchemaThatNobodyDeclaredHasToBeThere() {
        on(
                TestDatabase.H2,
                engine -> assertThatThrownBy(() -> SchemaDeployment.to(engine)
                                .createAll(MetaData.builder()
                                        .table(Table.named(QualifiedName.of("nowhere", "t"))
                                                .column("a", SqlTypes.INTEGER))
                                        .build()))
                        .hasMessageStartingWith("[ALU-1502]"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "HSQLDB", "DERBY"})
    void namesThatDifferInCaseAloneAreTwo(TestDatabase kind) {
        on(kind, engine -> {
            MetaData twins = MetaData.builder()
                    .table(Table.named("twin").column("a", SqlTypes.INTEGER))
                    .table(Table.named("\"twin\"")
                            .column("\"a\"", SqlTypes.INTEGER)
                            .column("a", SqlTypes.INTEGER))
                    .build();
            SchemaDeployment.to(engine).createAll(twins);
            MetaData found = Inspector.of(engine).metaData();
            assertThat(found.tables()).extracting(Table::name).containsExactlyInAnyOrder("twin", "\"twin\"");
            Table quoted = requireNonNull(found.table("\"twin\""));
            engine.run(connection ->
                    connection.execute(insertInto(quoted).columns("\"a\"", "a").values(1, 2)));
            try (EngineConnection connection = engine.connect()) {
                assertThat(connection
                                .execute(select(quoted.column("\"a\"")).from(quoted))
                                .scalar())
                        .isEqualTo(1);
            }
            SchemaDeployment.to(engine).dropAll(found);
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        });
    }

    @Test
    void namesThatAreTooLongChangeNothing() {
        on(TestDatabase.POSTGRESQL, engine -> {
            MetaData schema = MetaData.builder()
                    .table(Table.named("fine").column("a", SqlTypes.INTEGER))
                    .table(Table.named("n".repeat(64)).column("b".repeat(70), SqlTypes.INTEGER))
                    .build();
            assertThatThrownBy(() -> SchemaDeployment.to(engine).createAll(schema))
                    .isInstanceOfSatisfying(
                            InvalidSchemaException.class,
                            e -> assertThat(e.problems()).hasSize(2));
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        });
    }

    @Test
    void writesScriptsWithoutAConnection() throws IOException {
        StringBuilder script = new StringBuilder();
        var oracle = Dialects.named("oracle");
        SchemaScripts.write(SchemaScripts.of(circle(), oracle).create(), oracle, script);
        assertThat(script.toString().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(2))
                        .startsWith("ALTER TABLE hen ADD ")
                        .endsWith(";"));
    }
}
