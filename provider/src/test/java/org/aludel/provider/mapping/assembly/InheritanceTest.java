package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Entities that inherit from each other (2.13, 2.14). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class InheritanceTest {

    @MappedSuperclass
    abstract static class Root {
        @Id
        int id;

        transient int ignored;
    }

    @Entity(name = "Animal")
    abstract static class Animal extends Root {
        @Column(nullable = false)
        String name;
    }

    /** No entity: what it has is not stored. */
    static class Plain extends Animal {
        String hidden;
    }

    @Entity(name = "Cat")
    @DiscriminatorValue("C")
    static class Cat extends Plain {
        int lives;

        @ManyToOne(optional = false)
        Animal prey;

        @OneToOne(optional = false)
        Cat twin;
    }

    @Test
    @Spec({"2.004", "2.091", "2.092", "2.094", "2.097", "11.065", "11.066", "11.067"})
    void oneTableBelowAMappedSuperclass() {
        UnitMapping unit = Mapped.unit(Root.class, Animal.class, Cat.class);
        assertThat(Mapped.tables(unit))
                .containsExactly("animal(dtype varchar(31), id integer, name varchar(255), lives integer?,"
                        + " prey_id integer?, twin_id integer?) key[id] [prey_id]->animal[id] [twin_id]->animal[id]"
                        + " unique[twin_id]");
        assertThat(values(unit, Animal.class, Cat.class)).containsExactly(null, "C");
        assertThat(unit.entity(Cat.class).orElseThrow().attributes())
                .extracting(Attribute::name)
                .containsExactly("id", "name", "lives", "prey", "twin");
        assertThat(unit.entity(Cat.class).orElseThrow().attribute("name"))
                .isEqualTo(unit.entity(Animal.class).orElseThrow().attribute("name"));
        assertThat(unit.entity(Animal.class).orElseThrow().withSubclasses())
                .extracting(EntityMapping::name)
                .containsExactly("Animal", "Cat");
    }

    private static List<Object> values(UnitMapping unit, Class<?>... entities) {
        List<Object> values = new ArrayList<>();
        for (Class<?> entity : entities) {
            values.add(unit.entity(entity).orElseThrow().discriminatorValue());
        }
        return values;
    }

    @Entity(name = "Number")
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER, columnDefinition = "smallint")
    static class ByNumber extends Root {}

    @Entity(name = "Seven")
    @DiscriminatorValue(" 7 ")
    static class Seven extends ByNumber {}

    @Entity(name = "Alone")
    static class Alone extends Root {}

    @Test
    @Spec({"11.064", "11.065", "11.066"})
    void discriminatorsAreOfThreeTypes() {
        UnitMapping unit = Mapped.unit(ByNumber.class, Seven.class, Alone.class);
        assertThat(Mapped.tables(unit))
                .containsExactly("number(dtype smallint, id integer) key[id]", "alone(id integer) key[id]");
        assertThat(values(unit, ByNumber.class, Seven.class, Alone.class))
                .containsExactly("Number".hashCode(), 7, null);
    }

    record KeyOf(int a, int b) {}

    @Entity(name = "Vehicle")
    @IdClass(KeyOf.class)
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind", length = 3, options = "default 'x'")
    static class Vehicle {
        @Id
        int a;

        @Id
        int b;

        @Version
        long version;
    }

    @Entity(name = "Car")
    @PrimaryKeyJoinColumns(
            value = {
                @PrimaryKeyJoinColumn(name = "cb", referencedColumnName = "b"),
                @PrimaryKeyJoinColumn(name = "ca", referencedColumnName = "a")
            },
            foreignKey = @ForeignKey(name = "fk_car"))
    static class Car extends Vehicle {
        int doors;

        @ElementCollection
        Set<String> plates;
    }

    @Entity(name = "Cab")
    @PrimaryKeyJoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    static class Cab extends Car {
        @ManyToOne
        Car replaced;
    }

    @Test
    @Spec({"2.095", "11.041", "11.049", "11.065"})
    void joinedTablesHaveTheKeyOfTheTableAbove() {
        UnitMapping unit = Mapped.unit(Vehicle.class, Car.class, Cab.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "vehicle(kind varchar(3) default 'x', a integer, b integer, version bigint) key[a, b]",
                        "car(ca integer, cb integer, doors integer) key[ca, cb] fk_car:[ca, cb]->vehicle[a, b]",
                        "cab(ca integer, cb integer, replaced_a integer?, replaced_b integer?) key[ca, cb]"
                                + " [replaced_a, replaced_b]->car[ca, cb]",
                        "car_plates(car_a integer, car_b integer, plates varchar(255)?)"
                                + " [car_a, car_b]->car[ca, cb]");
        assertThat(unit.entity(Cab.class).orElseThrow().id())
                .isSameAs(unit.entity(Vehicle.class).orElseThrow().id());
        assertThat(unit.entity(Cab.class).orElseThrow().version()).isNotNull();
        assertThat(values(unit, Vehicle.class, Cab.class)).containsExactly("Vehicle", "Cab");
    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        @GeneratedValue
        long id;

        @ElementCollection
        Set<String> tags;

        @ManyToMany
        Set<Drawing> drawings;

        @OneToMany
        @JoinColumn(name = "shape")
        Set<Drawing> sketches;

        @ManyToOne
        Shape within;
    }

    @Entity(name = "Circle")
    @AttributeOverride(name = "id", column = @Column(name = "circle_id"))
    static class Circle extends Shape {}

    @Entity(name = "Square")
    static class Square extends Shape {
        @OneToOne
        Circle circle;
    }

    @Entity(name = "Drawing")
    static class Drawing {
        @Id
        int id;

        @ManyToMany(mappedBy = "drawings")
        List<Shape> shapes;
    }

    @Test
    @Spec({"2.096", "11.029"})
    void tablesOfEachClassShareCollectionsAndGenerators() {
        UnitMapping unit = Mapped.unit(Shape.class, Circle.class, Square.class, Drawing.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "circle(circle_id bigint, within_id bigint?) key[circle_id]",
                        "square(id bigint, within_id bigint?, circle_circle_id bigint?) key[id]"
                                + " [circle_circle_id]->circle[circle_id] unique[circle_circle_id]",
                        "drawing(id integer, shape bigint?) key[id]",
                        "shape_tags(shape_id bigint, tags varchar(255)?)",
                        "shape_drawing(shapes_id bigint, drawings_id integer) key[shapes_id, drawings_id]"
                                + " [drawings_id]->drawing[id]");
        assertThat(unit.schema().sequences())
                .extracting(sequence -> sequence.qualifiedName().toString())
                .containsExactly("shape_seq");
        assertThat(unit.entity(Circle.class).orElseThrow().tables())
                .extracting(table -> table.role() + " " + table.table())
                .containsExactly("ROOT circle");
    }

    @Entity(name = "First")
    @Table(name = "both")
    static class First {
        @Id
        int id;

        int one;
    }

    @Entity(name = "Second")
    @Table(name = "both")
    static class Second {
        @Id
        int id;

        String two;
    }

    @Test
    @Spec("11.037")
    void twoEntitiesMayShareATable() {
        UnitMapping unit = Mapped.unit(First.class, Second.class);
        assertThat(Mapped.tables(unit)).containsExactly("both(id integer, one integer, two varchar(255)?) key[id]");
        assertThat(unit.entity(First.class).orElseThrow().tables().get(0).table())
                .isSameAs(
                        unit.entity(Second.class).orElseThrow().tables().get(0).table());
    }
}
