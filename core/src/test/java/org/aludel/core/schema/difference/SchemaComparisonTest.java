package org.aludel.core.schema.difference;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.View;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** What two schemas differ in. */
class SchemaComparisonTest {

    private static final QualifiedName ALBUM = QualifiedName.of("album");

    private static Table.Builder album() {
        return Table.named(ALBUM)
                .column("id", SqlTypes.BIGINT)
                .column("artist_id", SqlTypes.BIGINT)
                .column("title", SqlTypes.varchar(200))
                .primaryKey("id");
    }

    private static List<SchemaDifference> differences(Table.Builder before, Table.Builder after) {
        return compare(
                MetaData.builder().partial().table(before),
                MetaData.builder().partial().table(after),
                Equivalence.EQUALITY);
    }

    private static List<SchemaDifference> compare(
            MetaData.Builder before, MetaData.Builder after, Equivalence equivalence) {
        return SchemaComparison.by(equivalence).compare(before.build(), after.build());
    }

    @Test
    void findsNothingBetweenEqualSchemas() {
        assertThat(differences(album(), album())).isEmpty();
    }

    @Test
    void findsTables() {
        MetaData.Builder one = MetaData.builder().table(album());
        MetaData.Builder other = MetaData.builder().table(Table.named("track").column("id", SqlTypes.BIGINT));
        assertThat(compare(one, other, Equivalence.EQUALITY))
                .extracting(difference -> difference.getClass().getSimpleName() + " " + difference.object())
                .containsExactly("ObjectRemoved album", "ObjectAdded track");
    }

    @Test
    void findsColumns() {
        Table.Builder more = album().column("year", SqlTypes.INTEGER);
        Column<Integer> year = Column.of("year", SqlTypes.INTEGER);
        assertThat(differences(album(), more)).containsExactly(new SchemaDifference.ColumnAdded(ALBUM, year));
        assertThat(differences(more, album())).containsExactly(new SchemaDifference.ColumnRemoved(ALBUM, year));
    }

    @Test
    void findsWhatColumnsDifferIn() {
        Column<Integer> plain = Column.of("n", SqlTypes.INTEGER);
        assertAspects(plain, plain.withType(SqlTypes.BIGINT), ColumnAspect.TYPE);
        assertAspects(plain, plain.notNull(), ColumnAspect.NULLABILITY);
        assertAspects(plain, plain.withServerDefault(1), ColumnAspect.DEFAULT);
        assertAspects(plain.withServerDefault(1), plain.withServerDefault(2), ColumnAspect.DEFAULT);
        assertAspects(plain.notNull(), plain.withIdentity(Identity.byDefault()), ColumnAspect.IDENTITY);
        assertAspects(
                plain.withIdentity(Identity.byDefault()),
                plain.withIdentity(Identity.generatedAlways()),
                ColumnAspect.IDENTITY);
        assertAspects(plain, plain.withComputed(new Computed(column("id"), true)), ColumnAspect.COMPUTATION);
        assertAspects(plain, plain.withCollation("C"), ColumnAspect.COLLATION);
        assertAspects(plain, plain.withComment("how many"), ColumnAspect.COMMENT);
        assertAspects(plain, plain.withType(SqlTypes.BIGINT).notNull(), ColumnAspect.TYPE, ColumnAspect.NULLABILITY);
    }

    private static void assertAspects(Column<?> before, Column<?> after, ColumnAspect... aspects) {
        assertThat(differences(album().column(before), album().column(after)))
                .containsExactly(new SchemaDifference.ColumnChanged(ALBUM, before, after, Set.of(aspects)));
    }

    @Test
    void defaultsOfTheProgramAreNoMatterOfTheDatabase() {
        Column<Integer> plain = Column.of("n", SqlTypes.INTEGER);
        assertThat(differences(album().column(plain), album().column(plain.withDefault(3))))
                .isEmpty();
    }

    @Test
    void findsConstraints() {
        ForeignKey key = ForeignKey.of(List.of("artist_id"), "artist").named("fk");
        ForeignKey cascading = key.onDelete(ReferentialAction.CASCADE);
        assertThat(differences(album().constraint(key), album().constraint(cascading)))
                .containsExactly(
                        new SchemaDifference.ConstraintRemoved(ALBUM, key),
                        new SchemaDifference.ConstraintAdded(ALBUM, cascading));
        UniqueConstraint unique = UniqueConstraint.of("title");
        assertThat(differences(album(), album().constraint(unique)))
                .containsExactly(new SchemaDifference.ConstraintAdded(ALBUM, unique));
        CheckConstraint check = new CheckConstraint("titled", column("title").isNotNull());
        assertThat(differences(album().constraint(check), album()))
                .containsExactly(new SchemaDifference.ConstraintRemoved(ALBUM, check));
    }

    @Test
    void aNameThatWasLeftToTheDatabaseIsAnyName() {
        UniqueConstraint unique = UniqueConstraint.of("title");
        assertThat(differences(album().constraint(unique.named("album_title_key")), album().constraint(unique)))
                .isEmpty();
        assertThat(differences(album().constraint(unique.named("one")), album().constraint(unique.named("other"))))
                .hasSize(2);
    }

    @Test
    void whatHasNoNameLeavesTheirCounterpartsToOthers() {
        UniqueConstraint named = UniqueConstraint.of("title").named("uq");
        UniqueConstraint made = UniqueConstraint.of("title").named("constraint_1");
        assertThat(differences(
                        album().constraint(named).constraint(made),
                        album().constraint(UniqueConstraint.of("title")).constraint(named)))
                .isEmpty();
    }

    @Test
    void findsIndexes() {
        Index index = Index.on("title").named("ix");
        assertThat(differences(album(), album().index(index)))
                .containsExactly(new SchemaDifference.IndexAdded(ALBUM, index));
        assertThat(differences(album().index(index), album().index(index.asUnique())))
                .containsExactly(
                        new SchemaDifference.IndexRemoved(ALBUM, index),
                        new SchemaDifference.IndexAdded(ALBUM, index.asUnique()));
    }

    @Test
    void nullsStandAsTheLargestValuesUnlessTheIndexSaysOtherwise() {
        Index plain = Index.on(List.of(IndexElement.of("title"))).named("ix");
        Index last = Index.on(List.of(IndexElement.of("title").nulls(NullOrdering.LAST)))
                .named("ix");
        Index first = Index.on(List.of(IndexElement.of("title").nulls(NullOrdering.FIRST)))
                .named("ix");
        assertThat(differences(album().index(plain), album().index(last))).isEmpty();
        assertThat(differences(album().index(plain), album().index(first))).hasSize(2);
    }

    @Test
    void aUniqueIndexMayBeAConstraint() {
        Equivalence equivalence = new Equivalence() {
            @Override
            public boolean uniqueIndexIsConstraint() {
                return true;
            }
        };
        MetaData.Builder index = MetaData.builder()
                .table(album().index(Index.on("title").asUnique().named("uq")));
        MetaData.Builder constraint = MetaData.builder()
                .table(album().constraint(UniqueConstraint.of("title").named("uq")));
        assertThat(compare(index, constraint, equivalence)).isEmpty();
        assertThat(compare(index, constraint, Equivalence.EQUALITY)).hasSize(2);
    }

    @Test
    void findsTheRestOfASchema() {
        MetaData.Builder before = MetaData.builder()
                .sequence(Sequence.of("numbers"))
                .enumType(EnumType.of("mood", "happy"))
                .view(View.of("v", select(table("t").unchecked("a", SqlTypes.INTEGER))));
        MetaData.Builder after = MetaData.builder()
                .sequence(Sequence.of("numbers").withOptions(SequenceOptions.NONE.incrementedBy(10)))
                .enumType(EnumType.of("mood", "happy", "sad"))
                .view(View.of("v", select(table("t").unchecked("b", SqlTypes.INTEGER))));
        assertThat(compare(before, after, Equivalence.EQUALITY))
                .extracting(difference -> difference.getClass().getSimpleName() + " " + difference.object())
                .containsExactly("ObjectChanged mood", "ObjectChanged numbers", "ObjectChanged v");
    }

    @Test
    void findsComments() {
        assertThat(differences(album().comment("old"), album().comment("new")))
                .containsExactly(new SchemaDifference.TableCommentChanged(ALBUM, "old", "new"));
    }

    @Test
    void takesAwayBeforeItAdds() {
        Table.Builder before = album().index(Index.on("title").named("a"))
                .constraint(UniqueConstraint.of("title").named("u"))
                .column("gone", SqlTypes.INTEGER);
        Table.Builder after = album().index(Index.on("come").named("b"))
                .constraint(UniqueConstraint.of("come").named("v"))
                .column("come", SqlTypes.INTEGER);
        assertThat(differences(before, after))
                .extracting(difference -> difference.getClass().getSimpleName())
                .containsExactly(
                        "IndexRemoved",
                        "ConstraintRemoved",
                        "ColumnRemoved",
                        "ColumnAdded",
                        "ConstraintAdded",
                        "IndexAdded");
    }

    @Test
    void namesThatAreStoredAlikeAreTheSame() {
        Equivalence equivalence = new Equivalence() {
            @Override
            public String storedName(String name) {
                return name.toUpperCase(Locale.ROOT);
            }
        };
        MetaData.Builder lower = MetaData.builder()
                .table(album().constraint(UniqueConstraint.of("title").named("uq"))
                        .index(Index.on("title").named("ix")))
                .sequence(Sequence.of("numbers"));
        MetaData.Builder upper = MetaData.builder()
                .table(Table.named("ALBUM")
                        .column("ID", SqlTypes.BIGINT)
                        .column("ARTIST_ID", SqlTypes.BIGINT)
                        .column("TITLE", SqlTypes.varchar(200))
                        .primaryKey("ID")
                        .constraint(UniqueConstraint.of("TITLE").named("UQ"))
                        .index(Index.on("TITLE").named("IX")))
                .sequence(Sequence.of("NUMBERS"));
        assertThat(compare(lower, upper, equivalence)).isEmpty();
        assertThat(compare(lower, upper, Equivalence.EQUALITY)).isNotEmpty();
    }

    @Test
    void enumTypesAreNoDifferenceWhereTheDatabaseHasNone() {
        Equivalence equivalence = new Equivalence() {
            @Override
            public boolean keepsEnumTypes() {
                return false;
            }
        };
        MetaData.Builder wanted = MetaData.builder().enumType(EnumType.of("mood", "happy"));
        assertThat(compare(MetaData.builder(), wanted, equivalence)).isEmpty();
        assertThat(compare(MetaData.builder(), wanted, Equivalence.EQUALITY)).hasSize(1);
    }

    @Test
    void anIndexThatAKeyHasMayBeMissing() {
        Equivalence equivalence = new Equivalence() {
            @Override
            public boolean keepsNoSecondIndex() {
                return true;
            }
        };
        Table.Builder key = album().constraint(ForeignKey.of(List.of("artist_id"), "artist"));
        MetaData.Builder before = MetaData.builder().partial().table(key);
        MetaData.Builder after = MetaData.builder()
                .partial()
                .table(key.build().toBuilder().index(Index.on("artist_id").named("ix")));
        MetaData.Builder other = MetaData.builder()
                .partial()
                .table(key.build().toBuilder().index(Index.on("title").named("ix")));
        assertThat(compare(before, after, equivalence)).isEmpty();
        assertThat(compare(before, after, Equivalence.EQUALITY)).hasSize(1);
        assertThat(compare(before, other, equivalence)).hasSize(1);
        assertThat(compare(after, after, equivalence)).isEmpty();
    }
}
