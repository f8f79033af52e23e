package org.aludel.provider.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateClauses;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.Spec;
import org.aludel.provider.results.QueryPlanTest.Asked;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that are changed and removed by statements, on databases. */
class BulkPlanTest {

    private static int execute(Asked shop, Statement statement, Map<String, ?> values, QueryParameter... parameters) {
        Translation translation = new Translation(statement, null, List.of(), List.of(parameters));
        EngineConnection connection = shop.context.connection();
        return BulkPlan.of(translation, shop.unit.shapes()).execute(connection, shop.context.loader(), values);
    }

    private static Statement delete(EntityReference from, @Nullable Predicate where) {
        return new DeleteStatement(new DeleteClauses(List.of(), List.of(), from, List.of(), where, List.of()));
    }

    private static Statement update(EntityReference of, @Nullable Predicate where, Assignment... assignments) {
        return new UpdateStatement(
                new UpdateClauses(List.of(), List.of(), of, List.of(assignments), List.of(), where, List.of()));
    }

    private static Assignment set(EntityReference of, String path, Expression<?> value) {
        return new Assignment(new ColumnReference<>(of, path, SqlTypes.UNKNOWN), value);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.074")
    void oneTableIsChangedByOneStatement(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            EntityReference card = shop.entities.from("Card", "x");
            shop.unit.statements();
            assertThat(execute(shop, update(card, null, set(card, "sum", Sql.literal(50))), Map.of()))
                    .isEqualTo(1);
            assertThat(shop.unit.statements()).hasSize(1);
            assertThat(shop.context.rows("SELECT id, sum FROM payment ORDER BY id"))
                    .isEqualTo("30, 50; 31, 6; 32, 7");
            EntityReference booking = shop.entities.from("Booking", "b");
            assertThat(execute(
                            shop,
                            delete(
                                    booking,
                                    shop.entities.path(booking, "slot.id.place").eq(9)),
                            Map.of()))
                    .isEqualTo(1);
            assertThat(shop.context.rows("SELECT id FROM booking ORDER BY id")).isEqualTo("41; 42");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.074")
    void entitiesAndPartsOfEmbeddedValuesAreSet(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            QueryParameter to = new QueryParameter("to", null, "to", shop.entities.entity("Customer"), false);
            Object bob = java.util.Objects.requireNonNull(
                    shop.context.find(org.aludel.provider.lowering.Shop.Customer.class, 2L));
            assertThat(execute(
                            shop,
                            update(
                                    shop.p,
                                    shop.entities.path(shop.p, "customer.name").eq("Ann"),
                                    set(shop.p, "customer", shop.entities.parameter("to", "Customer"))),
                            Map.of("to", bob),
                            to))
                    .isEqualTo(2);
            assertThat(shop.context.rows("SELECT id, customer_id FROM purchase ORDER BY id"))
                    .isEqualTo("10, 2; 11, 2; 12, 2; 13, null");
            execute(
                    shop,
                    update(
                            shop.c,
                            null,
                            set(shop.c, "address.street", Sql.literal("Ash")),
                            set(shop.c, "address.region", Sql.nullValue(SqlTypes.UNKNOWN))),
                    Map.of());
            assertThat(shop.context.rows("SELECT street, region_id, version FROM customer WHERE id = 1"))
                    .isEqualTo("Ash, null, 0");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.075")
    void hierarchiesInSeveralTablesCountTheirEntities(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            shop.context.sql(
                    "INSERT INTO vehicle (id, plate) VALUES (1, 'a'), (2, 'b'), (3, 'c')",
                    "INSERT INTO car (id, seats) VALUES (1, 4), (2, 5)",
                    "INSERT INTO truck (id, load) VALUES (3, 9)",
                    "INSERT INTO circle (id, color, radius) VALUES (1, 'red', 1)",
                    "INSERT INTO square (id, color, side) VALUES (2, 'red', 1), (3, 'blue', 2)");
            EntityReference car = shop.entities.from("Car", "x");
            assertThat(execute(
                            shop,
                            update(
                                    car,
                                    shop.entities.path(car, "seats").gt(4),
                                    set(car, "plate", Sql.literal("z")),
                                    set(car, "seats", shop.entities.path(car, "id"))),
                            Map.of()))
                    .isEqualTo(1);
            assertThat(shop.context.rows(
                            "SELECT v.id, plate, seats FROM vehicle v LEFT JOIN car c ON c.id = v.id ORDER BY v.id"))
                    .isEqualTo("1, a, 4; 2, z, 2; 3, c, null");
            EntityReference vehicle = shop.entities.from("Vehicle", "x");
            assertThat(execute(
                            shop,
                            delete(vehicle, shop.entities.path(vehicle, "id").gt(1L)),
                            Map.of()))
                    .isEqualTo(2);
            assertThat(shop.context.rows(
                            "SELECT id FROM vehicle UNION ALL SELECT id FROM car UNION ALL SELECT id FROM truck"))
                    .isEqualTo("1; 1");
            EntityReference figure = shop.entities.from("Figure", "f");
            assertThat(execute(
                            shop,
                            update(
                                    figure,
                                    shop.entities.path(figure, "color").eq("red"),
                                    set(figure, "color", Sql.literal("green"))),
                            Map.of()))
                    .isEqualTo(2);
            assertThat(execute(
                            shop,
                            delete(figure, shop.entities.path(figure, "color").eq("green")),
                            Map.of()))
                    .isEqualTo(2);
            assertThat(shop.context.rows("SELECT id FROM circle UNION ALL SELECT id FROM square"))
                    .isEqualTo("3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.076")
    void valuesInOtherTablesGoWithTheirEntities(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            shop.context.sql(
                    "DELETE FROM booking",
                    "DELETE FROM profile",
                    "DELETE FROM line",
                    "UPDATE purchase SET customer_id = NULL",
                    "INSERT INTO customer_phones (customer_id, phones) VALUES (1, '1'), (2, '2')");
            assertThat(execute(
                            shop,
                            delete(shop.c, shop.entities.path(shop.c, "id").eq(1L)),
                            Map.of()))
                    .isEqualTo(1);
            assertThat(shop.context.rows("SELECT customer_id FROM customer_phones"))
                    .isEqualTo("2");
            assertThat(shop.context.rows("SELECT id FROM customer ORDER BY id")).isEqualTo("2; 3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void newEntitiesAreOfTheNamedEntity(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            EntityReference card = shop.entities.from("Card", "k");
            Statement insert = new InsertStatement(new InsertClauses(
                    List.of(),
                    List.of(),
                    card,
                    List.of(
                            new ColumnReference<>(card, "id", SqlTypes.UNKNOWN),
                            new ColumnReference<>(card, "sum", SqlTypes.UNKNOWN)),
                    List.of(List.of(Sql.literal(50L), Sql.literal(8))),
                    null,
                    false,
                    false,
                    false,
                    null,
                    List.of()));
            assertThat(execute(shop, insert, Map.of())).isEqualTo(1);
            assertThat(shop.context.rows("SELECT id, sum, dtype FROM payment WHERE id = 50"))
                    .isEqualTo("50, 8, C");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void attributesThatAreStoredElsewhereAreRefused(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            assertThatThrownBy(() -> execute(
                            shop,
                            update(shop.c, null, set(shop.c, "profile", Sql.nullValue(SqlTypes.UNKNOWN))),
                            Map.of()))
                    .hasMessageStartingWith(
                            "[ALU-4505] The attribute 'profile' of the entity 'Customer' cannot be given a"
                                    + " value by a query");
        }
    }
}
