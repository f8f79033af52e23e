package org.aludel.provider.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.provider.Spec;
import org.aludel.provider.criteria.Market.Book;
import org.aludel.provider.criteria.Market.Customer;
import org.aludel.provider.criteria.Market.Line;
import org.aludel.provider.criteria.Market.Product;
import org.aludel.provider.criteria.Market.Purchase;
import org.aludel.provider.criteria.Market.Status;
import org.aludel.provider.criteria.Market.Summary;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.statement.Modification;
import org.aludel.provider.criteria.statement.SelectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What criteria say in the query language, with values of the application as parameters of their own. */
class CriteriaTextTest {

    private static final UnitCriteriaBuilder CB = Market.BUILDER;

    private static Arguments written(String text, List<?> values, CommonAbstractCriteria criteria) {
        return Arguments.of(text, values, criteria);
    }

    private static Arguments where(
            String condition, List<?> values, Function<Root<Purchase>, Expression<Boolean>> made) {
        CriteriaQuery<Purchase> query = CB.createQuery(Purchase.class);
        Root<Purchase> p = query.from(Purchase.class);
        return written("SELECT p FROM Purchase AS p WHERE " + condition, values, query.where(made.apply(p)));
    }

    static Stream<Arguments> valuesOfTheApplication() {
        Expression<Set<String>> keys = CB.keys(Map.of("k", 1));
        Expression<Collection<Integer>> values = CB.values(Map.of("k", 1));
        return Stream.of(
                where("p.note = :#1", List.of("a"), p -> CB.equal(p.get("note"), "a")),
                where("p.note <> :#1", List.of("a"), p -> CB.notEqual(p.get("note"), "a")),
                where("p.note = :#1", List.of("a"), p -> p.get("note").equalTo("a")),
                where("p.note = :#1", List.of(Writing.NoValue.NULL), p -> CB.equal(p.get("note"), (Object) null)),
                where("p.status = :#1", List.of(Status.OPEN), p -> CB.equal(p.get("status"), Status.OPEN)),
                where("p.amount > :#1", List.of(3), p -> CB.gt(p.<Integer>get("amount"), 3)),
                where("p.amount < :#1", List.of(2.5), p -> CB.lt(p.<Integer>get("amount"), 2.5)),
                where("p.amount BETWEEN :#1 AND :#2", List.of(1, 3), p -> CB.between(p.<Integer>get("amount"), 1, 3)),
                where("p.note LIKE :#1 ESCAPE '!'", List.of("a!%"), p -> CB.like(p.get("note"), "a!%", '!')),
                where(
                        "p.note IN :#1",
                        List.of(List.of("a", "b")),
                        p -> p.get("note").in("a", "b")),
                where(
                        "p.note IN :#1",
                        List.of(List.of("a", "b")),
                        p -> p.get("note").in(List.of("a", "b"))),
                where(
                        "p.note NOT IN :#1",
                        List.of(List.of("a")),
                        p -> CB.in(p.get("note")).value("a").not()),
                where("p.note IN :#1", List.of(List.of()), p -> p.get("note").in(List.of())),
                where("p.note IN :#1", List.of(List.of("k")), p -> CB.isMember(p.<String>get("note"), keys)),
                where("p.amount IN :#1", List.of(List.of(1)), p -> CB.isMember(p.<Integer>get("amount"), values)),
                where("p.amount = :#1", List.of(2), p -> CB.equal(p.get("amount"), CB.size(List.of(7, 8)))),
                where(
                        "p.note IN (:#1, p.note)",
                        List.of("a"),
                        p -> p.get("note").in(CB.literal("a"), p.get("note"))));
    }

    static Stream<Arguments> variables() {
        CriteriaQuery<Purchase> same = CB.createQuery(Purchase.class);
        Root<Purchase> first = same.from(Purchase.class);
        same.from(Product.class);
        Join<Purchase, Line> lines = first.join("lines", JoinType.LEFT);
        lines.join("product");
        CriteriaQuery<Customer> aliased = CB.createQuery(Customer.class);
        Root<Customer> customer = aliased.from(Customer.class);
        customer.alias("x");
        Root<Customer> other = aliased.from(Customer.class);
        other.alias("X");
        CriteriaQuery<Purchase> outer = CB.createQuery(Purchase.class);
        Root<Purchase> p = outer.from(Purchase.class);
        Subquery<Line> sub = outer.subquery(Line.class);
        Join<Purchase, Line> l = sub.correlate(p).join("lines", JoinType.LEFT);
        l.on(CB.gt(l.<Integer>get("quantity"), p.<Integer>get("amount")));
        CriteriaQuery<Purchase> conditions = CB.createQuery(Purchase.class);
        Root<Purchase> q = conditions.from(Purchase.class);
        Subquery<Line> inner = conditions.subquery(Line.class);
        Join<Purchase, Line> m = inner.correlate(q).join("lines");
        m.on(CB.gt(m.<Integer>get("quantity"), q.<Integer>get("amount")));
        return Stream.of(
                written(
                        "SELECT p FROM Purchase AS p LEFT JOIN p.lines AS l JOIN l.product AS p_1, Product AS p_2",
                        List.of(),
                        same.select(first)),
                written("SELECT x FROM Customer AS x, Customer AS X_1", List.of(), aliased.select(customer)),
                written(
                        "SELECT p FROM Purchase AS p WHERE EXISTS (SELECT l FROM Purchase AS p_1 LEFT JOIN p_1.lines"
                                + " AS l ON l.quantity > p.amount WHERE p_1 = p)",
                        List.of(),
                        outer.where(CB.exists(sub.select(l)))),
                written(
                        "SELECT p FROM Purchase AS p WHERE EXISTS (SELECT l FROM p.lines AS l WHERE l.quantity >"
                                + " p.amount AND l.quantity IS NULL)",
                        List.of(),
                        conditions.where(CB.exists(inner.select(m).where(CB.isNull(m.get("quantity")))))));
    }

    @SuppressWarnings("deprecation") // multiselect is, and still to work
    static Stream<Arguments> selections() {
        CriteriaQuery<Summary> summary = CB.createQuery(Summary.class);
        Root<Purchase> p = summary.from(Purchase.class);
        CriteriaQuery<Tuple> tuple = CB.createTupleQuery();
        Root<Purchase> t = tuple.from(Purchase.class);
        CriteriaQuery<Object> literal = CB.createQuery();
        Root<Purchase> l = literal.from(Purchase.class);
        CriteriaQuery<Object> choice = CB.createQuery();
        Root<Purchase> c = choice.from(Purchase.class);
        CriteriaQuery<Product> typed = CB.createQuery(Product.class);
        Root<Product> product = typed.from(Product.class);
        product.alias("Book");
        return Stream.of(
                written(
                        "SELECT p.note, COUNT(p) FROM Purchase AS p",
                        List.of(),
                        summary.multiselect(p.get("note"), CB.count(p))),
                written(
                        "SELECT root, root.note AS n FROM Purchase AS root",
                        List.of(),
                        tuple.multiselect(t.alias("root"), t.get("note").alias("n"))),
                written(
                        "SELECT SUBSTRING(p.note, :#1, :#2) FROM Purchase AS p",
                        List.of(1, 2),
                        literal.select(CB.substring(l.get("note"), 1, 2))),
                written(
                        "SELECT CASE p.amount WHEN :#1 THEN :#2 ELSE NULL END FROM Purchase AS p",
                        List.of(1, "one"),
                        choice.select(CB.<Integer, String>selectCase(c.<Integer>get("amount"))
                                .when(1, "one")
                                .otherwise((String) null))),
                written(
                        "SELECT Book FROM Product AS Book WHERE TYPE(Book) = org.aludel.provider.criteria.Market$Book",
                        List.of(),
                        typed.where(CB.equal(product.type(), Book.class))));
    }

    static Stream<Arguments> changes() {
        CriteriaUpdate<Purchase> update = CB.createCriteriaUpdate(Purchase.class);
        Root<Purchase> p = update.from(Purchase.class);
        update.set("note", "a")
                .set(p.get("discount"), (Object) null)
                .set(p.<Integer>get("amount"), CB.sum(p.<Integer>get("amount"), 1))
                .where(CB.equal(p.get("status"), Status.OPEN));
        CriteriaUpdate<Customer> within = CB.createCriteriaUpdate(Customer.class);
        Root<Customer> c = within.from(Customer.class);
        within.set(c.get("address").<String>get("city"), "a");
        CriteriaDelete<Purchase> delete = CB.createCriteriaDelete(Purchase.class);
        Root<Purchase> d = delete.from(Purchase.class);
        Subquery<Integer> sub = delete.subquery(Integer.class);
        sub.select(sub.from(Line.class).get("quantity"));
        delete.where(d.get("amount").in(sub), CB.isNull(d.get("note")));
        CriteriaDelete<Line> all = CB.createCriteriaDelete(Line.class);
        all.from(Line.class);
        return Stream.of(
                written(
                        "UPDATE Purchase AS p SET p.note = :#1, p.discount = NULL, p.amount = p.amount + :#2"
                                + " WHERE p.status = :#3",
                        List.of("a", 1, Status.OPEN),
                        update),
                written("UPDATE Customer AS c SET c.address.city = :#1", List.of("a"), within),
                written(
                        "DELETE FROM Purchase AS p WHERE p.amount IN (SELECT l.quantity FROM Line AS l) AND p.note IS"
                                + " NULL",
                        List.of(),
                        delete),
                written("DELETE FROM Line AS l", List.of(), all));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"valuesOfTheApplication", "variables", "selections", "changes"})
    @Spec({"6.016", "6.026", "6.036", "6.038", "6.042"})
    void saysWhatItMeans(String text, List<?> values, CommonAbstractCriteria criteria) {
        Writing writing = new Writing(Class::getSimpleName);
        JpqlStatement statement = criteria instanceof SelectNode<?> query
                ? query.query(writing)
                : ((Modification<?>) criteria).statement(writing);
        assertThat(statement).hasToString(text);
        assertThat(new ArrayList<>(writing.values().values())).isEqualTo(values);
    }
}
