package org.aludel.provider.nativesql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities, new instances and columns that are made of the rows of SQL text. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class ResultMappingTest {

    enum Kind {
        SMALL,
        LARGE
    }

    static final class Upper implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String value) {
            return value;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column == null ? null : column.toUpperCase(java.util.Locale.ROOT);
        }
    }

    @Embeddable
    record Money(
            int amount, @Convert(converter = Upper.class) String currency) {}

    @Embeddable
    record OrderId(int region, @Column(name = "no") int number) {}

    @Entity(name = "orders")
    @SqlResultSetMapping(name = "order", entities = @EntityResult(entityClass = Order.class))
    @SqlResultSetMapping(
            name = "order and lines",
            entities = {
                @EntityResult(
                        entityClass = Order.class,
                        fields = {
                            @FieldResult(name = "id.region", column = "o_region"),
                            @FieldResult(name = "id.number", column = "o_number"),
                            @FieldResult(name = "total.amount", column = "o_amount")
                        }),
                @EntityResult(
                        entityClass = Line.class,
                        fields = {
                            @FieldResult(name = "order.id.region", column = "o_region"),
                            @FieldResult(name = "order.number", column = "o_number")
                        })
            },
            classes =
                    @ConstructorResult(
                            targetClass = Sum.class,
                            columns = {
                                @ColumnResult(name = "o_amount"),
                                @ColumnResult(name = "twice", type = Long.class)
                            }),
            columns = {@ColumnResult(name = "twice"), @ColumnResult(name = "remark", type = String.class)})
    @SqlResultSetMapping(
            name = "locked",
            entities = @EntityResult(entityClass = Order.class, lockMode = LockModeType.PESSIMISTIC_WRITE))
    @SqlResultSetMapping(
            name = "wrong field",
            entities =
                    @EntityResult(entityClass = Order.class, fields = @FieldResult(name = "total.sum", column = "x")))
    @SqlResultSetMapping(
            name = "composite field",
            entities = @EntityResult(entityClass = Order.class, fields = @FieldResult(name = "id", column = "x")))
    @SqlResultSetMapping(
            name = "two types",
            entities = @EntityResult(entityClass = Order.class),
            columns = @ColumnResult(name = "kind", type = String.class))
    @NamedNativeQuery(
            name = "large",
            query = "SELECT * FROM orders WHERE kind = 'LARGE'",
            resultClass = Order.class,
            hints = @QueryHint(name = "jakarta.persistence.query.timeout", value = "500"))
    @NamedNativeQuery(
            name = "numbers",
            query = "SELECT no, amount FROM orders WHERE region = :region",
            columns = {@ColumnResult(name = "amount", type = Long.class), @ColumnResult(name = "no")})
    @NamedNativeQuery(
            name = "mixed",
            query = "SELECT 1",
            resultSetMapping = "order",
            columns = @ColumnResult(name = "amount"))
    static class Order {
        @EmbeddedId
        private OrderId id;

        @Version
        private int version;

        @Enumerated(EnumType.STRING)
        private Kind kind;

        @Embedded
        private Money total;

        @OneToMany(mappedBy = "order")
        private List<Line> lines = new ArrayList<>();
    }

    record Sum(int amount, Long twice) {}

    @Entity(name = "line")
    static class Line {
        @Id
        private int id;

        private String text;

        @ManyToOne(fetch = FetchType.LAZY)
        private Order order;
    }

    private static NativeUnit orders(TestDatabase kind) {
        return new NativeUnit(kind, Order.class, Line.class)
                .sql(
                        "INSERT INTO orders (region, no, version, kind, amount, currency)"
                                + " VALUES (1, 10, 0, 'SMALL', 5, 'eur')",
                        "INSERT INTO orders (region, no, version, kind, amount, currency)"
                                + " VALUES (1, 20, 0, 'LARGE', 900, 'usd')",
                        "INSERT INTO line (id, text, order_region, order_no) VALUES (1, 'hat', 1, 10)",
                        "INSERT INTO line (id, text, order_region, order_no) VALUES (2, 'coat', 1, 20)",
                        "INSERT INTO line (id, text) VALUES (3, 'lost')");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec({"3.165", "3.167"})
    void columnsOfAnEntityAreFoundByTheirNames(TestDatabase database) {
        try (NativeUnit unit = orders(database)) {
            Order order = (Order) unit.list("SELECT * FROM orders WHERE no = ?", Order.class, 10)
                    .get(0);
            assertThat(order.id).isEqualTo(new OrderId(1, 10));
            assertThat(order.kind).isEqualTo(Kind.SMALL);
            assertThat(order.total).isEqualTo(new Money(5, "EUR"));
            unit.statements();

            Line line = (Line)
                    unit.list("SELECT TEXT, ORDER_NO, ORDER_REGION, ID, 1 AS more FROM line WHERE id = 1", Line.class)
                            .get(0);
            assertThat(line.order).isSameAs(order);
            assertThat(unit.mapped("SELECT * FROM orders WHERE no = 10", "order"))
                    .containsExactly(order);
            assertThat(unit.statements()).hasSize(2);
            assertThat(order.lines).containsExactly(line);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec({"3.166", "3.168", "3.169", "3.170", "10.010"})
    void severalPartsAreAnArrayOfEntitiesThenInstancesThenColumns(TestDatabase database) {
        try (NativeUnit unit = orders(database)) {
            List<Object> rows = unit.mapped(
                    "SELECT o.region AS o_region, o.no AS o_number, o.version, o.kind, o.amount AS o_amount,"
                            + " o.currency, l.id, l.text, o.amount * 2 AS twice, 17 AS remark FROM line l LEFT JOIN orders"
                            + " o ON o.no = l.order_no WHERE l.id < 3 ORDER BY l.id",
                    "order and lines");
            assertThat(rows).hasSize(2);
            Object[] second = (Object[]) rows.get(1);
            Order order = (Order) second[0];
            assertThat(order.id).isEqualTo(new OrderId(1, 20));
            assertThat(order.total).isEqualTo(new Money(900, "USD"));
            assertThat(((Line) second[1]).text).isEqualTo("coat");
            assertThat(((Line) second[1]).order).isSameAs(order);
            assertThat(second[2]).isEqualTo(new Sum(900, 1800L));
            assertThat(second[3]).isEqualTo(1800L);
            assertThat(second[4]).isEqualTo("17");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    @Spec("3.165")
    void rowsOfAnOuterJoinMayHaveNoEntity(TestDatabase database) {
        try (NativeUnit unit = orders(database)) {
            assertThat(unit.list(
                            "SELECT o.* FROM line l LEFT JOIN orders o ON o.no = l.order_no WHERE l.id = 3",
                            Order.class))
                    .containsExactly((Object) null);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    @Spec("10.011")
    void onlyModesThatSayMoreThanTheDefaultLock(TestDatabase database) {
        try (NativeUnit unit = orders(database)) {
            unit.mapped("SELECT * FROM orders WHERE no = 10", "order");
            assertThat(unit.locks()).isEmpty();
            Object order =
                    unit.mapped("SELECT * FROM orders WHERE no = 10", "locked").get(0);
            assertThat(unit.locks()).containsExactly("PESSIMISTIC_WRITE " + order);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void mistakesAreTold(TestDatabase database) {
        try (NativeUnit unit = orders(database)) {
            assertThatThrownBy(() -> unit.list("SELECT region, no, kind FROM orders", Order.class))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage("[ALU-4654] The SQL text selects no column version, amount, currency for the entity"
                            + " orders. It selects REGION, NO, KIND. Select it too, or say under which label it is");
            assertThatThrownBy(() -> unit.mapped("SELECT 1", "none"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("[ALU-4651] There is no @SqlResultSetMapping 'none'. There are: order, ");
            assertThatThrownBy(() -> unit.mapped("SELECT 1", "wrong field"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "[ALU-4652] @FieldResult names 'total.sum', which is no attribute of orders");
            assertThatThrownBy(() -> unit.mapped("SELECT 1", "composite field"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "[ALU-4652] @FieldResult names 'id' of orders, which has 2 columns. Name the attribute of"
                                    + " one of them, with a dot");
            assertThatThrownBy(() -> unit.mapped("SELECT * FROM orders", "two types"))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage("[ALU-4655] The column KIND is wanted in two types. Select it twice, under different"
                            + " labels");
        }
    }

    // ---- named queries

    @ParameterizedTest
    @EnumSource(names = "H2")
    @Spec("10.008")
    void namedQueriesHaveTheirMappingAndHints(TestDatabase database) {
        try (NativeUnit unit = orders(database)) {
            NamedNative large = unit.named().find("large").orElseThrow();
            assertThat(large.hints()).containsExactly(Map.entry("jakarta.persistence.query.timeout", "500"));
            assertThat(large.resultClass()).isEqualTo(Order.class);
            assertThat(large.results()).isNull();

            NamedNative numbers = unit.named().find("numbers").orElseThrow();
            assertThat(numbers.text().parameters()).containsExactly(new NativeParameter("region", null, "region"));
            List<Object> rows =
                    unit.query(numbers.text().sql(), numbers.results()).list(Map.of("region", 1), 1, 10);
            assertThat((Object[]) rows.get(0)).containsExactly(900L, 20);

            assertThat(unit.named().find("nothing")).isEmpty();
            assertThatThrownBy(() -> unit.named().find("mixed"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("[ALU-4652] @NamedNativeQuery 'mixed' has both resultSetMapping and");
        }
    }

    // ---- inheritance

    @Entity(name = "pet")
    @SqlResultSetMapping(name = "pet", entities = @EntityResult(entityClass = Pet.class, discriminatorColumn = "sort"))
    static class Pet {
        @Id
        private int id;

        private String name;
    }

    @Entity(name = "cat")
    static class Cat extends Pet {
        private Integer lives;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec("10.010")
    void theDiscriminatorTellsTheClass(TestDatabase database) {
        try (NativeUnit unit = new NativeUnit(database, Pet.class, Cat.class)
                .sql(
                        "INSERT INTO pet (id, dtype, name) VALUES (1, 'pet', 'Rex')",
                        "INSERT INTO pet (id, dtype, name, lives) VALUES (2, 'cat', 'Tom', 7)")) {
            List<Object> pets = unit.list("SELECT * FROM pet ORDER BY id", Pet.class);
            assertThat(pets.get(0)).isExactlyInstanceOf(Pet.class);
            assertThat(pets.get(1)).isExactlyInstanceOf(Cat.class);
            assertThat(((Cat) pets.get(1)).lives).isEqualTo(7);
            assertThat(unit.mapped("SELECT id, name, lives, dtype AS sort FROM pet WHERE id = 2", "pet"))
                    .containsExactly(pets.get(1));
            assertThat(unit.statements()).hasSize(2);
            assertThatThrownBy(() -> unit.mapped("SELECT * FROM pet", "pet"))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith(
                            "[ALU-4654] The SQL text selects no column sort for the discriminator of pet");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatIsNotSelectedOfSubclassesIsFetchedByTheirIdentifiers(TestDatabase database) {
        try (NativeUnit unit = new NativeUnit(database, Pet.class, Cat.class)
                .sql(
                        "INSERT INTO pet (id, dtype, name) VALUES (1, 'pet', 'Rex')",
                        "INSERT INTO pet (id, dtype, name, lives) VALUES (2, 'cat', 'Tom', 7)")) {
            List<Object> pets = unit.list("SELECT id, name FROM pet ORDER BY id", Pet.class);
            assertThat(pets.get(0)).isExactlyInstanceOf(Pet.class);
            assertThat(((Cat) pets.get(1)).lives).isEqualTo(7);
            assertThat(unit.statements()).hasSize(2);
        }
    }

    @Entity(name = "vehicle")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Vehicle {
        @Id
        private int id;
    }

    @Entity(name = "car")
    static class Car extends Vehicle {
        private int seats;
    }

    @Entity(name = "ship")
    static class Ship extends Vehicle {
        private int cabins;
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void entitiesWithTablesOfTheirOwnNeedNoMoreThanTheirIdentifiers(TestDatabase database) {
        try (NativeUnit unit = new NativeUnit(database, Vehicle.class, Car.class, Ship.class)
                .sql("INSERT INTO car (id, seats) VALUES (1, 4)", "INSERT INTO ship (id, cabins) VALUES (2, 90)")) {
            List<Object> all = unit.list("SELECT id FROM car UNION ALL SELECT id FROM ship ORDER BY id", Vehicle.class);
            assertThat(((Car) all.get(0)).seats).isEqualTo(4);
            assertThat(((Ship) all.get(1)).cabins).isEqualTo(90);
            assertThat(((Ship) unit.list("SELECT * FROM ship", Ship.class).get(0)).cabins)
                    .isEqualTo(90);
        }
    }
}
