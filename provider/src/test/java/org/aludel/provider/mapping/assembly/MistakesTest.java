package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.provider.Spec;
import org.aludel.provider.error.MappingException;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Every mistake that the assembly tells, in its words, and several of them at once. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class MistakesTest {

    private static final String HERE = MistakesTest.class.getName() + "$";

    private static void tells(List<String> expected, Class<?>... classes) {
        assertThat(Mapped.problems(classes).stream().map(problem -> problem.replace(HERE, "")))
                .containsExactlyElementsOf(expected);
    }

    private static void tells(String expected, Class<?>... classes) {
        tells(List.of(expected), classes);
    }

    @MappedSuperclass
    abstract static class Base {
        @Id
        int id;
    }

    @Entity(name = "Good")
    static class Good extends Base {
        String text;
    }

    // ---- entities

    @Entity(name = "Good")
    static class SameName extends Base {}

    @Entity(name = "InTable")
    @Table(name = "other")
    static class InTable extends Good {}

    @Entity(name = "Numbered")
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("one")
    static class Numbered extends Base {}

    @Entity(name = "Zero")
    @DiscriminatorValue("0")
    static class Zero extends Numbered {}

    @Test
    @Spec({"2.096", "10.001", "11.066"})
    void ofEntities() {
        tells(
                "The entities 'Good' and 'SameName' have the same name, 'Good'. Give one of them another with"
                        + " @Entity(name = ...).",
                Good.class,
                SameName.class);
        tells(
                "The entity 'InTable' names a table, but all entities below 'Good' are in one. Remove @Table, or"
                        + " choose another inheritance strategy.",
                Good.class,
                InTable.class);
        tells(
                List.of(
                        "The entity 'Numbered' has the discriminator value 'one', which is no integer. Write one, or"
                                + " choose another discriminator type.",
                        "The entities 'Numbered' and 'Zero' have the same discriminator value, '0'. Give one of them"
                                + " another with @DiscriminatorValue."),
                Numbered.class,
                Zero.class);
    }

    // ---- identifiers

    @Entity(name = "NoId")
    static class NoId {
        @Basic
        String name;
    }

    @Entity(name = "TwoIds")
    static class TwoIds {
        @Id
        int one;

        @Id
        int two;
    }

    @Embeddable
    record Key(int a, String b) {}

    @Entity(name = "BothIds")
    static class BothIds {
        @Id
        int one;

        @EmbeddedId
        Key two;
    }

    @Entity(name = "ListId")
    static class ListId {
        @Id
        @ElementCollection
        List<Integer> ids;
    }

    @Entity(name = "Circle")
    static class Circle {
        @Id
        @OneToOne
        Circle circle;
    }

    record IdClassKey(int a, long b, int c) {}

    @Entity(name = "WithIdClass")
    @IdClass(IdClassKey.class)
    static class WithIdClass {
        @Id
        int a;

        @Id
        int b;

        @Id
        int d;
    }

    @Entity(name = "BelowRoot")
    static class BelowRoot extends Good {
        @Id
        int own;
    }

    @Embeddable
    static class Inner {
        @Id
        int id;

        @Version
        int version;
    }

    @Entity(name = "Outer")
    static class Outer extends Base {
        Inner inner;
    }

    @Entity(name = "Versions")
    @SecondaryTable(name = "more")
    static class Versions extends Base {
        @Version
        int one;

        @Version
        @Column(table = "more")
        int two;
    }

    @Test
    @Spec({"2.026", "2.033", "2.052", "11.023", "11.025", "11.026"})
    void ofIdentifiersAndVersions() {
        tells("The entity 'NoId' has no identifier. Annotate an attribute with @Id or @EmbeddedId.", NoId.class);
        tells("The entity 'TwoIds' has several attributes with @Id (one, two) and no @IdClass. Add one.", TwoIds.class);
        tells(
                "The entity 'BothIds' has several identifiers. Keep one @EmbeddedId, or attributes with @Id and an"
                        + " @IdClass.",
                BothIds.class);
        tells(
                List.of(
                        "The identifier of the entity 'ListId' is derived from itself. Give one of the entities of"
                                + " the circle an identifier of its own.",
                        "The attribute 'ListId.ids' cannot be an identifier. Use a basic type, an embeddable class"
                                + " with @EmbeddedId, or a to-one relationship."),
                ListId.class);
        tells(
                List.of("The identifier of the entity 'Circle' is derived from itself. Give one of the entities of"
                        + " the circle an identifier of its own."),
                Circle.class);
        tells(
                List.of(
                        "The attribute 'b' of the id class 'IdClassKey' is of type long, that of the entity"
                                + " 'WithIdClass' of type int. Use one type for both.",
                        "The id class 'IdClassKey' has the attribute 'c', but the entity 'WithIdClass' has no"
                                + " attribute of this name with @Id. Add it, or rename one of them.",
                        "The attribute 'WithIdClass.d' is a part of the identifier, but the id class 'IdClassKey' has"
                                + " no attribute of this name. Add it, or rename one of them."),
                WithIdClass.class);
        tells(
                "The attribute 'BelowRoot.own' is an identifier, but the entity has that of 'Good' already. Remove"
                        + " @Id or @EmbeddedId.",
                Good.class,
                BelowRoot.class);
        tells(
                List.of(
                        "The attribute 'Outer.inner.id' is an identifier or a version within an embeddable class. Put"
                                + " @Id, @EmbeddedId or @Version on an attribute of the entity.",
                        "The attribute 'Outer.inner.version' is an identifier or a version within an embeddable"
                                + " class. Put @Id, @EmbeddedId or @Version on an attribute of the entity."),
                Outer.class);
        tells(
                List.of(
                        "The entity 'Versions' has several versions (one, two). Keep one.",
                        "The attribute 'Versions.two' is a version in the table 'more'. Put it into the primary"
                                + " table, 'versions'."),
                Versions.class);
    }

    @Embeddable
    static class KeyWithEntity {
        int number;

        @ManyToOne
        Good good;
    }

    @Entity(name = "EntityInKey")
    static class EntityInKey {
        @EmbeddedId
        KeyWithEntity id;

        @ElementCollection
        Map<KeyWithEntity, String> map;
    }

    @Entity(name = "WrongMapsId")
    static class WrongMapsId {
        @EmbeddedId
        Key id;

        @MapsId("aa")
        @ManyToOne
        Good good;

        @MapsId("b")
        @ManyToOne
        Good other;
    }

    @Entity(name = "SharesKey")
    static class SharesKey extends Base {
        @OneToOne
        @PrimaryKeyJoinColumn
        EmbeddedKey other;
    }

    @Entity(name = "EmbeddedKey")
    static class EmbeddedKey {
        @EmbeddedId
        Key id;
    }

    @Entity(name = "Generated")
    static class Generated {
        @Id
        @GeneratedValue(generator = "nobody")
        int id;

        @GeneratedValue
        int other;
    }

    @Entity(name = "Texts")
    static class Texts {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        String id;
    }

    @Entity(name = "Sequence1")
    @SequenceGenerator(name = "s1", sequenceName = "shared_seq")
    static class Sequence1 {
        @Id
        @GeneratedValue(generator = "s1")
        int id;
    }

    @Entity(name = "Sequence2")
    @SequenceGenerator(name = "s2", sequenceName = "shared_seq", allocationSize = 1)
    static class Sequence2 {
        @Id
        @GeneratedValue(generator = "s2")
        int id;
    }

    @Test
    @Spec({"2.028", "2.040", "2.064", "11.025", "11.027", "11.032", "11.036"})
    void ofDerivedAndGeneratedIdentifiers() {
        tells(
                List.of(
                        "The attribute 'EntityInKey.id.good' is not basic, but within an embedded identifier. Map the"
                                + " relationship in the entity, with @MapsId.",
                        "The attribute 'EntityInKey.map.good' is not basic, but within the key of a map. Make the"
                                + " entity itself the key, with @MapKeyJoinColumn."),
                EntityInKey.class,
                Good.class);
        tells(
                List.of(
                        "The attribute 'WrongMapsId.good' maps the attribute 'aa' of the identifier, which there is"
                                + " not. Correct @MapsId.",
                        "The attribute 'WrongMapsId.other' gives the identifier a value of type java.lang.String, but"
                                + " refers to an entity by other columns or with a key of another type. Use the type"
                                + " of that key, and join columns for all of it."),
                WrongMapsId.class,
                Good.class);
        tells(
                "The attribute 'SharesKey.other' shares the identifier of 'EmbeddedKey', which has another number of"
                        + " columns. Use @JoinColumn for columns of its own.",
                SharesKey.class,
                EmbeddedKey.class);
        tells(
                List.of(
                        "The attribute 'Generated.id' is generated by 'nobody', which is not defined. Add a"
                                + " @SequenceGenerator or @TableGenerator of this name.",
                        "The attribute 'Generated.other' of type Integer cannot be generated by AUTO. Generate simple"
                                + " identifiers only: numbers by SEQUENCE, TABLE or IDENTITY, UUID and String by"
                                + " UUID."),
                Generated.class);
        tells(
                "The attribute 'Texts.id' of type String cannot be generated by SEQUENCE. Generate simple identifiers"
                        + " only: numbers by SEQUENCE, TABLE or IDENTITY, UUID and String by UUID.",
                Texts.class);
        tells(
                "The attribute 'Sequence2.id' is generated by the sequence 'shared_seq', which another generator uses"
                        + " with other numbers. Give both the same initialValue and allocationSize, or use two"
                        + " sequences.",
                Sequence1.class,
                Sequence2.class);
    }

    // ---- embeddables and overrides

    static class NotEmbeddable {
        int a;
    }

    @Embeddable
    static class Endless {
        @Embedded
        Endless more;
    }

    @Embeddable
    static class Lines {
        @ElementCollection
        List<String> texts;

        @ManyToOne
        @JoinTable(name = "lines_good")
        Good good;
    }

    @Entity(name = "Embeds")
    @AttributeOverride(name = "kye", column = @Column(name = "k"))
    static class Embeds extends Base {
        @Embedded
        NotEmbeddable not;

        Endless endless;

        @ElementCollection
        List<Lines> lines;

        @Embedded
        @AttributeOverride(name = "bb", column = @Column(name = "x"))
        Key key;

        @ElementCollection
        @AttributeOverride(name = "a", column = @Column(name = "x"))
        Map<String, Key> map;
    }

    @Entity(name = "OfParent")
    @AttributeOverride(name = "name", column = @Column(name = "other_name"))
    static class OfParent extends Named {}

    @Entity(name = "Named")
    static class Named extends Base {
        String name;
    }

    @Test
    @Spec({"11.002"})
    void ofOverridesOfParents() {
        tells(
                List.of(
                        "The entity 'OfParent' overrides the attribute 'name', which it inherits from the entity 'Named'."
                                + " Only what comes from a mapped superclass can be overridden; put the mapping there, or rename the"
                                + " column in the parent."),
                OfParent.class,
                Named.class);
    }

    @Test
    @Spec({"2.062", "2.065", "11.002", "11.003"})
    void ofEmbeddablesAndOverrides() {
        tells(
                List.of(
                        "The attribute 'Embeds.not' is embedded, but its class 'NotEmbeddable' is not embeddable."
                                + " Annotate the class with @Embeddable.",
                        "The attribute 'Embeds.endless.more' embeds the class 'Endless' within itself. Break the"
                                + " circle with a relationship between entities.",
                        "The attribute 'Embeds.lines.texts' is within a value of an element collection, where only"
                                + " to-one relationships with join columns can be. Make the class of these values an"
                                + " entity.",
                        "The attribute 'Embeds.lines.good' is within a value of an element collection, where only"
                                + " to-one relationships with join columns can be. Make the class of these values an"
                                + " entity.",
                        "The attribute 'Embeds.key' overrides the attribute 'bb', which 'Key' does not have. Did you"
                                + " mean 'b'?",
                        "The attribute 'Embeds.map' overrides 'a' of a map. Write key. or value. before the name, for"
                                + " what it is meant for.",
                        "The entity 'Embeds' overrides the attribute 'kye', which it does not have. Did you mean"
                                + " 'key'?"),
                Embeds.class,
                Good.class);
    }

    // ---- columns and tables

    @Entity(name = "Columns")
    @Table(
            uniqueConstraints = @UniqueConstraint(columnNames = "nam"),
            indexes = {@Index(columnList = "name, nothing DESC"), @Index(columnList = "")})
    @DiscriminatorColumn(name = "kind")
    static class Columns extends Base {
        @Column(name = "name")
        String one;

        @Column(name = "name")
        String two;

        String kind;

        @Column(table = "elsewhere")
        String lost;

        @ManyToMany
        @JoinTable(name = "same")
        List<Columns> first;

        @ManyToMany
        @JoinTable(name = "same")
        List<Columns> second;

        @ElementCollection
        @Column(name = "columns_id")
        List<Integer> clash;
    }

    @Entity(name = "Joins")
    static class Joins extends Base {
        @ManyToOne
        @JoinColumn(name = "only")
        EmbeddedKey one;

        @ManyToOne
        @JoinColumn(name = "x", referencedColumnName = "nothing")
        Good two;

        @OneToOne
        @JoinColumn(name = "g1", referencedColumnName = "loop_id")
        Loop loop;
    }

    @Entity(name = "Loop")
    static class Loop extends Base {
        @OneToOne
        @JoinColumn(name = "g2", referencedColumnName = "g3")
        Loop back;

        @OneToOne
        @JoinColumn(name = "g3", referencedColumnName = "g2")
        Loop forth;
    }

    @Test
    @Spec({"11.023", "11.039", "11.046", "11.047", "11.069", "11.070"})
    void ofColumnsAndTables() {
        tells(
                List.of(
                        "The attribute 'Columns.lost' is in the table 'elsewhere', which is none of the entity"
                                + " 'Columns'. Add a @SecondaryTable, or correct the name.",
                        "A constraint or an index of the table 'columns' names the column 'nam', which there is not."
                                + " Use names of columns, not of attributes.",
                        "A constraint or an index of the table 'columns' names the column 'nothing', which there is"
                                + " not. Use names of columns, not of attributes.",
                        "A constraint or an index of the table 'columns' names the column '', which there is not. Use"
                                + " names of columns, not of attributes.",
                        "The attributes 'one' and 'two' of the entity 'Columns' both write the column columns.name."
                                + " Rename one of the columns, or make it insertable = false, updatable = false.",
                        "The attributes '(discriminator)' and 'kind' of the entity 'Columns' both write the column"
                                + " columns.kind. Rename one of the columns, or make it insertable = false,"
                                + " updatable = false.",
                        "The attributes 'first' and 'second' of the entity 'Columns' both keep their values in the"
                                + " table 'same'. Give one of them another with @CollectionTable or @JoinTable.",
                        "The attributes 'clash (owner)' and 'clash' of the entity 'Columns' both write the column"
                                + " columns_clash.columns_id. Rename one of the columns, or make it insertable ="
                                + " false, updatable = false."),
                Columns.class);
        tells(
                List.of(
                        "The attribute 'Joins.one' needs a join column for each of the columns a, b. Give each a name"
                                + " and a referencedColumnName.",
                        "The attribute 'Joins.two' refers to the column 'nothing', which the entity 'Good' does not"
                                + " have. Correct referencedColumnName.",
                        "The attribute 'Loop.forth' refers to the column 'g2', which the entity 'Loop' does not have."
                                + " Correct referencedColumnName.",
                        "The attribute 'Loop.back' refers to the column 'g3', which the entity 'Loop' does not have."
                                + " Correct referencedColumnName.",
                        "The attribute 'Joins.loop' refers to the column 'loop_id', which the entity 'Loop' does not"
                                + " have. Correct referencedColumnName."),
                Joins.class,
                Good.class,
                EmbeddedKey.class,
                Loop.class);
    }

    // ---- collections

    @Entity(name = "Collections")
    @SuppressWarnings("rawtypes")
    static class Collections extends Base {
        @ElementCollection
        ArrayList<String> container;

        @ElementCollection
        List raw;

        @OneToMany
        List rawEntities;

        @ElementCollection(targetClass = String.class)
        Map rawMap;

        @ElementCollection
        List<Good> goods;

        @ElementCollection
        @OrderColumn
        @OrderBy
        List<String> both;

        @ElementCollection
        @OrderColumn
        Set<String> positions;

        @ElementCollection
        @OrderBy("a b c")
        List<String> bad;

        @ElementCollection
        @OrderBy
        List<Key> noAttribute;

        @OneToMany
        @JoinTable(name = "by_text")
        @OrderBy("texd")
        List<Good> unknown;

        @OneToMany
        @JoinTable(name = "by_key")
        @MapKey(name = "texd")
        Map<String, Good> key;
    }

    @Test
    @Spec({"2.009", "2.070", "2.074", "11.057", "11.061", "11.062"})
    void ofCollections() {
        tells(
                List.of(
                        "The attribute 'Collections.container' is declared as java.util.ArrayList. Declare it as"
                                + " java.util.Collection, List, Set or Map.",
                        "The attribute 'Collections.raw' is a List that does not say of what. Add type arguments, or"
                                + " name the class in the annotation.",
                        "The attribute 'Collections.rawEntities' is a List that does not say of what. Add type"
                                + " arguments, or name the class in the annotation.",
                        "The attribute 'Collections.rawMap' is a Map that does not say of what its keys are. Add type"
                                + " arguments, or @MapKeyClass.",
                        "The attribute 'Collections.goods' is an element collection of the entity 'Good'. Make it"
                                + " @OneToMany or @ManyToMany.",
                        "The element of 'Collections.goods' is of Good, which is no basic type. Let it implement"
                                + " Serializable, convert it with @Convert, or mark it @Transient.",
                        "The attribute 'Collections.both' has both @OrderBy and @OrderColumn. Keep one of them.",
                        "The attribute 'Collections.positions' has an @OrderColumn, but is no list. Declare it as"
                                + " java.util.List.",
                        "The attribute 'Collections.bad' is ordered by \"a b c\". Write attributes with ASC or DESC,"
                                + " separated by commas.",
                        "The attribute 'Collections.noAttribute' is ordered, but its values are embeddable. Name"
                                + " their attributes in @OrderBy.",
                        "The attribute 'Collections.unknown' is ordered by 'texd', which 'Good' does not have. Name"
                                + " one of its attributes in @OrderBy.",
                        "The attribute 'Collections.key' has the attribute 'texd' of its values for keys, which the"
                                + " entity 'Good' does not have. Did you mean 'text'?"),
                Collections.class,
                Good.class);
    }

    // ---- relationships

    @Entity(name = "Relationships")
    static class Relationships extends Base {
        @ManyToOne
        NotEmbeddable stranger;

        @OneToMany
        List<Base> general;

        @ManyToOne
        Key embeddable;

        @OneToMany(mappedBy = "owners")
        List<Owned> unknown;

        @OneToMany(mappedBy = "inverse")
        List<Owned> noOwner;

        @OneToMany(mappedBy = "other")
        List<Owned> elsewhere;

        @OneToMany(mappedBy = "owner")
        List<Owned> good;
    }

    @Entity(name = "Owned")
    static class Owned extends Base {
        @ManyToOne
        Relationships owner;

        @OneToMany(mappedBy = "owner")
        List<Owned> inverse;

        @ManyToOne
        Good other;
    }

    @Test
    @Spec({"2.074", "2.075", "2.093", "11.054"})
    void ofRelationships() {
        tells(
                List.of(
                        "The attribute 'Relationships.stranger' is a relationship with 'NotEmbeddable', which is no"
                                + " entity of the unit. Add the class to the unit, or map the attribute otherwise.",
                        "The attribute 'Relationships.general' is a relationship with 'Base', which is a mapped"
                                + " superclass. Refer to an entity, or make the class one.",
                        "The attribute 'Relationships.embeddable' is a relationship with 'Key', which is embeddable."
                                + " Embed it, or make the class an entity.",
                        "The attribute 'Relationships.unknown' is mapped by 'owners', which the entity 'Owned' does"
                                + " not have. Did you mean 'owner'?",
                        "The attribute 'Relationships.noOwner' is mapped by 'inverse' of the entity 'Owned', which"
                                + " does not own a relationship. Remove mappedBy on one side.",
                        "The attribute 'Owned.inverse' is mapped by 'owner' of the entity 'Owned', which is a"
                                + " relationship with 'Relationships'. Name the attribute that leads back.",
                        "The attribute 'Relationships.elsewhere' is mapped by 'other' of the entity 'Owned', which is"
                                + " a relationship with 'Good'. Name the attribute that leads back."),
                Relationships.class,
                Owned.class,
                Good.class,
                Key.class);
    }

    @Entity(name = "NobodyOwns")
    static class NobodyOwns extends Base {
        @ManyToMany(mappedBy = "b")
        List<NobodyOwns> a;

        @ManyToMany(mappedBy = "a")
        List<NobodyOwns> b;
    }

    @Test
    @Spec("2.075")
    void ofRelationshipsThatNobodyOwns() {
        assertThat(Mapped.problems(NobodyOwns.class))
                .contains("The attribute '" + HERE + "NobodyOwns.a' refers to columns that refer back to it. Name"
                        + " columns that have values of their own.")
                .anyMatch(problem -> problem.contains("does not own a relationship"));
    }

    // ---- together

    @Entity(name = "Bad")
    static final class FinalAndMore extends Base {
        Thread thread;

        @ManyToOne
        NotEmbeddable stranger;

        @Basic
        @ManyToOne
        Good both;
    }

    @Test
    @Spec({"2.003", "2.013", "2.073"})
    void ofClassesAndOfTablesInOneException() {
        MappingProblems problems = new MappingProblems();
        Mapped.unit(
                problems,
                H2Dialect.NEWEST,
                List.of("<entity class='no.such.Type'/>"),
                FinalAndMore.class,
                NoId.class,
                Good.class);
        assertThatThrownBy(() -> problems.throwIfAny("shop"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("no.such.Type")
                .hasMessageContaining("is final")
                .hasMessageContaining("java.lang.Thread")
                .hasMessageContaining("contradict each other")
                .hasMessageContaining("which is no entity of the unit")
                .hasMessageContaining("has no identifier");
    }

    @Test
    void aUnitMayHaveNoEntities() {
        UnitMapping unit = Mapped.unit();
        assertThat(unit.entities()).isEmpty();
        assertThat(unit.schema().tables()).isEmpty();
    }
}
