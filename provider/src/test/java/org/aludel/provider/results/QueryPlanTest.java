package org.aludel.provider.results;

import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Selection;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.Spec;
import org.aludel.provider.domain.UnitDomain;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.fixture.TestContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.lowering.Entities;
import org.aludel.provider.lowering.Shop;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What queries over entities give, on databases. */
class QueryPlanTest {

    private static final Predicate ALWAYS = new TruthConstant(true);

    /** A shop with some rows, and what asks it. */
    static final class Asked implements AutoCloseable {

        final TestUnit unit;
        final TestContext context;
        final Entities entities;
        final EntityReference c;
        final EntityReference p;

        Asked(TestDatabase database) {
            unit = new TestUnit(database, Shop.classes());
            context = new TestContext(unit);
            entities = new Entities(new UnitDomain(unit.mapping(), Shop.class.getClassLoader()));
            c = entities.from("Customer", "c");
            p = entities.from("Purchase", "p");
            context.sql(
                    "INSERT INTO region (id, name) VALUES (1, 'North'), (2, 'South')",
                    "INSERT INTO customer (id, name, street, region_id, version) VALUES (1, 'Ann', 'Elm', 1, 0),"
                            + " (2, 'Bob', 'Oak', NULL, 0), (3, 'Cid', NULL, NULL, 0)",
                    "INSERT INTO profile (id, text, customer_id) VALUES (7, 'of Ann', 1)",
                    "INSERT INTO payment (id, dtype, sum, number) VALUES (30, 'C', 5, 'n1')",
                    "INSERT INTO payment (id, dtype, sum, currency) VALUES (31, 'M', 6, 'EUR')",
                    "INSERT INTO payment (id, dtype, sum) VALUES (32, 'P', 7)",
                    "INSERT INTO purchase (id, amount, customer_id, payment_id) VALUES (10, 5, 1, 30), (11, 7, 1, 31),"
                            + " (12, 9, 2, NULL), (13, 1, NULL, 32)",
                    "INSERT INTO line (id, product, purchase_id, pos) VALUES (20, 'pen', 10, 0), (21, 'ink', 10, 1),"
                            + " (22, 'pad', 12, 0)",
                    "INSERT INTO customer_scores (customer_id, scores_key, scores) VALUES (1, 'x', 4), (1, 'y', 6)",
                    "INSERT INTO slot (floor, place, room) VALUES (1, 9, 'red'), (1, 10, 'blue')",
                    "INSERT INTO booking (id, slot_floor, slot_place) VALUES (40, 1, 9), (41, 1, 10), (42, NULL, NULL)");
        }

        List<@Nullable Object> list(Translation query, Map<String, ?> values, RowRange range) {
            return QueryPlan.of(query, unit.shapes()).list(context.loader(), context::read, values, range);
        }

        List<@Nullable Object> list(Query query) {
            return list(translation(query), Map.of(), RowRange.ALL);
        }

        @Override
        public void close() {
            context.close();
            unit.close();
        }
    }

    /** A query whose items are selected as they are. */
    static Translation translation(Query query, QueryParameter... parameters) {
        List<Selection> items = new ArrayList<>();
        List<Selectable> columns = ((SelectStatement) query).clauses().columns();
        for (int i = 0; i < columns.size(); i++) {
            items.add(new Selection.Item(i, type((Expression<?>) columns.get(i)), null));
        }
        Selection selection = items.size() == 1 ? items.get(0) : new Selection.Several(items);
        return new Translation(query, selection, List.of(), List.of(parameters));
    }

    private static Class<?> type(Expression<?> expression) {
        return expression.type().javaType();
    }

    private static FunctionCall<Long> count(Expression<?> counted) {
        return new FunctionCall<>("count", List.of(counted), false, List.of(), SqlTypes.BIGINT);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"4.063", "4.066"})
    void entitiesAreManagedAndOneForEachIdentity(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            List<@Nullable Object> rows = shop.list(select(shop.p.path(), e.path(shop.p, "customer"))
                    .from(shop.p)
                    .orderBy(e.path(shop.p, "id")));
            assertThat(rows).hasSize(4);
            Object[] first = (Object[]) rows.get(0);
            Object[] second = (Object[]) rows.get(1);
            assertThat(((Shop.Purchase) first[0]).customer).isSameAs(first[1]).isSameAs(second[1]);
            assertThat(((Object[]) rows.get(3))[1]).isNull();
            assertThat(shop.context.find(Shop.Customer.class, 1L)).isSameAs(first[1]);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"4.069", "4.070"})
    void scalarsEmbeddablesEntriesAndTypes(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            assertThat(shop.list(select(count(shop.p.path())).from(shop.p))).containsExactly(4L);
            Shop.Address address = (Shop.Address) shop.list(select(e.path(shop.c, "address"))
                            .from(shop.c)
                            .where(e.path(shop.c, "name").eq("Ann")))
                    .get(0);
            assertThat(java.util.Objects.requireNonNull(address).street).isEqualTo("Elm");
            AttributeFrom scores = e.of(e.path(shop.c, "scores"), "s");
            assertThat(shop.list(select(new EntryReference(scores))
                            .from(shop.c)
                            .join(scores)
                            .on(ALWAYS)
                            .orderBy(scores.variable())))
                    .containsExactly(Map.entry("x", 4), Map.entry("y", 6));
            EntityReference payment = e.from("Payment", "x");
            assertThat(shop.list(select(e.type(payment.path())).from(payment).orderBy(e.path(payment, "id"))))
                    .containsExactly(Shop.Card.class, Shop.Cash.class, Shop.Payment.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.045")
    void parametersAreValuesEntitiesOrTypes(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            Shop.Customer ann = shop.context.find(Shop.Customer.class, 1L);
            SelectStatement numbers = select(e.path(shop.p, "id")).from(shop.p).orderBy(e.path(shop.p, "id"));
            Translation byCustomer = translation(
                    numbers.where(e.path(shop.p, "customer").eq(e.parameter("c", "Customer"))),
                    new QueryParameter("c", null, "c", e.entity("Customer"), false));
            assertThat(shop.list(byCustomer, Map.of("c", ann), RowRange.ALL)).containsExactly(10L, 11L);
            assertThatThrownBy(() -> shop.list(byCustomer, Map.of("c", 1L), RowRange.ALL))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessage("[ALU-4500] The parameter :c takes a value of the class "
                            + Shop.Customer.class.getName() + ", but an instance of java.lang.Long was given");
            assertThatThrownBy(() -> shop.list(byCustomer, Map.of(), RowRange.ALL))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageStartingWith("[ALU-4501] The parameter :c has no value");
            Translation byAmounts = translation(
                    numbers.where(new InParameterPredicate(
                            e.path(shop.p, "amount"), ListParameter.named("a", SqlTypes.INTEGER), false)),
                    new QueryParameter(null, 1, "a", new BasicDomain(SqlTypes.INTEGER), true));
            assertThat(shop.list(byAmounts, Map.of("a", List.of(5, 9)), RowRange.ALL))
                    .containsExactly(10L, 12L);
            assertThatThrownBy(() -> shop.list(byAmounts, Map.of("a", List.of("5")), RowRange.ALL))
                    .hasMessage(
                            "[ALU-4500] The parameter ?1 takes a collection of values of the class java.lang.Integer,"
                                    + " but one with an instance of java.lang.String was given");
            EntityReference payment = e.from("Payment", "x");
            Translation byTypes = translation(
                    select(e.path(payment, "id"))
                            .from(payment)
                            .where(new InListPredicate(
                                    e.type(payment.path()), List.of(e.typeParameter("t", "Payment", true)), false))
                            .orderBy(e.path(payment, "id")),
                    new QueryParameter("t", null, "t", e.type(payment.path()).domain(), true));
            assertThat(shop.list(byTypes, Map.of("t", List.of(Shop.Cash.class, Shop.Payment.class)), RowRange.ALL))
                    .containsExactly(31L, 32L);
            EntityReference booking = e.from("Booking", "b");
            Translation bySlots = translation(
                    select(e.path(booking, "id"))
                            .from(booking)
                            .where(new InListPredicate(e.path(booking, "slot"), List.of(e.list("s", "Slot")), false)),
                    new QueryParameter("s", null, "s", e.entity("Slot"), true));
            Shop.Slot slot = shop.context.find(Shop.Slot.class, 1, 9);
            assertThat(shop.list(bySlots, Map.of("s", List.of(slot)), RowRange.ALL))
                    .containsExactly(40L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void theDatabaseLimitsRows(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            Translation query =
                    translation(select(e.path(shop.p, "id")).from(shop.p).orderBy(e.path(shop.p, "id")));
            assertThat(shop.list(query, Map.of(), new RowRange(1, 2, false))).containsExactly(11L, 12L);
            assertThat(shop.list(query, Map.of(), new RowRange(3, null, false))).containsExactly(13L);
            assertThat(shop.unit.statements()).allMatch(sql -> sql.contains("OFFSET ?"));
            Translation limited = translation(select(e.path(shop.p, "id"))
                    .from(shop.p)
                    .orderBy(e.path(shop.p, "id"))
                    .limit(3));
            assertThat(shop.list(limited, Map.of(), new RowRange(2, 5, false))).containsExactly(12L);
        }
    }

    public record Pair(String name, long amount) {}

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.067")
    void constructorsTakeWhatFits(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            Query query = select(e.path(shop.p, "customer.name"), e.path(shop.p, "amount"))
                    .from(shop.p)
                    .where(e.path(shop.p, "id").eq(BindParameter.of(SqlTypes.BIGINT, 10L)));
            List<Selection> items =
                    List.of(new Selection.Item(0, String.class, null), new Selection.Item(1, Integer.class, null));
            Translation made =
                    new Translation(query, new Selection.Construction(Pair.class, items, null), List.of(), List.of());
            assertThat(shop.list(made, Map.of(), RowRange.ALL)).containsExactly(new Pair("Ann", 5));
            Translation wrong =
                    new Translation(query, new Selection.Construction(Thread.class, items, null), List.of(), List.of());
            assertThatThrownBy(() -> QueryPlan.of(wrong, shop.unit.shapes()))
                    .hasMessage(
                            "[ALU-4502] The class java.lang.Thread has no public constructor that takes"
                                    + " (java.lang.String, java.lang.Integer). Add one, or select values that fit one that is there");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.003")
    void setOperationsOfEntities(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            Query union = select(shop.c.path())
                    .from(shop.c)
                    .where(e.path(shop.c, "name").eq("Cid"))
                    .union(select(e.path(shop.p, "customer"))
                            .from(shop.p)
                            .where(e.path(shop.p, "customer").isNotNull()));
            Translation query =
                    new Translation(union, new Selection.Item(0, Shop.Customer.class, null), List.of(), List.of());
            assertThat(shop.list(query, Map.of(), RowRange.ALL))
                    .extracting(customer -> ((Shop.Customer) java.util.Objects.requireNonNull(customer)).name)
                    .containsExactlyInAnyOrder("Ann", "Bob", "Cid");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void fetchedValuesNeedNoFurtherStatement(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            AttributeFrom purchases = e.of(e.path(shop.c, "purchases"), "x");
            AttributeFrom lines = e.of(e.path(purchases, "lines"), "l");
            AttributeFrom payment = e.of(e.path(purchases, "payment"), "y");
            Query query = select(shop.c.path())
                    .from(shop.c)
                    .leftJoin(purchases)
                    .on(ALWAYS)
                    .leftJoin(lines)
                    .on(ALWAYS)
                    .leftJoin(payment)
                    .on(ALWAYS)
                    .orderBy(e.path(shop.c, "id"));
            Translation fetching = new Translation(
                    query,
                    new Selection.Item(0, Shop.Customer.class, null),
                    List.of(purchases, lines, payment),
                    List.of());
            shop.unit.statements();
            List<@Nullable Object> customers = shop.list(fetching, Map.of(), new RowRange(0, 2, false));
            assertThat(customers).hasSize(2);
            int statements = shop.unit.statements().size();
            Shop.Customer ann = (Shop.Customer) java.util.Objects.requireNonNull(customers.get(0));
            assertThat(ann.purchases).hasSize(2).allSatisfy(purchase -> {
                assertThat(purchase.lines.size()).isIn(0, 2);
                assertThat(purchase.payment.sum).isPositive();
            });
            assertThat(shop.unit.statements()).isEmpty();
            assertThat(statements).isLessThanOrEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.073")
    void cursorsGiveTheirConnectionToWhoeverNeedsIt(TestDatabase database) {
        try (Asked shop = new Asked(database)) {
            Entities e = shop.entities;
            QueryPlan plan = QueryPlan.of(
                    translation(select(shop.p.path()).from(shop.p).orderBy(e.path(shop.p, "id"))), shop.unit.shapes());
            List<String> closed = new ArrayList<>();
            List<Long> read = new ArrayList<>();
            try (ResultCursor cursor = plan.cursor(
                    shop.context.loader(),
                    shop.context.connection(),
                    () -> closed.add("closed"),
                    Map.of(),
                    RowRange.ALL,
                    results -> {})) {
                cursor.release();
                while (cursor.hasNext()) {
                    Shop.Purchase purchase = (Shop.Purchase) java.util.Objects.requireNonNull(cursor.next());
                    read.add(purchase.id + purchase.lines.size());
                }
            }
            assertThat(read).containsExactly(12L, 11L, 13L, 13L);
            assertThat(closed).containsExactly("closed");
            QueryPlan numbers = QueryPlan.of(
                    translation(select(e.path(shop.p, "id")).from(shop.p).orderBy(e.path(shop.p, "id"))),
                    shop.unit.shapes());
            try (ResultCursor cursor = numbers.cursor(
                    shop.context.loader(),
                    shop.context.connection(),
                    () -> {},
                    Map.of(),
                    new RowRange(0, 3, false),
                    results -> {})) {
                assertThat(List.of(cursor.next(), cursor.next())).containsExactly(10L, 11L);
            }
            assertThat(shop.list(select(count(shop.p.path())).from(shop.p))).containsExactly(4L);
        }
    }
}
