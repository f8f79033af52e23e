package org.aludel.core.schema;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.InvalidSchemaException;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What belongs together in a schema, and what is said when it does not. */
class MetaDataTest {

    private static Table.Builder artist() {
        return Table.named("artist")
                .column("id", SqlTypes.BIGINT, c -> c.withIdentity(Identity.byDefault()))
                .column("name", SqlTypes.varchar(100), Column::notNull)
                .primaryKey("id");
    }

    private static Table.Builder album() {
        return Table.named("album")
                .column("id", SqlTypes.BIGINT)
                .column("artist_id", SqlTypes.BIGINT)
                .column("title", SqlTypes.varchar(200))
                .primaryKey("id");
    }

    @Test
    void queriesSelectFromItsTables() {
        MetaData music = MetaData.builder().table(artist()).build();
        Table table = music.table("artist");
        assertThat(table).isNotNull();
        assertThat(select(table.column("name")).from(table).compile(Dialects.named("postgresql")))
                .hasToString("SELECT artist.name FROM artist");
    }

    @Test
    void saysWhichTablesItHasWhenAskedForAnother() {
        MetaData music = MetaData.builder().table(artist()).table(album()).build();
        assertThat(music.requireTable("album").name()).isEqualTo("album");
        assertThatThrownBy(() -> music.requireTable("albun"))
                .isInstanceOf(InvalidStatementException.class)
                .hasMessage("[ALU-1501] The model has no table 'albun'. Its tables are: artist, album.");
    }

    @Test
    void aTableIsEqualToAReferenceOfTheSameNameAndColumns() {
        Table table = artist().comment("those who sing").build();
        TableReference reference = new TableReference(QualifiedName.of("artist"), table.columnDefinitions());
        assertThat(table).isEqualTo(reference).hasSameHashCodeAs(reference);
        assertThat(reference).isEqualTo(table);
        assertThat(table.isSameAs(artist().build())).isFalse();
        assertThat(table.isSameAs(table.toBuilder().build())).isTrue();
    }

    @Test
    void aColumnSaysWhatItHas() {
        assertThat(Column.of("id", SqlTypes.BIGINT)).hasToString("Column[id BIGINT]");
        assertThat(Column.of("name", SqlTypes.varchar(100))
                        .notNull()
                        .withCollation("C")
                        .withComment("as on the passport"))
                .hasToString("Column[name VARCHAR(100), not null, collation C, comment as on the passport]");
    }

    @Test
    void columnsOfAPrimaryKeyAreNotNullable() {
        assertThat(album().build().definedColumns())
                .extracting(Column::name, Column::nullable)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id", false),
                        org.assertj.core.groups.Tuple.tuple("artist_id", true),
                        org.assertj.core.groups.Tuple.tuple("title", true));
    }

    @Test
    void completesForeignKeys() {
        MetaData music = MetaData.builder()
                .table(Table.named(QualifiedName.of("music", "artist"))
                        .column("id", SqlTypes.BIGINT)
                        .primaryKey("id"))
                .table(Table.named(QualifiedName.of("music", "album"))
                        .column("artist_id", SqlTypes.BIGINT)
                        .foreignKey("artist", "artist_id"))
                .build();
        Table album = music.table(QualifiedName.of("music", "album"));
        assertThat(album).isNotNull();
        assertThat(album.foreignKeys())
                .extracting(ForeignKey::referredTable, ForeignKey::referredColumns)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(QualifiedName.of("music", "artist"), List.of("id")));
    }

    @Test
    void keepsCommentAndOptionsOfTablesWhoseForeignKeysItCompletes() {
        MetaData music = MetaData.builder()
                .naming(NamingConvention.STANDARD)
                .table(artist())
                .table(album().foreignKey("artist", "artist_id")
                        .comment("records")
                        .option("mariadb", "ENGINE = InnoDB"))
                .build();
        Table album = music.table("album");
        assertThat(album).isNotNull();
        assertThat(album.comment()).isEqualTo("records");
        assertThat(album.options()).containsExactly(new TableOption("mariadb", "ENGINE = InnoDB"));
    }

    @Test
    void namesWhatHasNoName() {
        MetaData music = MetaData.builder()
                .naming(NamingConvention.STANDARD)
                .table(artist())
                .table(album().foreignKey("artist", "artist_id")
                        .unique("artist_id", "title")
                        .constraint(new CheckConstraint(null, column("title").isNotNull()))
                        .constraint(new CheckConstraint("own", column("id").isNotNull()))
                        .index("title"))
                .build();
        Table album = music.table("album");
        assertThat(album).isNotNull();
        assertThat(album.primaryKey()).extracting(PrimaryKey::name).isEqualTo("pk_album");
        assertThat(album.constraints())
                .extracting(TableConstraint::name)
                .containsExactly("fk_album_artist_id_artist", "uq_album_artist_id_title", "ck_album_1", "own");
        assertThat(album.indexes()).extracting(Index::name).containsExactly("ix_album_title");
    }

    @Test
    void reportsAllThatDoesNotFitTogetherAtOnce() {
        MetaData.Builder broken = MetaData.builder()
                .table(artist())
                .table(artist())
                .sequence(Sequence.of("artist"))
                .table(album().foreignKey("singer", "artist_id")
                        .foreignKey("artist", "id", "artist_id")
                        .unique("titel")
                        .index(Index.on("titel").named("by_title"))
                        .constraint(
                                new CheckConstraint("positive", column("price").isNotNull()))
                        .constraint(UniqueConstraint.of("id").named("same"))
                        .constraint(UniqueConstraint.of("title").named("same")))
                .table(Table.named("label")
                        .column(Column.of("id", SqlTypes.BIGINT)
                                .withIdentity(Identity.byDefault())
                                .withServerDefault(1L))
                        .column(Column.of("name", SqlTypes.VARCHAR).withComputed(new Computed(column("nme"), true))));
        assertThatThrownBy(broken::build)
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageStartingWith("[ALU-1500] The schema has 10 problems:\n- ")
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidSchemaException.class))
                .extracting(InvalidSchemaException::problems, InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "The name 'artist' is that of a table and of a table. Rename one.",
                        "The name 'artist' is that of a table and of a sequence. Rename one.",
                        "The foreign key (artist_id) of table 'album' refers to the table 'singer', which is not there."
                                + " Add it, or correct the name.",
                        "The foreign key (id, artist_id) of table 'album' has 2 columns and refers to 1. Name as many.",
                        "The unique constraint of table 'album' is over the column 'titel', which the table has not"
                                + " got. Its columns are: id, artist_id, title.",
                        "The check constraint 'positive' of table 'album' is over the column 'price', which the table"
                                + " has not got. Its columns are: id, artist_id, title.",
                        "Table 'album' has two constraints of the name 'same'. Rename one.",
                        "The index 'by_title' of table 'album' is over the column 'titel', which the table has not got."
                                + " Its columns are: id, artist_id, title.",
                        "The column 'id' of table 'label' has an identity and a default. Take one.",
                        "The computed column 'name' of table 'label' is over the column 'nme', which the table has not"
                                + " got. Its columns are: id, name.");
    }

    @Test
    void reportsAllNamesThatAreTooLongAtOnce() {
        String longName = "n".repeat(64);
        MetaData.Builder builder = MetaData.builder()
                .schema("s".repeat(64))
                .sequence(Sequence.of(longName))
                .enumType(EnumType.of("e".repeat(64), "one"))
                .table(album().column(longName, SqlTypes.INTEGER)
                        .constraint(UniqueConstraint.of("title").named("u".repeat(64)))
                        .constraint(new CheckConstraint(
                                "c".repeat(64), column("title").isNotNull()))
                        .constraint(
                                ForeignKey.of(List.of("artist_id"), "artist").named("f".repeat(64)))
                        .constraint(PrimaryKey.of("id").named("p".repeat(64)))
                        .index(Index.on("title").named("i".repeat(64))))
                .table(artist())
                .table(Table.named("t".repeat(64)).column("id", SqlTypes.INTEGER))
                .view(View.of("v".repeat(64), select(column("a")).from(Sql.table("artist"))));
        MetaData built = builder.build();
        String shorten = " is longer than 63 bytes. Shorten it.";
        String byConvention =
                " is longer than 63 bytes. Shorten it; names by a convention are shortened when the schema"
                        + " has a nameLimit(...).";
        String[] problems = {
            "The name of the schema '" + "s".repeat(64) + "'" + shorten,
            "The name of the type '" + "e".repeat(64) + "'" + shorten,
            "The name of the sequence '" + longName + "'" + shorten,
            "The name of the column '" + longName + "' of table 'album'" + shorten,
            "The name of the primary key '" + "p".repeat(64) + "' of table 'album'" + byConvention,
            "The name of the unique constraint '" + "u".repeat(64) + "' of table 'album'" + byConvention,
            "The name of the check constraint '" + "c".repeat(64) + "' of table 'album'" + byConvention,
            "The name of the foreign key '" + "f".repeat(64) + "' of table 'album'" + byConvention,
            "The name of the index '" + "i".repeat(64) + "' of table 'album'" + byConvention,
            "The name of the table '" + "t".repeat(64) + "'" + shorten,
            "The name of the view '" + "v".repeat(64) + "'" + shorten
        };
        NameLimit postgres = Dialects.named("postgresql").identifiers();
        assertProblems(() -> built.requireNames(postgres), problems);
        assertProblems(() -> builder.nameLimit(postgres).build(), problems);
        built.requireNames(Dialects.named("sqlite").identifiers());
    }

    @Test
    void reportsLongNamesBesideAllElse() {
        assertProblems(
                () -> MetaData.builder()
                        .nameLimit(Dialects.named("postgresql").identifiers())
                        .table(album().unique("titel").column("я".repeat(32), SqlTypes.INTEGER))
                        .build(),
                "The unique constraint of table 'album' is over the column 'titel', which the table has not got. Its"
                        + " columns are: id, artist_id, title, " + "я".repeat(32) + ".",
                "The name of the column '" + "я".repeat(32)
                        + "' of table 'album' is longer than 63 bytes. Shorten it.");
    }

    private static void assertProblems(ThrowingCallable call, String... problems) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidSchemaException.class))
                .extracting(InvalidSchemaException::problems, InstanceOfAssertFactories.list(String.class))
                .containsExactly(problems);
    }

    @Test
    void shortensNamesByConventionToTheLimit() {
        String columnName = "a_column_with_a_name_that_nobody_wants_to_type";
        MetaData.Builder builder = MetaData.builder()
                .naming(NamingConvention.STANDARD)
                .table(Table.named("a_table_with_a_long_name")
                        .column(columnName, SqlTypes.INTEGER)
                        .index(columnName)
                        .unique(columnName));
        NameLimit postgres = Dialects.named("postgresql").identifiers();
        assertThatThrownBy(() -> builder.build().requireNames(postgres)).isInstanceOf(InvalidSchemaException.class);
        Table table = builder.nameLimit(postgres).build().tables().get(0);
        String index = table.indexes().get(0).name();
        assertThat(index).hasSize(63).startsWith("ix_a_table_with_a_long_name_a_column_");
        assertThat(table.constraints().get(0).name())
                .hasSize(63)
                .startsWith("uq_")
                .isNotEqualTo(index);
        assertThat(builder.build().tables().get(0).isSameAs(table)).isTrue();
    }

    @Test
    void definitionsBelongToTablesThatAreThere() {
        assertProblems(
                () -> MetaData.builder()
                        .table(artist())
                        .auxiliary(AuxiliaryDefinition.afterCreate("SELECT 1").ofTable("singer"))
                        .build(),
                "A definition AFTER_CREATE belongs to the table 'singer', which is not there. Add it, or correct the name.");
    }

    @Test
    void aBuilderOfAPartMakesAPart() {
        MetaData part = MetaData.builder()
                .partial()
                .table(album().foreignKey("artist", "artist_id"))
                .build();
        assertThat(part.toBuilder().build().tables()).hasSize(1);
    }

    @Test
    void aPartOfASchemaMayReferToTheRest() {
        MetaData part = MetaData.builder()
                .partial()
                .table(album().foreignKey("artist", "artist_id"))
                .build();
        assertThat(part.tables()).hasSize(1);
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThatThrownBy(() -> album().column("id", SqlTypes.INTEGER).build())
                .isInstanceOf(InvalidStatementException.class)
                .hasMessageStartingWith("[ALU-1009]");
        assertThatThrownBy(() -> album().unique("id", "id"))
                .isInstanceOf(InvalidStatementException.class)
                .hasMessage("[ALU-1009] A unique constraint names the column 'id' twice. Name each column once.");
        assertThatThrownBy(() -> album().primaryKey()).hasMessageStartingWith("[ALU-1012]");
        assertThatThrownBy(() -> album().option("mariadb", "ENGINE = InnoDB; DROP TABLE album"))
                .hasMessageStartingWith("[ALU-1006]");
    }
}
