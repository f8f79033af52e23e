package org.aludel.provider.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder.In;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.aludel.provider.criteria.Market.Customer;
import org.aludel.provider.criteria.Market.Line;
import org.aludel.provider.criteria.Market.Product;
import org.aludel.provider.criteria.Market.Purchase;
import org.aludel.provider.criteria.Market.Summary;
import org.aludel.provider.criteria.Market.Toy;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.statement.SelectNode;
import org.aludel.provider.error.ProviderErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What criteria objects say of themselves, and what they refuse. */
class CriteriaObjectsTest {

    private static final UnitCriteriaBuilder CB = Market.BUILDER;

    private CriteriaQuery<Purchase> query;
    private Root<Purchase> p;

    @BeforeEach
    void prepare() {
        query = CB.createQuery(Purchase.class);
        p = query.from(Purchase.class);
    }

    private static String text(CommonAbstractCriteria criteria) {
        return ((SelectNode<?>) criteria)
                .query(new Writing(Class::getSimpleName))
                .toString();
    }

    // ---- queries

    @Test
    @Spec("6.004")
    void knowsTheClassOfItsResults() {
        assertThat(CB.createQuery().getResultType()).isEqualTo(Object.class);
        assertThat(CB.createQuery(Summary.class).getResultType()).isEqualTo(Summary.class);
        assertThat(CB.createTupleQuery().getResultType()).isEqualTo(Tuple.class);
    }

    @Test
    @Spec("6.016")
    void takesTheLastOfWhatIsSaidTwice() {
        query.where(CB.isNull(p.get("note"))).where(CB.isNotNull(p.get("note")));
        query.groupBy(p.get("note")).groupBy(p.get("amount"));
        query.having(CB.isNull(p.get("note"))).having(List.of());
        query.orderBy(CB.asc(p.get("note"))).orderBy(List.of());
        assertThat(text(query)).isEqualTo("SELECT p FROM Purchase AS p WHERE p.note IS NOT NULL GROUP BY p.amount");
        assertThat(query.where(new Predicate[0]).getRestriction()).isNull();
    }

    @Test
    @Spec({"6.005", "6.033"})
    void givesBackWhatItWasGiven() {
        Expression<?> note = p.get("note");
        Order order = CB.asc(note);
        Predicate condition = CB.isNull(note);
        query.select(p)
                .distinct(true)
                .groupBy(note)
                .orderBy(order)
                .where(condition)
                .having(condition);
        assertThat(query.getRoots()).containsExactly(p);
        assertThat(query.getSelection()).isSameAs(p);
        assertThat(query.isDistinct()).isTrue();
        assertThat(query.getGroupList()).containsExactly(note);
        assertThat(query.getOrderList()).containsExactly(order);
        assertThat(query.getRestriction()).isSameAs(condition);
        assertThat(query.getGroupRestriction()).isSameAs(condition);
        query.getRoots().clear();
        assertThat(query.getRoots()).hasSize(1);
    }

    @Test
    @Spec("6.039")
    void canBeChangedAfterItWasWritten() {
        String before = text(query);
        query.where(CB.isNull(p.get("note")));
        assertThat(before).isEqualTo("SELECT p FROM Purchase AS p");
        assertThat(text(query)).isEqualTo("SELECT p FROM Purchase AS p WHERE p.note IS NULL");
    }

    @Test
    @Spec({"6.026", "6.036"})
    void findsParametersWhereverTheyStand() {
        ParameterExpression<String> named = CB.parameter(String.class, "n");
        ParameterExpression<Integer> unnamed = CB.parameter(int.class);
        Subquery<Integer> sub = query.subquery(Integer.class);
        sub.select(sub.from(Line.class).get("quantity")).where(CB.equal(p.get("amount"), unnamed));
        query.where(CB.equal(p.get("note"), named), CB.exists(sub));
        assertThat(query.getParameters()).containsExactlyInAnyOrder(named, unnamed);
        assertThat(sub.getParameters()).containsExactly(unnamed);
        assertThat(named.getName()).isEqualTo("n");
        assertThat(unnamed.getName()).isNull();
        assertThat(unnamed.getPosition()).isNull();
        assertThat(unnamed.getParameterType()).isEqualTo(Integer.class);
    }

    // ---- selections

    @Test
    @SuppressWarnings("deprecation") // it is, and still to work
    void multiselectMakesWhatTheResultsAre() {
        assertThat(query.multiselect(p).getSelection()).isSameAs(p);
        assertThat(CB.createQuery().multiselect(p.get("note"), p).getSelection().getJavaType())
                .isEqualTo(Object[].class);
        assertThat(CB.createQuery(Summary.class)
                        .multiselect(p.get("note"), CB.count(p))
                        .getSelection()
                        .getJavaType())
                .isEqualTo(Summary.class);
        assertThat(CB.createQuery(String[].class)
                        .multiselect(p.get("note"), p.get("note"))
                        .getSelection()
                        .getJavaType())
                .isEqualTo(String[].class);
        assertThat(CB.createTupleQuery().multiselect(p).getSelection().isCompoundSelection())
                .isTrue();
    }

    @Test
    @Spec("6.032")
    void selectionsHaveAliasesAndItems() {
        Path<Object> note = p.get("note");
        CompoundSelection<Tuple> tuple = CB.tuple(note.alias("n"), p);
        assertThat(note.getAlias()).isEqualTo("n");
        assertThat(tuple.isCompoundSelection()).isTrue();
        assertThat(tuple.getCompoundSelectionItems()).containsExactly(note, p);
        assertThat(p.isCompoundSelection()).isFalse();
        note.alias("n");
    }

    @Test
    @Spec("6.034")
    void ordersCanBeReversed() {
        Order order = CB.asc(p.get("note"), Nulls.LAST);
        assertThat(order.reverse().isAscending()).isFalse();
        assertThat(order.isAscending()).isTrue();
        assertThat(order.reverse().getNullPrecedence()).isEqualTo(Nulls.LAST);
        assertThat(CB.desc(p.get("note")).getNullPrecedence()).isEqualTo(Nulls.NONE);
        assertThat(order.getExpression().getJavaType()).isEqualTo(String.class);
    }

    // ---- conditions

    @Test
    @Spec("6.017")
    void conditionsKnowTheirParts() {
        Predicate first = CB.isNull(p.get("note"));
        Predicate second = CB.isTrue(p.get("paid"));
        assertThat(CB.or(first, second).getOperator()).isEqualTo(BooleanOperator.OR);
        assertThat(CB.or(first, second).getExpressions()).containsExactly(first, second);
        assertThat(CB.conjunction().getOperator()).isEqualTo(BooleanOperator.AND);
        assertThat(CB.disjunction().getExpressions()).isEmpty();
        assertThat(first.getOperator()).isEqualTo(BooleanOperator.AND);
        assertThat(first.isNegated()).isFalse();
        assertThat(first.not().isNegated()).isTrue();
        assertThat(CB.and(first, second).not().not().isNegated()).isFalse();
    }

    @Test
    @Spec({"6.018", "6.019"})
    void inTakesMoreValuesLater() {
        In<String> in = CB.in(p.<String>get("note"));
        in.value("a").value("b");
        query.where(in);
        assertThat(in.getExpression().getJavaType()).isEqualTo(String.class);
        assertThat(text(query)).endsWith("WHERE p.note IN :#1");
    }

    @Test
    @Spec({"6.022", "6.023", "6.029"})
    void valuesHaveTheClassesOfTheSpecification() {
        Expression<Integer> amount = p.get("amount");
        Expression<Long> points = p.get("points");
        assertThat(amount.getJavaType()).isEqualTo(Integer.class);
        assertThat(CB.<Number>sum(amount, points).getJavaType()).isEqualTo(Long.class);
        assertThat(CB.<Number>prod(p.<BigDecimal>get("total"), p.<Double>get("weight"))
                        .getJavaType())
                .isEqualTo(Double.class);
        assertThat(CB.sum(amount, 1).getJavaType()).isEqualTo(Integer.class);
        assertThat(CB.toLong(amount).getJavaType()).isEqualTo(Long.class);
        assertThat(CB.toBigDecimal(amount).getJavaType()).isEqualTo(BigDecimal.class);
        assertThat(CB.<Number>coalesce().value(amount).value(points).getJavaType())
                .isEqualTo(Long.class);
        assertThat(CB.selectCase()
                        .when(p.<Boolean>get("paid"), (Object) "a")
                        .otherwise("b")
                        .getJavaType())
                .isEqualTo(String.class);
        assertThat(CB.count(p).getJavaType()).isEqualTo(Long.class);
        assertThat(CB.nullLiteral(int.class).getJavaType()).isEqualTo(Integer.class);
        assertThat(CB.literal("a").getJavaType()).isEqualTo(String.class);
    }

    // ---- roots, joins and paths

    @Test
    @Spec({"6.007", "6.009", "6.015"})
    void joinsKnowWhereTheyAre() {
        Join<Purchase, Customer> customer = p.join("customer", JoinType.LEFT);
        Join<Purchase, Product> entity = p.join(Product.class);
        Predicate on = CB.isNull(customer.get("name"));
        assertThat(p.getJoins()).containsExactlyInAnyOrder(customer, entity);
        assertThat(customer.getParent()).isSameAs(p);
        assertThat(customer.getParentPath()).isSameAs(p);
        assertThat(customer.getJoinType()).isEqualTo(JoinType.LEFT);
        assertThat(customer.getAttribute()).isSameAs(p.getModel().getAttribute("customer"));
        assertThat(customer.getModel()).isSameAs(p.getModel().getAttribute("customer"));
        assertThat(entity.getAttribute()).isNull();
        assertThat(entity.getModel()).isSameAs(Market.METAMODEL.entity(Product.class));
        assertThat(customer.on(on).getOn()).isSameAs(on);
        assertThat(customer.on(new Predicate[0]).getOn()).isNull();
        assertThat(customer.on(on, on).getOn().getExpressions()).hasSize(2);
        SetJoin<Customer, Purchase> purchases = customer.joinSet("purchases");
        assertThat(purchases.getModel().getName()).isEqualTo("purchases");
        assertThat(purchases.getJavaType()).isEqualTo(Purchase.class);
        MapJoin<Purchase, String, Integer> prices = p.joinMap("prices");
        assertThat(prices.key().getJavaType()).isEqualTo(String.class);
        assertThat(prices.value()).isSameAs(prices);
        assertThat(p.joinList("lines").index().getJavaType()).isEqualTo(Integer.class);
        assertThat(p.joinCollection("tags").getJavaType()).isEqualTo(String.class);
    }

    @Test
    @Spec({"6.011", "6.012"})
    void fetchesAndPathsKnowWhereTheyAre() {
        Fetch<Purchase, Line> lines = p.fetch("lines", JoinType.LEFT);
        assertThat(p.getFetches()).containsExactly(lines);
        assertThat(p.getJoins()).isEmpty();
        assertThat(lines.getParent()).isSameAs(p);
        assertThat(lines.getJoinType()).isEqualTo(JoinType.LEFT);
        assertThat(lines.getAttribute().getName()).isEqualTo("lines");
        Path<Object> name = p.get("customer").get("name");
        assertThat(name.getParentPath().getParentPath()).isSameAs(p);
        assertThat(name.getModel())
                .isSameAs(Market.METAMODEL.entity(Customer.class).getAttribute("name"));
        assertThat(p.getParentPath()).isNull();
        assertThat(p.<Collection<Line>>get("lines").getJavaType()).isEqualTo(List.class);
    }

    @Test
    @Spec({"6.015", "6.035"})
    void subqueriesKnowWhatTheyAreCorrelatedWith() {
        Join<Purchase, Customer> customer = p.join("customer");
        Subquery<Line> sub = query.subquery(Line.class);
        Root<Purchase> root = sub.correlate(p);
        Join<Purchase, Customer> join = sub.correlate(customer);
        assertThat(root.isCorrelated()).isTrue();
        assertThat(root.getCorrelationParent()).isSameAs(p);
        assertThat(p.isCorrelated()).isFalse();
        assertThat(sub.getCorrelatedJoins()).containsExactly(join);
        assertThat(sub.getRoots()).containsExactly(root);
        assertThat(sub.getParent()).isSameAs(query);
        assertThat(sub.getContainingQuery()).isSameAs(query);
        assertThat(sub.getResultType()).isEqualTo(Line.class);
        root.join("lines");
        assertThat(p.getJoins()).containsExactly(customer);
        CriteriaDelete<Purchase> delete = CB.createCriteriaDelete(Purchase.class);
        Subquery<Line> ofDelete = delete.subquery(Line.class);
        assertThat(ofDelete.getContainingQuery()).isSameAs(delete);
        assertThatThrownBy(ofDelete::getParent).isInstanceOf(IllegalStateException.class);
    }

    // ---- what is refused

    @SuppressWarnings("unchecked") // what cannot be written is tried
    static Stream<Arguments> mistakes() {
        CriteriaQuery<Purchase> query = CB.createQuery(Purchase.class);
        Root<Purchase> p = query.from(Purchase.class);
        CriteriaUpdate<Purchase> update = CB.createCriteriaUpdate(Purchase.class);
        return Stream.of(
                wrong("no entity", ProviderErrorCode.NO_MANAGED_TYPE, () -> query.from(String.class)),
                wrong("no attribute", ProviderErrorCode.NO_METAMODEL_ATTRIBUTE, () -> p.get("nte")),
                wrong("join of no attribute", ProviderErrorCode.NO_METAMODEL_ATTRIBUTE, () -> p.join("nte")),
                wrong("fetch of no attribute", ProviderErrorCode.NO_METAMODEL_ATTRIBUTE, () -> p.fetch("nte")),
                wrong("join of a value", ProviderErrorCode.NOT_NAVIGABLE, () -> p.join("note")),
                wrong("list as set", ProviderErrorCode.NOT_NAVIGABLE, () -> p.joinSet("lines")),
                wrong(
                        "no subtype",
                        ProviderErrorCode.NOT_NAVIGABLE,
                        () -> CB.treat((Root<Object>) (Root<?>) p, (Class<Object>) (Class<?>) Toy.class)),
                wrong("size of a value", ProviderErrorCode.NOT_NAVIGABLE, () -> CB.size(p.<List<?>>get("note"))),
                wrong("null literal", ProviderErrorCode.NULL_IN_CRITERIA, () -> CB.literal(null)),
                wrong("null expression", ProviderErrorCode.NULL_IN_CRITERIA, () -> CB.lower(null)),
                wrong("tuple within", ProviderErrorCode.INVALID_SELECTION, () -> CB.tuple(CB.array(p))),
                wrong(
                        "one alias twice",
                        ProviderErrorCode.INVALID_SELECTION,
                        () -> CB.tuple(p.get("note").alias("a"), p.get("amount").alias("a"))),
                early(
                        "behind a value",
                        ProviderErrorCode.NOT_NAVIGABLE,
                        () -> p.get("note").get("x")),
                early(
                        "behind a collection",
                        ProviderErrorCode.NOT_NAVIGABLE,
                        () -> p.get("lines").get("x")),
                early("not correlated", ProviderErrorCode.NOT_CORRELATED, p::getCorrelationParent),
                early("items of one", ProviderErrorCode.INVALID_SELECTION, p::getCompoundSelectionItems),
                early(
                        "other alias",
                        ProviderErrorCode.INVALID_SELECTION,
                        () -> p.get("note").alias("a").alias("b")),
                early("no root", ProviderErrorCode.INCOMPLETE_CRITERIA, update::getRoot),
                early(
                        "no case",
                        ProviderErrorCode.INCOMPLETE_CRITERIA,
                        () -> text(CB.createQuery().select(CB.selectCase()))),
                early("nothing selected", ProviderErrorCode.INCOMPLETE_CRITERIA, () -> text(CB.createQuery())));
    }

    private static Arguments wrong(String what, ProviderErrorCode code, ThrowingCallable mistake) {
        return Arguments.of(what, IllegalArgumentException.class, code, mistake);
    }

    private static Arguments early(String what, ProviderErrorCode code, ThrowingCallable mistake) {
        return Arguments.of(what, IllegalStateException.class, code, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @Spec({"6.007", "6.012", "6.015", "6.026", "6.030", "6.032"})
    void refusesWhatIsNotAllowed(String what, Class<?> type, ProviderErrorCode code, ThrowingCallable mistake) {
        assertThatThrownBy(mistake).as(what).isInstanceOf(type).hasMessageStartingWith("[" + code.id() + "]");
    }
}
