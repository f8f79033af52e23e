package org.aludel.provider.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.criteria.CriteriaBuilder.Trimspec;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.LocalDateField;
import jakarta.persistence.criteria.LocalDateTimeField;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.translation.Translation;
import org.aludel.jpql.translation.Translator;
import org.aludel.provider.Spec;
import org.aludel.provider.criteria.Market.Book;
import org.aludel.provider.criteria.Market.Customer;
import org.aludel.provider.criteria.Market.Line;
import org.aludel.provider.criteria.Market.Product;
import org.aludel.provider.criteria.Market.Purchase;
import org.aludel.provider.criteria.Market.Status;
import org.aludel.provider.criteria.Market.Toy;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.statement.SelectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A query in text and the same query in objects are one tree, and one statement. */
class SameQueryTest {

    private static final UnitCriteriaBuilder CB = Market.BUILDER;

    private static Arguments same(String text, Supplier<? extends CriteriaSelect<?>> criteria) {
        return Arguments.of(text, criteria);
    }

    /** A condition on purchases. */
    private static Arguments where(
            String condition, BiFunction<CriteriaQuery<?>, Root<Purchase>, Expression<Boolean>> made) {
        return same("SELECT p FROM Purchase p WHERE " + condition, () -> {
            CriteriaQuery<Purchase> query = CB.createQuery(Purchase.class);
            Root<Purchase> p = purchases(query);
            return query.select(p).where(made.apply(query, p));
        });
    }

    /** A value of purchases. */
    private static Arguments value(String value, BiFunction<CriteriaQuery<?>, Root<Purchase>, Expression<?>> made) {
        return same("SELECT " + value + " FROM Purchase p", () -> {
            CriteriaQuery<Object> query = CB.createQuery();
            Root<Purchase> p = purchases(query);
            return query.select(made.apply(query, p));
        });
    }

    private static Root<Purchase> purchases(CriteriaQuery<?> query) {
        Root<Purchase> p = query.from(Purchase.class);
        p.alias("p");
        return p;
    }

    private static <T> ParameterExpression<T> parameter(Class<T> type) {
        return CB.parameter(type, "v");
    }

    private static <F extends jakarta.persistence.criteria.Selection<?>> F named(F selection, String alias) {
        selection.alias(alias);
        return selection;
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                where("p.note = :v", (q, p) -> CB.equal(p.get("note"), parameter(String.class))),
                where("p.note <> :v", (q, p) -> CB.notEqual(p.get("note"), parameter(String.class))),
                where(
                        "p.note = p.customer.name",
                        (q, p) -> CB.equal(p.get("note"), p.get("customer").get("name"))),
                where("p.note = :v", (q, p) -> p.get("note").equalTo(parameter(String.class))),
                where("p.note <> :v", (q, p) -> p.get("note").notEqualTo(parameter(String.class))),
                where("p.amount > :v", (q, p) -> CB.greaterThan(p.<Integer>get("amount"), parameter(Integer.class))),
                where(
                        "p.amount >= :v",
                        (q, p) -> CB.greaterThanOrEqualTo(p.<Integer>get("amount"), parameter(Integer.class))),
                where("p.amount < :v", (q, p) -> CB.lessThan(p.<Integer>get("amount"), parameter(Integer.class))),
                where(
                        "p.amount <= :v",
                        (q, p) -> CB.lessThanOrEqualTo(p.<Integer>get("amount"), parameter(Integer.class))),
                where("p.points > p.amount", (q, p) -> CB.gt(p.<Long>get("points"), p.<Integer>get("amount"))),
                where("p.points >= p.amount", (q, p) -> CB.ge(p.<Long>get("points"), p.<Integer>get("amount"))),
                where("p.points < p.amount", (q, p) -> CB.lt(p.<Long>get("points"), p.<Integer>get("amount"))),
                where("p.points <= p.amount", (q, p) -> CB.le(p.<Long>get("points"), p.<Integer>get("amount"))),
                where(
                        "p.amount BETWEEN :v AND p.discount",
                        (q, p) -> CB.between(
                                p.<Integer>get("amount"), parameter(Integer.class), p.<Integer>get("discount"))),
                where(
                        "p.amount NOT BETWEEN :v AND p.discount",
                        (q, p) -> CB.between(
                                        p.<Integer>get("amount"), parameter(Integer.class), p.<Integer>get("discount"))
                                .not()),
                where("p.note IS NULL", (q, p) -> CB.isNull(p.get("note"))),
                where("p.note IS NULL", (q, p) -> p.get("note").isNull()),
                where("p.note IS NOT NULL", (q, p) -> CB.isNotNull(p.get("note"))),
                where("p.note IS NOT NULL", (q, p) -> p.get("note").isNotNull()),
                where("p.note IS NOT NULL", (q, p) -> CB.not(CB.isNull(p.get("note")))),
                where("p.note LIKE :v", (q, p) -> CB.like(p.get("note"), parameter(String.class))),
                where("p.note NOT LIKE :v", (q, p) -> CB.notLike(p.get("note"), parameter(String.class))),
                where("p.note LIKE :v ESCAPE '!'", (q, p) -> CB.like(p.get("note"), parameter(String.class), '!')),
                where(
                        "p.note NOT LIKE :v ESCAPE '!'",
                        (q, p) -> CB.notLike(p.get("note"), parameter(String.class), '!')),
                where(
                        "p.note LIKE p.customer.name",
                        (q, p) -> CB.like(p.get("note"), p.get("customer").<String>get("name"))),
                where("p.status = :v", (q, p) -> CB.equal(p.get("status"), parameter(Status.class))),
                where("p.customer = :v", (q, p) -> CB.equal(p.get("customer"), parameter(Customer.class))),
                where("p.customer IS NULL", (q, p) -> CB.isNull(p.get("customer"))),
                where(
                        "p.customer.address.city = :v",
                        (q, p) -> CB.equal(p.get("customer").get("address").get("city"), parameter(String.class))),
                where(
                        "p.note IN (:a, :b)",
                        (q, p) -> p.get("note").in(CB.parameter(String.class, "a"), CB.parameter(String.class, "b"))),
                where(
                        "p.note NOT IN (:a, :b)",
                        (q, p) -> CB.in(p.get("note"))
                                .value(CB.parameter(String.class, "a"))
                                .value(CB.parameter(String.class, "b"))
                                .not()),
                where("p.note IN :v", (q, p) -> p.get("note").in(parameter(Collection.class))),
                where(
                        "p.note NOT IN :v",
                        (q, p) -> p.get("note").in(parameter(List.class)).not()),
                where(
                        "p.note MEMBER OF p.tags",
                        (q, p) -> CB.isMember(p.<String>get("note"), p.<Collection<String>>get("tags"))),
                where(
                        "p.note NOT MEMBER OF p.tags",
                        (q, p) -> CB.isNotMember(p.<String>get("note"), p.<Collection<String>>get("tags"))),
                where("p.lines IS EMPTY", (q, p) -> CB.isEmpty(p.<List<Line>>get("lines"))),
                where("p.lines IS NOT EMPTY", (q, p) -> CB.isNotEmpty(p.<List<Line>>get("lines"))),
                where(
                        "SIZE(p.lines) > :v",
                        (q, p) -> CB.gt(CB.size(p.<List<Line>>get("lines")), parameter(Integer.class))));
    }

    static Stream<Arguments> logic() {
        return Stream.of(
                where("p.paid", (q, p) -> p.get("paid")),
                where("p.paid", (q, p) -> CB.isTrue(p.get("paid"))),
                where("NOT p.paid", (q, p) -> CB.isFalse(p.get("paid"))),
                where("NOT p.paid", (q, p) -> CB.not(p.get("paid"))),
                where(
                        "p.paid AND p.customer.vip",
                        (q, p) ->
                                CB.and(p.<Boolean>get("paid"), p.get("customer").get("vip"))),
                where(
                        "p.paid OR p.customer.vip",
                        (q, p) ->
                                CB.or(p.<Boolean>get("paid"), p.get("customer").get("vip"))),
                where(
                        "p.note IS NULL AND p.paid AND p.customer IS NULL",
                        (q, p) -> CB.and(
                                CB.and(CB.isNull(p.get("note")), CB.isTrue(p.get("paid"))),
                                CB.isNull(p.get("customer")))),
                where(
                        "(p.note IS NULL OR p.paid) AND p.customer IS NULL",
                        (q, p) -> CB.and(
                                CB.or(CB.isNull(p.get("note")), CB.isTrue(p.get("paid"))),
                                CB.isNull(p.get("customer")))),
                where(
                        "NOT (p.note IS NULL OR p.paid)",
                        (q, p) -> CB.or(CB.isNull(p.get("note")), CB.isTrue(p.get("paid")))
                                .not()),
                where("p.note IS NULL", (q, p) -> CB.and(CB.conjunction(), CB.isNull(p.get("note")))),
                where("p.note IS NULL", (q, p) -> CB.or(CB.disjunction(), CB.isNull(p.get("note")))),
                where("TRUE", (q, p) -> CB.conjunction()),
                where("FALSE", (q, p) -> CB.disjunction()),
                where(
                        "NOT (p.amount = p.discount)",
                        (q, p) -> CB.equal(p.get("amount"), p.get("discount")).not()),
                where(
                        "p.amount = p.discount",
                        (q, p) -> CB.equal(p.get("amount"), p.get("discount"))
                                .not()
                                .not()),
                where(
                        "p.note IS NULL AND p.paid",
                        (q, p) -> CB.and(List.of(CB.isNull(p.get("note")), CB.isTrue(p.get("paid"))))),
                where(
                        "p.note IS NULL OR p.paid",
                        (q, p) -> CB.or(List.of(CB.isNull(p.get("note")), CB.isTrue(p.get("paid"))))));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                value("p.amount + p.discount", (q, p) -> CB.sum(p.<Integer>get("amount"), p.<Integer>get("discount"))),
                value(
                        "p.amount - p.points",
                        (q, p) -> CB.<Number>diff(p.<Integer>get("amount"), p.<Long>get("points"))),
                value(
                        "p.total * p.amount",
                        (q, p) -> CB.<Number>prod(p.<BigDecimal>get("total"), p.<Integer>get("amount"))),
                value("p.total / p.total", (q, p) -> CB.quot(p.<BigDecimal>get("total"), p.<BigDecimal>get("total"))),
                value(
                        "MOD(p.amount, p.discount)",
                        (q, p) -> CB.mod(p.<Integer>get("amount"), p.<Integer>get("discount"))),
                value("-p.amount", (q, p) -> CB.neg(p.<Integer>get("amount"))),
                value("ABS(p.amount)", (q, p) -> CB.abs(p.<Integer>get("amount"))),
                value("CEILING(p.total)", (q, p) -> CB.ceiling(p.<BigDecimal>get("total"))),
                value("FLOOR(p.total)", (q, p) -> CB.floor(p.<BigDecimal>get("total"))),
                value("SIGN(p.amount)", (q, p) -> CB.sign(p.<Integer>get("amount"))),
                value("SQRT(p.weight)", (q, p) -> CB.sqrt(p.<Double>get("weight"))),
                value("EXP(p.weight)", (q, p) -> CB.exp(p.<Double>get("weight"))),
                value("LN(p.weight)", (q, p) -> CB.ln(p.<Double>get("weight"))),
                value(
                        "POWER(p.weight, p.weight)",
                        (q, p) -> CB.power(p.<Double>get("weight"), p.<Double>get("weight"))),
                value("SUM(p.points)", (q, p) -> CB.sum(p.<Long>get("points"))),
                value("SUM(p.amount)", (q, p) -> CB.sumAsLong(p.get("amount"))),
                value("SUM(p.factor)", (q, p) -> CB.sumAsDouble(p.get("factor"))),
                value("AVG(p.amount)", (q, p) -> CB.avg(p.<Integer>get("amount"))),
                value("MAX(p.amount)", (q, p) -> CB.max(p.<Integer>get("amount"))),
                value("MIN(p.total)", (q, p) -> CB.min(p.<BigDecimal>get("total"))),
                value("MAX(p.note)", (q, p) -> CB.greatest(p.<String>get("note"))),
                value("MIN(p.day)", (q, p) -> CB.least(p.<LocalDate>get("day"))),
                value("COUNT(p)", (q, p) -> CB.count(p)),
                value("COUNT(DISTINCT p.customer)", (q, p) -> CB.countDistinct(p.get("customer"))),
                value("SIZE(p.lines)", (q, p) -> CB.size(p.<List<Line>>get("lines"))));
    }

    static Stream<Arguments> stringsAndDates() {
        return Stream.of(
                value(
                        "CONCAT(p.note, p.customer.name)",
                        (q, p) -> CB.concat(p.get("note"), p.get("customer").<String>get("name"))),
                value(
                        "CONCAT(p.note, p.note, p.note)",
                        (q, p) -> CB.concat(List.of(p.get("note"), p.get("note"), p.get("note")))),
                value("SUBSTRING(p.note, p.amount)", (q, p) -> CB.substring(p.get("note"), p.<Integer>get("amount"))),
                value(
                        "SUBSTRING(p.note, p.amount, p.discount)",
                        (q, p) -> CB.substring(p.get("note"), p.<Integer>get("amount"), p.<Integer>get("discount"))),
                value("TRIM(p.note)", (q, p) -> CB.trim(p.get("note"))),
                value("TRIM(LEADING FROM p.note)", (q, p) -> CB.trim(Trimspec.LEADING, p.get("note"))),
                value(
                        "TRIM(TRAILING :v FROM p.note)",
                        (q, p) -> CB.trim(
                                Trimspec.TRAILING, parameter(String.class).as(Character.class), p.get("note"))),
                value("LOWER(p.note)", (q, p) -> CB.lower(p.get("note"))),
                value("UPPER(p.note)", (q, p) -> CB.upper(p.get("note"))),
                value("LENGTH(p.note)", (q, p) -> CB.length(p.get("note"))),
                value("LEFT(p.note, p.amount)", (q, p) -> CB.left(p.get("note"), p.<Integer>get("amount"))),
                value("RIGHT(p.note, p.amount)", (q, p) -> CB.right(p.get("note"), p.<Integer>get("amount"))),
                value(
                        "REPLACE(p.note, p.note, :v)",
                        (q, p) -> CB.replace(p.get("note"), p.<String>get("note"), parameter(String.class))),
                value("LOCATE(:v, p.note)", (q, p) -> CB.locate(p.get("note"), parameter(String.class))),
                value(
                        "LOCATE(:v, p.note, p.amount)",
                        (q, p) -> CB.locate(p.get("note"), parameter(String.class), p.<Integer>get("amount"))),
                value("CURRENT_DATE", (q, p) -> CB.currentDate()),
                value("CURRENT_TIME", (q, p) -> CB.currentTime()),
                value("CURRENT_TIMESTAMP", (q, p) -> CB.currentTimestamp()),
                value("LOCAL DATE", (q, p) -> CB.localDate()),
                value("LOCAL TIME", (q, p) -> CB.localTime()),
                value("LOCAL DATETIME", (q, p) -> CB.localDateTime()),
                value("EXTRACT(YEAR FROM p.day)", (q, p) -> CB.extract(LocalDateField.YEAR, p.<LocalDate>get("day"))),
                value(
                        "EXTRACT(HOUR FROM p.moment)",
                        (q, p) -> CB.extract(LocalDateTimeField.HOUR, p.<LocalDateTime>get("moment"))),
                value(
                        "EXTRACT(DATE FROM p.moment)",
                        (q, p) -> CB.extract(LocalDateTimeField.DATE, p.<LocalDateTime>get("moment"))));
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                value(
                        "COALESCE(p.discount, p.amount)",
                        (q, p) -> CB.coalesce(p.<Integer>get("discount"), p.<Integer>get("amount"))),
                value(
                        "COALESCE(p.discount, p.amount, :v)",
                        (q, p) -> CB.<Integer>coalesce()
                                .value(p.<Integer>get("discount"))
                                .value(p.<Integer>get("amount"))
                                .value(parameter(Integer.class))),
                value("NULLIF(p.note, :v)", (q, p) -> CB.nullif(p.<String>get("note"), parameter(String.class))),
                value(
                        "CASE WHEN p.paid THEN p.note ELSE p.customer.name END",
                        (q, p) -> CB.<String>selectCase()
                                .when(p.<Boolean>get("paid"), p.<String>get("note"))
                                .otherwise(p.get("customer").<String>get("name"))),
                value(
                        "CASE p.amount WHEN p.discount THEN p.note ELSE NULL END",
                        (q, p) -> CB.<Integer, String>selectCase(p.<Integer>get("amount"))
                                .when(p.<Integer>get("discount"), p.<String>get("note"))),
                value("CAST(p.amount AS STRING)", (q, p) -> p.get("amount").cast(String.class)),
                value("CAST(p.note AS INTEGER)", (q, p) -> p.get("note").cast(Integer.class)),
                value("CAST(p.note AS LONG)", (q, p) -> p.get("note").cast(Long.class)),
                value("CAST(p.note AS DOUBLE)", (q, p) -> p.get("note").cast(Double.class)),
                where(
                        "FUNCTION('soundex', p.note) = p.note",
                        (q, p) -> CB.equal(CB.function("soundex", String.class, p.get("note")), p.get("note"))),
                value("TYPE(p.customer)", (q, p) -> p.get("customer").type()));
    }

    static Stream<Arguments> joins() {
        return Stream.of(
                same("SELECT p FROM Purchase p JOIN p.customer c WHERE c.name = :v", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    Join<Purchase, Customer> c = named(p.join("customer"), "c");
                    return q.select(p).where(CB.equal(c.get("name"), parameter(String.class)));
                }),
                same("SELECT l FROM Purchase p LEFT JOIN p.lines l ON l.quantity > p.amount", () -> {
                    CriteriaQuery<Line> q = CB.createQuery(Line.class);
                    Root<Purchase> p = purchases(q);
                    Join<Purchase, Line> l = named(p.join("lines", JoinType.LEFT), "l");
                    l.on(CB.gt(l.<Integer>get("quantity"), p.<Integer>get("amount")));
                    return q.select(l);
                }),
                same("SELECT p FROM Purchase p JOIN p.lines l JOIN p.customer c JOIN l.product x", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    Join<Purchase, Line> l = named(p.join("lines"), "l");
                    named(p.join("customer"), "c");
                    named(l.join("product"), "x");
                    return q.select(p);
                }),
                same("SELECT c FROM Customer c JOIN Purchase p ON p.note = c.name", () -> {
                    CriteriaQuery<Customer> q = CB.createQuery(Customer.class);
                    Root<Customer> c = named(q.from(Customer.class), "c");
                    Join<Customer, Purchase> p = named(c.join(Purchase.class), "p");
                    p.on(CB.equal(p.get("note"), c.get("name")));
                    return q.select(c);
                }),
                same("SELECT p FROM Purchase p RIGHT JOIN p.customer c", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    named(p.join("customer", JoinType.RIGHT), "c");
                    return q.select(p);
                }),
                same("SELECT p FROM Purchase p, Customer c WHERE p.customer = c", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    Root<Customer> c = named(q.from(Customer.class), "c");
                    return q.select(p).where(CB.equal(p.get("customer"), c));
                }),
                same("SELECT INDEX(l) FROM Purchase p JOIN p.lines l", () -> {
                    CriteriaQuery<Integer> q = CB.createQuery(Integer.class);
                    ListJoin<Purchase, Line> l = named(purchases(q).joinList("lines"), "l");
                    return q.select(l.index());
                }),
                same("SELECT KEY(m), m FROM Purchase p JOIN p.prices m", () -> {
                    CriteriaQuery<Object[]> q = CB.createQuery(Object[].class);
                    MapJoin<Purchase, String, Integer> m = named(purchases(q).joinMap("prices"), "m");
                    return q.select(CB.array(m.key(), m.value()));
                }),
                same("SELECT ENTRY(m) FROM Purchase p JOIN p.prices m", () -> {
                    CriteriaQuery<Object> q = CB.createQuery();
                    MapJoin<Purchase, String, Integer> m = named(purchases(q).joinMap("prices"), "m");
                    return q.select(m.entry());
                }),
                same("SELECT a.city FROM Customer c JOIN c.address a", () -> {
                    CriteriaQuery<Object> q = CB.createQuery();
                    Root<Customer> c = named(q.from(Customer.class), "c");
                    return q.select(named(c.join("address"), "a").get("city"));
                }),
                same("SELECT p FROM Purchase p JOIN FETCH p.customer customer", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    p.fetch("customer");
                    return q.select(p);
                }),
                same("SELECT p FROM Purchase p LEFT JOIN FETCH p.lines l LEFT JOIN FETCH l.product product", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    Join<?, ?> lines = (Join<?, ?>) p.fetch("lines", JoinType.LEFT);
                    lines.alias("l");
                    lines.fetch("product", JoinType.LEFT);
                    return q.select(p);
                }));
    }

    static Stream<Arguments> subtypes() {
        return Stream.of(
                same("SELECT x FROM Product x WHERE TYPE(x) = Book", () -> {
                    CriteriaQuery<Product> q = CB.createQuery(Product.class);
                    Root<Product> x = named(q.from(Product.class), "x");
                    return q.select(x).where(CB.equal(x.type(), Book.class));
                }),
                same("SELECT x FROM Product x WHERE TYPE(x) IN (Book, Toy)", () -> {
                    CriteriaQuery<Product> q = CB.createQuery(Product.class);
                    Root<Product> x = named(q.from(Product.class), "x");
                    return q.select(x).where(x.type().in(Book.class, Toy.class));
                }),
                same("SELECT x FROM Product x WHERE TREAT(x AS Book).pages > :v", () -> {
                    CriteriaQuery<Product> q = CB.createQuery(Product.class);
                    Root<Product> x = named(q.from(Product.class), "x");
                    return q.select(x)
                            .where(CB.gt(CB.treat(x, Book.class).<Integer>get("pages"), parameter(Integer.class)));
                }),
                same("SELECT b.pages FROM Line l JOIN TREAT(l.product AS Book) b", () -> {
                    CriteriaQuery<Integer> q = CB.createQuery(Integer.class);
                    Root<Line> l = named(q.from(Line.class), "l");
                    Join<Line, Book> b = CB.treat(l.<Line, Product>join("product"), Book.class);
                    b.alias("b");
                    return q.select(b.get("pages"));
                }),
                same("SELECT l FROM Line l WHERE TREAT(l.product AS Book).pages = :v", () -> {
                    CriteriaQuery<Line> q = CB.createQuery(Line.class);
                    Root<Line> l = named(q.from(Line.class), "l");
                    return q.select(l)
                            .where(CB.equal(
                                    CB.treat(l.<Product>get("product"), Book.class)
                                            .get("pages"),
                                    parameter(Integer.class)));
                }),
                same("SELECT l FROM Line l JOIN l.product x WHERE TREAT(x AS Book).pages = TREAT(x AS Toy).age", () -> {
                    CriteriaQuery<Line> q = CB.createQuery(Line.class);
                    Root<Line> l = named(q.from(Line.class), "l");
                    Join<Line, Product> x = named(l.join("product"), "x");
                    Join<Line, Book> book = CB.treat(x, Book.class);
                    Join<Line, Toy> toy = CB.treat(x, Toy.class);
                    return q.select(l).where(CB.equal(book.get("pages"), toy.get("age")));
                }));
    }

    static Stream<Arguments> clauses() {
        return Stream.of(
                same("SELECT DISTINCT p.note FROM Purchase p", () -> {
                    CriteriaQuery<String> q = CB.createQuery(String.class);
                    return q.select(purchases(q).get("note")).distinct(true);
                }),
                same("SELECT p.note, p.amount FROM Purchase p", () -> {
                    CriteriaQuery<Object[]> q = CB.createQuery(Object[].class);
                    Root<Purchase> p = purchases(q);
                    return q.select(CB.array(p.get("note"), p.get("amount")));
                }),
                same("SELECT p.note AS n, p.amount AS a FROM Purchase p ORDER BY a DESC, n", () -> {
                    CriteriaQuery<jakarta.persistence.Tuple> q = CB.createTupleQuery();
                    Root<Purchase> p = purchases(q);
                    Expression<?> note = named(p.get("note"), "n");
                    Expression<?> amount = named(p.get("amount"), "a");
                    return q.select(CB.tuple(note, amount)).orderBy(CB.desc(amount), CB.asc(note));
                }),
                same("SELECT p FROM Purchase p ORDER BY p.note ASC NULLS FIRST, p.amount DESC NULLS LAST", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    return q.select(p)
                            .orderBy(CB.asc(p.get("note"), Nulls.FIRST), CB.desc(p.get("amount"), Nulls.LAST));
                }),
                same("SELECT p.customer, COUNT(p) FROM Purchase p GROUP BY p.customer HAVING COUNT(p) > :v", () -> {
                    CriteriaQuery<Object[]> q = CB.createQuery(Object[].class);
                    Root<Purchase> p = purchases(q);
                    return q.select(CB.array(p.get("customer"), CB.count(p)))
                            .groupBy(p.get("customer"))
                            .having(CB.gt(CB.count(p), parameter(Long.class)));
                }),
                same(
                        "SELECT p.note FROM Purchase p UNION SELECT c.name FROM Customer c",
                        () -> CB.union(notes(), names())),
                same(
                        "SELECT p.note FROM Purchase p UNION ALL SELECT c.name FROM Customer c",
                        () -> CB.unionAll(notes(), names())),
                same(
                        "SELECT p.note FROM Purchase p INTERSECT SELECT c.name FROM Customer c",
                        () -> CB.intersect(notes(), names())),
                same(
                        "SELECT p.note FROM Purchase p INTERSECT ALL SELECT c.name FROM Customer c",
                        () -> CB.intersectAll(notes(), names())),
                same(
                        "SELECT p.note FROM Purchase p EXCEPT SELECT c.name FROM Customer c",
                        () -> CB.except(notes(), names())),
                same(
                        "SELECT p.note FROM Purchase p EXCEPT ALL SELECT c.name FROM Customer c",
                        () -> CB.exceptAll(notes(), names())));
    }

    private static CriteriaQuery<String> notes() {
        CriteriaQuery<String> q = CB.createQuery(String.class);
        return q.select(purchases(q).get("note"));
    }

    private static CriteriaQuery<String> names() {
        CriteriaQuery<String> q = CB.createQuery(String.class);
        return q.select(named(q.from(Customer.class), "c").get("name"));
    }

    static Stream<Arguments> subqueries() {
        return Stream.of(
                where("EXISTS (SELECT l FROM p.lines l WHERE l.quantity > :v)", (q, p) -> {
                    Subquery<Line> s = q.subquery(Line.class);
                    Join<Purchase, Line> l = named(s.correlate(p).join("lines"), "l");
                    return CB.exists(s.select(l).where(CB.gt(l.<Integer>get("quantity"), parameter(Integer.class))));
                }),
                where("NOT EXISTS (SELECT c FROM Customer c WHERE c = p.customer)", (q, p) -> {
                    Subquery<Customer> s = q.subquery(Customer.class);
                    Root<Customer> c = named(s.from(Customer.class), "c");
                    return CB.exists(s.select(c).where(CB.equal(c, p.get("customer"))))
                            .not();
                }),
                where(
                        "p.amount > ALL (SELECT l.quantity FROM Line l)",
                        (q, p) -> CB.greaterThan(p.<Integer>get("amount"), CB.all(quantities(q)))),
                where(
                        "p.amount = ANY (SELECT l.quantity FROM Line l)",
                        (q, p) -> CB.equal(p.get("amount"), CB.any(quantities(q)))),
                where(
                        "p.amount = SOME (SELECT l.quantity FROM Line l)",
                        (q, p) -> CB.equal(p.get("amount"), CB.some(quantities(q)))),
                where(
                        "p.amount < ANY (SELECT l.quantity FROM Line l)",
                        (q, p) -> CB.greaterThan(CB.any(quantities(q)), p.<Integer>get("amount"))),
                where(
                        "p.amount IN (SELECT l.quantity FROM Line l)",
                        (q, p) -> p.get("amount").in(quantities(q))),
                where(
                        "p.amount NOT IN (SELECT l.quantity FROM Line l)",
                        (q, p) -> CB.in(p.<Integer>get("amount"))
                                .value(quantities(q))
                                .not()),
                where("p.amount = (SELECT MAX(l.quantity) FROM Line l)", (q, p) -> {
                    Subquery<Integer> s = q.subquery(Integer.class);
                    Root<Line> l = named(s.from(Line.class), "l");
                    return CB.equal(p.get("amount"), s.select(CB.max(l.<Integer>get("quantity"))));
                }),
                where("EXISTS (SELECT x FROM p.lines l JOIN l.product x)", (q, p) -> {
                    Subquery<Product> s = q.subquery(Product.class);
                    Join<Purchase, Line> l = named(s.correlate(p).join("lines"), "l");
                    return CB.exists(s.select(named(l.join("product"), "x")));
                }),
                same("SELECT p FROM Purchase p JOIN p.customer c WHERE EXISTS (SELECT o FROM c.purchases o)", () -> {
                    CriteriaQuery<Purchase> q = CB.createQuery(Purchase.class);
                    Root<Purchase> p = purchases(q);
                    Join<Purchase, Customer> c = named(p.join("customer"), "c");
                    Subquery<Purchase> s = q.subquery(Purchase.class);
                    Join<Customer, Purchase> o = named(s.correlate(c).join("purchases"), "o");
                    return q.select(p).where(CB.exists(s.select(o)));
                }));
    }

    private static Subquery<Integer> quantities(CriteriaQuery<?> query) {
        Subquery<Integer> s = query.subquery(Integer.class);
        return s.select(named(s.from(Line.class), "l").get("quantity"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "comparisons",
        "logic",
        "numbers",
        "stringsAndDates",
        "choices",
        "joins",
        "subtypes",
        "clauses",
        "subqueries"
    })
    @Spec({
        "6.002", "6.005", "6.007", "6.008", "6.009", "6.010", "6.011", "6.012", "6.013", "6.014", "6.017", "6.018",
        "6.019", "6.020", "6.021", "6.022", "6.024", "6.025", "6.027", "6.028", "6.033", "6.034", "6.035", "6.037"
    })
    void isTheTreeOfTheTextQuery(String text, Supplier<? extends CriteriaSelect<?>> criteria) {
        JpqlQuery tree = SelectNode.of(criteria.get()).query(new Writing(Class::getSimpleName));
        assertThat(tree).isEqualTo(JpqlParser.create().parse(text).statement());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "comparisons",
        "logic",
        "numbers",
        "stringsAndDates",
        "choices",
        "joins",
        "subtypes",
        "clauses",
        "subqueries"
    })
    void isTheStatementOfTheTextQuery(String text, Supplier<? extends CriteriaSelect<?>> criteria) {
        Translation ofText =
                Translator.of(Market.DOMAIN).translate(JpqlParser.create().parse(text));
        CriteriaTranslation translation = new CriteriaTranslation(Market.DOMAIN);
        Translation ofCriteria =
                translation.translate(translation.writeSelect(criteria.get()).key());
        assertThat(ofCriteria.statement()).isEqualTo(ofText.statement()).hasSameHashCodeAs(ofText.statement());
        assertThat(ofCriteria.fetched()).isEqualTo(ofText.fetched());
        assertThat(ofCriteria.parameters()).isEqualTo(ofText.parameters());
    }
}
