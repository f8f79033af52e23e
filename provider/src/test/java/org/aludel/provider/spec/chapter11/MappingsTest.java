package org.aludel.provider.spec.chapter11;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Defaults of relationships, cascades, converters and named graphs, as applications meet them. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class MappingsTest extends SpecTest {

    @Entity(name = "School")
    @NamedEntityGraph
    @NamedEntityGraph(
            name = "School.all",
            includeAllAttributes = true,
            attributeNodes = @NamedAttributeNode(value = "pupils", subgraph = "pupil"),
            subgraphs = @NamedSubgraph(name = "pupil", attributeNodes = @NamedAttributeNode("friends")))
    static class School {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne
        Town town;

        @OneToOne
        Town district;

        @OneToMany(mappedBy = "school")
        List<Pupil> pupils = new ArrayList<>();

        @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.REMOVE, CascadeType.DETACH})
        @MapKeyColumn(name = "room")
        @JoinTable(
                name = "school_rooms",
                foreignKey = @ForeignKey(name = "of_table"),
                joinColumns = @JoinColumn(name = "school", foreignKey = @ForeignKey(name = "of_column")))
        Map<String, Pupil> speakers = new HashMap<>();

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "waits_for", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        @OrderColumn(name = "place")
        List<Pupil> waiting = new ArrayList<>();
    }

    @Entity(name = "Pupil")
    static class Pupil {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        School school;

        @ManyToMany
        List<Pupil> friends = new ArrayList<>();

        Pupil() {}

        Pupil(String name) {
            this.name = name;
        }
    }

    @Entity(name = "Town")
    static class Town {
        @Id
        String code;

        Town() {}

        Town(String code) {
            this.code = code;
        }
    }

    // ---- relationships

    private Units schools() {
        return unit(School.class, Pupil.class, Town.class);
    }

    @Test
    @Spec("11.051")
    void toOneIsEagerAndOptionalAndToManyIsLazy() {
        Units units = schools();
        PersistenceUnitUtil util = units.factory().getPersistenceUnitUtil();
        Long id = units.call(manager -> {
            School school = new School();
            manager.persist(new Town("R"));
            school.town = manager.find(Town.class, "R");
            manager.persist(school);
            return school.id;
        });
        School found = begun(units).find(School.class, id);

        assertThat(util.isLoaded(found, "town")).isTrue();
        assertThat(found.district).isNull();
        for (String attribute : List.of("pupils", "speakers", "waiting")) {
            assertThat(util.isLoaded(found, attribute)).as(attribute).isFalse();
        }
    }

    @Test
    @Spec("11.052")
    void cascadesAreThoseThatAreNamedAndGoToTheValuesOfMaps() {
        Units units = schools();
        EntityManager manager = begun(units);
        School school = new School();
        school.speakers.put("1a", new Pupil("Ann"));
        school.waiting.add(new Pupil("Bob"));
        Pupil unrelated = new Pupil("Cid");
        unrelated.friends.add(new Pupil("Dan"));
        manager.persist(school);
        manager.persist(unrelated);

        Pupil ann = school.speakers.get("1a");
        assertThat(manager.contains(ann)).isTrue();
        assertThat(manager.contains(school.waiting.get(0))).isTrue();
        assertThat(manager.contains(unrelated.friends.get(0))).isFalse();
        unrelated.friends.clear();
        manager.flush();
        ann.name = "changed";
        school.waiting.get(0).name = "changed";
        manager.refresh(school);
        assertThat(school.speakers.get("1a").name).isEqualTo("changed");
        assertThat(school.waiting.get(0).name).isEqualTo("Bob");
        manager.detach(school);
        assertThat(manager.contains(ann)).isFalse();
        School merged = manager.merge(school);
        assertThat(merged.speakers).containsOnlyKeys("1a");
        manager.remove(merged);
        manager.flush();
        assertThat(manager.createQuery("select p.name from Pupil p", String.class)
                        .getResultList())
                .containsExactly("Cid");
    }

    @Test
    @Spec("11.063")
    void theIndexOfAListIsItsOrderColumn() {
        Units units = schools();
        units.run(manager -> {
            School school = new School();
            school.waiting.addAll(List.of(new Pupil("Ann"), new Pupil("Bob")));
            manager.persist(school);
        });

        assertThat(units.list("select p.name from School s join s.waiting p where index(p) = 1", String.class))
                .containsExactly("Bob");
    }

    @Test
    @Spec({"11.006", "11.077"})
    void aForeignKeyThatIsDescribedTwiceIsMadeOnce() {
        Units units = schools();
        units.run(manager -> {
            School school = new School();
            school.speakers.put("1a", new Pupil("Ann"));
            manager.persist(school);
        });
        String constraints = "select count(*) from information_schema.table_constraints where constraint_type ="
                + " 'FOREIGN KEY' and lower(constraint_name) in ('of_table', 'of_column')";
        units.run(manager -> {
            assertThat(((Number) manager.createNativeQuery(constraints).getSingleResult()).intValue())
                    .isEqualTo(1);
            assertThat(manager.createNativeQuery("select room, school, speakers_id from school_rooms")
                            .getSingleResult())
                    .isNotNull();
        });
    }

    // ---- named graphs

    @Test
    @Spec({"10.003", "10.004", "10.005"})
    void namedGraphsHaveAllAttributesAndSubgraphs() {
        Units units = schools();
        EntityManager manager = manager(units);
        assertThat(manager.getEntityGraph("School").getAttributeNodes()).isEmpty();
        EntityGraph<?> all = manager.getEntityGraph("School.all");

        assertThat(all.getAttributeNodes())
                .extracting(node -> node.getAttributeName())
                .containsExactlyInAnyOrder("id", "name", "town", "district", "pupils", "speakers", "waiting");
        assertThat(all.getAttributeNode("pupils").getSubgraphs()).containsOnlyKeys(Pupil.class);
        assertThat(all.getAttributeNode("speakers").getSubgraphs()).isEmpty();
    }

    // ---- converters

    /** A text with something before it. */
    @Converter(autoApply = true)
    public static class Automatic implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute == null ? null : "auto " + attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column == null ? null : column.substring(5);
        }
    }

    /** Another one for texts, which is only used where it is named. */
    @Converter
    public static class Named implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute == null ? null : "named " + attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column == null ? null : column.substring(6);
        }
    }

    enum Colour {
        RED
    }

    @Entity(name = "Label")
    static class Label {
        @Id
        String code;

        String plain;

        @Convert(converter = Named.class)
        String named;

        @Convert(disableConversion = true)
        String raw;

        @Enumerated(jakarta.persistence.EnumType.STRING)
        @Column(name = "label_colour")
        Colour colour;

        @ManyToOne
        Label parent;
    }

    @Test
    @Spec({"10.014", "10.015", "3.133"})
    void convertersAreAppliedWhereTheyMayBe() {
        Units units = unit(Label.class, Automatic.class, Named.class);
        units.run(manager -> {
            Label label = new Label();
            label.code = "c";
            label.plain = "p";
            label.named = "n";
            label.raw = "r";
            label.colour = Colour.RED;
            label.parent = label;
            manager.persist(label);
        });
        units.run(manager -> {
            Object[] row = (Object[])
                    manager.createNativeQuery("select code, plain, named, raw, label_colour, parent_code from Label")
                            .getSingleResult();
            assertThat(row).containsExactly("c", "auto p", "named n", "r", "RED", "c");
            Label found = manager.find(Label.class, "c");
            assertThat(List.of(found.plain, found.named, found.raw)).containsExactly("p", "n", "r");
            assertThat(manager.createQuery("select count(l.plain) from Label l", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
        });
    }
}
