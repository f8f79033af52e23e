package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.TemporalType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Maps: nine combinations of keys and values, and where the keys are (2.9). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class MapsTest {

    @Embeddable
    record Point(int x, Integer y) {}

    @Entity(name = "Thing")
    static class Thing {
        @Id
        String code;

        String label;

        @ManyToOne
        All owner;

        @ManyToMany(mappedBy = "shared")
        Set<All> sharers;
    }

    @Entity(name = "All")
    static class All {
        @Id
        int id;

        @ElementCollection
        Map<String, Integer> bb;

        @ElementCollection
        Map<String, Point> be;

        @ManyToMany
        @JoinTable(name = "bn")
        Map<String, Thing> bn;

        @ElementCollection
        Map<Point, Integer> eb;

        @ElementCollection
        @AttributeOverride(name = "key.x", column = @Column(name = "kx"))
        @AttributeOverride(name = "key.y", column = @Column(name = "ky"))
        @AttributeOverride(name = "value.y", column = @Column(name = "vy"))
        Map<Point, Point> ee;

        @OneToMany
        @JoinTable(name = "en")
        Map<Point, Thing> en;

        @ElementCollection
        Map<Thing, Integer> nb;

        @ElementCollection
        @MapKeyJoinColumn(name = "thing")
        Map<Thing, Point> ne;

        @ManyToMany
        @JoinTable(name = "nn")
        Map<Thing, Thing> nn;

        @OneToMany(mappedBy = "owner")
        @MapKey
        Map<String, Thing> things;

        @ManyToMany
        @JoinTable(name = "shared")
        @MapKey(name = "label")
        Map<String, Thing> shared;
    }

    @Test
    @Spec({"2.067", "2.069", "2.071", "2.072", "11.003", "11.057", "11.058", "11.060"})
    void keysAndValuesAreOfAnyKind() {
        UnitMapping unit = Mapped.unit(All.class, Thing.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "all(id integer) key[id]",
                        "thing(code varchar(255), owner_id integer?, label varchar(255)?) key[code] [owner_id]->all[id]",
                        "all_bb(all_id integer, bb integer?, bb_key varchar(255)) key[all_id, bb_key] [all_id]->all[id]",
                        "all_be(all_id integer, x integer, y integer?, be_key varchar(255)) key[all_id, be_key]"
                                + " [all_id]->all[id]",
                        "bn(all_id integer, bn_code varchar(255), bn_key varchar(255)) key[all_id, bn_key]"
                                + " [all_id]->all[id] [bn_code]->thing[code]",
                        "all_eb(all_id integer, eb integer?, x integer, y integer) key[all_id, x, y] [all_id]->all[id]",
                        "all_ee(all_id integer, x integer, vy integer?, kx integer, ky integer) key[all_id, kx, ky]"
                                + " [all_id]->all[id]",
                        "en(all_id integer, en_code varchar(255), x integer, y integer) key[all_id, x, y]"
                                + " [all_id]->all[id] [en_code]->thing[code] unique[en_code]",
                        "all_nb(all_id integer, nb integer?, nb_key varchar(255)) key[all_id, nb_key]"
                                + " [all_id]->all[id] [nb_key]->thing[code]",
                        "all_ne(all_id integer, x integer, y integer?, thing varchar(255)) key[all_id, thing]"
                                + " [all_id]->all[id] [thing]->thing[code]",
                        "nn(all_id integer, nn_code varchar(255), nn_key varchar(255)) key[all_id, nn_key]"
                                + " [all_id]->all[id] [nn_code]->thing[code] [nn_key]->thing[code]",
                        "shared(sharers_id integer, shared_code varchar(255)) [sharers_id]->all[id]"
                                + " [shared_code]->thing[code]");
        assertThat(Mapped.plural(unit, All.class, "things").key())
                .isEqualTo(new MapKeyMapping.OfElement(String.class, ""));
        assertThat(Mapped.plural(unit, All.class, "shared").key())
                .isEqualTo(new MapKeyMapping.OfElement(String.class, "label"));
    }

    @Entity(name = "Raw")
    @SuppressWarnings("rawtypes")
    static class Raw {
        @Id
        int id;

        @ElementCollection(targetClass = Integer.class)
        @MapKeyClass(String.class)
        @MapKeyColumn(name = "k", length = 5)
        Map numbers;

        @OneToMany(targetEntity = RawItem.class, mappedBy = "raw")
        @MapKey(name = "number")
        Map items;

        @ManyToMany(targetEntity = RawItem.class)
        @JoinTable(name = "raw_many")
        Collection many;
    }

    @Entity(name = "RawItem")
    static class RawItem {
        @Id
        int id;

        long number;

        @ManyToOne(targetEntity = Raw.class)
        Object raw;
    }

    @Test
    @Spec({"2.009", "2.070", "2.074", "11.059"})
    void rawMapsSayTheirClassesInAnnotations() {
        UnitMapping unit = Mapped.unit(Raw.class, RawItem.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "raw(id integer) key[id]",
                        "rawitem(id integer, raw_id integer?, number bigint) key[id] [raw_id]->raw[id]",
                        "raw_numbers(raw_id integer, numbers integer?, k varchar(5)) key[raw_id, k] [raw_id]->raw[id]",
                        "raw_many(raw_id integer, many_id integer) [raw_id]->raw[id] [many_id]->rawitem[id]");
        assertThat(Mapped.plural(unit, Raw.class, "items").key())
                .isEqualTo(new MapKeyMapping.OfElement(long.class, "number"));
    }

    enum Colour {
        RED
    }

    static class Upper implements AttributeConverter<String, Integer> {
        @Override
        public Integer convertToDatabaseColumn(String value) {
            return value.length();
        }

        @Override
        public String convertToEntityAttribute(Integer value) {
            return "x".repeat(value);
        }
    }

    @Entity(name = "Converted")
    static class Converted {
        @Id
        int id;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<Colour, String> names;

        @ElementCollection
        @MapKeyTemporal(TemporalType.DATE)
        @Enumerated(EnumType.STRING)
        Map<java.util.Date, Colour> days;

        @ElementCollection
        @Convert(converter = Upper.class)
        Map<String, String> bare;

        @ElementCollection
        @Convert(attributeName = "key", converter = Upper.class)
        Map<String, String> keys;

        @ElementCollection
        @Convert(attributeName = "value", converter = Upper.class)
        @AttributeOverride(name = "value", column = @Column(name = "v"))
        @AttributeOverride(name = "key", column = @Column(name = "k"))
        Map<String, String> values;
    }

    @Test
    @Spec({"11.014", "11.017", "11.020", "11.059"})
    void keysAndValuesAreConvertedApart() {
        assertThat(Mapped.tables(Converted.class))
                .containsExactlyInAnyOrder(
                        "converted(id integer) key[id]",
                        "converted_names(converted_id integer, names varchar(255)?, names_key varchar(255))"
                                + " key[converted_id, names_key] [converted_id]->converted[id]",
                        "converted_days(converted_id integer, days varchar(255)?, days_key date)"
                                + " key[converted_id, days_key] [converted_id]->converted[id]",
                        "converted_bare(converted_id integer, bare integer?, bare_key varchar(255))"
                                + " key[converted_id, bare_key] [converted_id]->converted[id]",
                        "converted_keys(converted_id integer, keys varchar(255)?, keys_key integer)"
                                + " key[converted_id, keys_key] [converted_id]->converted[id]",
                        "converted_values(converted_id integer, v integer?, k varchar(255))"
                                + " key[converted_id, k] [converted_id]->converted[id]");
    }

    @Entity(name = "Parent")
    static class Parent {
        @Id
        int id;

        @OneToMany(mappedBy = "parent")
        @MapKeyColumn(name = "place")
        Map<String, Child> children;

        @OneToMany
        @JoinColumn(name = "foster")
        Map<Point, Child> fostered;

        @OneToMany(mappedBy = "godparent")
        Map<Parent, Child> godchildren;
    }

    @Entity(name = "Child")
    static class Child {
        @Id
        int id;

        @ManyToOne
        Parent parent;

        @ManyToOne
        @JoinTable(name = "godparents")
        Parent godparent;
    }

    @Test
    @Spec({"2.072", "11.045", "11.058", "11.060"})
    void keysAreWhereTheOtherSideStoresTheRelationshipAndMayBeNullThere() {
        assertThat(Mapped.tables(Parent.class, Child.class))
                .containsExactlyInAnyOrder(
                        "parent(id integer) key[id]",
                        "child(id integer, parent_id integer?, place varchar(255)?, foster integer?, x integer?,"
                                + " y integer?) key[id] [parent_id]->parent[id] [foster]->parent[id]",
                        "godparents(godchildren_id integer, godparent_id integer, godchildren_key integer?)"
                                + " key[godchildren_id] [godchildren_id]->child[id] [godparent_id]->parent[id]"
                                + " [godchildren_key]->parent[id]");
    }

    record PairId(int a, String b) {}

    @Entity(name = "Pair")
    @IdClass(PairId.class)
    static class Pair {
        @Id
        int a;

        @Id
        String b;

        @ElementCollection
        Map<Pair, String> words;

        @OneToMany(mappedBy = "pair")
        @MapKey
        Map<PairId, PairItem> items;
    }

    @Entity(name = "PairItem")
    static class PairItem {
        @EmbeddedId
        ItemKey id;

        @ManyToOne
        Pair pair;
    }

    @Embeddable
    record ItemKey(int c, int d) {}

    @Test
    @Spec({"11.057", "11.060"})
    void entitiesWithCompositeIdentifiersAreKeys() {
        assertThat(Mapped.tables(Pair.class, PairItem.class))
                .contains("pair_words(pair_a integer, pair_b varchar(255), words varchar(255)?, words_key_a integer,"
                        + " words_key_b varchar(255)) key[pair_a, pair_b, words_key_a, words_key_b]"
                        + " [pair_a, pair_b]->pair[a, b] [words_key_a, words_key_b]->pair[a, b]");
    }
}
