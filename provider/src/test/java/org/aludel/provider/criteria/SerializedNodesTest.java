package org.aludel.provider.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.aludel.provider.criteria.Market.Book;
import org.aludel.provider.criteria.Market.Customer;
import org.aludel.provider.criteria.Market.Line;
import org.aludel.provider.criteria.Market.Product;
import org.aludel.provider.criteria.Market.Purchase;
import org.aludel.provider.criteria.Market.Status;
import org.aludel.provider.criteria.Market.Summary;
import org.aludel.provider.criteria.Market.Toy;
import org.aludel.provider.fixture.Streams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Criteria that were written to a stream and read again are the same tree, whatever they consist of. */
class SerializedNodesTest {

    private static final UnitCriteriaBuilder CB = Market.BUILDER;

    private final CriteriaTranslation translation = new CriteriaTranslation(Market.DOMAIN);

    @BeforeAll
    static void open() {
        Market.METAMODEL.open();
    }

    @AfterAll
    static void close() {
        Market.METAMODEL.close();
    }

    private WrittenCriteria written(Object criteria) {
        return criteria instanceof CriteriaSelect<?> select
                ? translation.writeSelect(select)
                : translation.write((CommonAbstractCriteria) criteria);
    }

    private void isTheSame(Object criteria) {
        WrittenCriteria before = written(criteria);
        Object read = Streams.copy(criteria);
        WrittenCriteria after = written(read);
        assertThat(after.key()).isEqualTo(before.key()).hasSameHashCodeAs(before.key());
        assertThat(after.values()).isEqualTo(before.values());
        assertThat(after.resultType()).isEqualTo(before.resultType());
        assertThat(after.parameters().values())
                .containsExactlyElementsOf(before.parameters().values());
        assertThat(after.parameters().keySet()).noneMatch(before.parameters()::containsKey);
        assertThat(written(Streams.copy(read)).key()).isEqualTo(before.key());
        assertThat(written(criteria)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.aludel.provider.criteria.SameQueryTest#comparisons",
        "org.aludel.provider.criteria.SameQueryTest#logic",
        "org.aludel.provider.criteria.SameQueryTest#numbers",
        "org.aludel.provider.criteria.SameQueryTest#stringsAndDates",
        "org.aludel.provider.criteria.SameQueryTest#choices",
        "org.aludel.provider.criteria.SameQueryTest#joins",
        "org.aludel.provider.criteria.SameQueryTest#subtypes",
        "org.aludel.provider.criteria.SameQueryTest#clauses",
        "org.aludel.provider.criteria.SameQueryTest#subqueries",
        "others"
    })
    @Spec("6.041")
    void whatIsReadIsTheSameTree(String name, Supplier<?> criteria) {
        isTheSame(criteria.get());
    }

    // ---- what has no query in text

    static Stream<Arguments> others() {
        return Stream.of(
                other("update", SerializedNodesTest::update),
                other("delete", SerializedNodesTest::delete),
                other("selections in another", SerializedNodesTest::selections),
                other("joins of all kinds", SerializedNodesTest::joins),
                other("values of the application", SerializedNodesTest::values),
                other("a condition within itself", SerializedNodesTest::circle),
                other("opposites of one condition", SerializedNodesTest::opposites),
                other("many conditions", SerializedNodesTest::manyConditions));
    }

    private static Arguments other(String name, Supplier<?> criteria) {
        return Arguments.of(name, criteria);
    }

    private static CriteriaUpdate<Purchase> update() {
        CriteriaUpdate<Purchase> update = CB.createCriteriaUpdate(Purchase.class);
        Root<Purchase> p = update.from(Purchase.class);
        Subquery<Integer> most = update.subquery(Integer.class);
        most.select(CB.max(most.from(Line.class).<Integer>get("quantity")));
        return update.set("note", null)
                .set(p.<Integer>get("amount"), CB.sum(p.<Integer>get("amount"), 1))
                .set("status", Status.PAID)
                .where(CB.equal(p.get("amount"), most), CB.equal(p.get("note"), CB.parameter(String.class, "n")));
    }

    private static CriteriaDelete<Purchase> delete() {
        CriteriaDelete<Purchase> delete = CB.createCriteriaDelete(Purchase.class);
        Root<Purchase> p = delete.from(Purchase.class);
        return delete.where(p.get("amount").in(CB.parameter(Integer.class), CB.parameter(Integer.class)));
    }

    private static CriteriaQuery<?> selections() {
        CriteriaQuery<Object[]> query = CB.createQuery(Object[].class);
        Root<Purchase> p = query.from(Purchase.class);
        return query.select(CB.array(
                CB.construct(Summary.class, p.get("note"), CB.count(p)),
                CB.selectCase().when(CB.isTrue(p.get("paid")), 1).otherwise(CB.nullLiteral(Integer.class)),
                p.get("amount").as(Long.class),
                CB.<Integer>coalesce().value(p.<Integer>get("discount")).value(0)));
    }

    @SuppressWarnings("deprecation") // what the specification still asks for
    private static CriteriaQuery<?> joins() {
        CriteriaQuery<Object> query = CB.createQuery();
        Root<Customer> c = query.from(Customer.class);
        SetJoin<Customer, Purchase> p = c.joinSet("purchases");
        p.on(CB.gt(p.<Integer>get("amount"), 1), CB.isNotNull(c.get("name")));
        Join<Purchase, Line> l = p.join("lines");
        Join<Line, Book> book = CB.treat(l.<Line, Product>join("product"), Book.class);
        CB.treat(c.join(Product.class), Toy.class).on(CB.equal(c.get("name"), book.get("name")));
        c.fetch("partner").fetch("purchases");
        return query.multiselect(
                        c,
                        p.joinMap("prices").entry(),
                        p.joinList("lines").index(),
                        p.joinCollection("tags"),
                        book.type())
                .where(CB.size(p.<List<Line>>get("lines")).equalTo(1));
    }

    private static CriteriaQuery<?> values() {
        CriteriaQuery<Object> query = CB.createQuery();
        Root<Purchase> p = query.from(Purchase.class);
        Predicate in = p.get("amount").in(1, 2);
        return query.where(
                        CB.isMember(1, CB.values(Map.of("a", 1, "b", 2))),
                        p.get("note").in(new Expression<?>[] {CB.keys(Map.of("a", 1))}),
                        in,
                        in.not(),
                        CB.equal(p.type(), CB.literal(Purchase.class)),
                        CB.like(p.get("note"), "%a!%", '!'))
                .groupBy(CB.sum(p.<Integer>get("amount"), 7))
                .having(CB.gt(CB.sum(p.<Integer>get("amount"), 7), 8));
    }

    /** What is read first of this condition is something that refers to the condition. */
    private static CriteriaQuery<?> circle() {
        CriteriaQuery<Customer> query = CB.createQuery(Customer.class);
        Root<Customer> c = query.from(Customer.class);
        Join<Customer, Purchase> p = c.join("purchases");
        Subquery<Long> several = query.subquery(Long.class);
        several.select(CB.count(several.correlate(p).join("lines")));
        Predicate condition = CB.gt(several, 1L);
        p.on(condition);
        return query.having(condition.not());
    }

    private static CriteriaQuery<?> opposites() {
        CriteriaQuery<Purchase> query = CB.createQuery(Purchase.class);
        Root<Purchase> p = query.from(Purchase.class);
        Predicate both = CB.and(CB.isTrue(p.get("paid")), CB.between(p.<Integer>get("amount"), 1, 2));
        return query.where(CB.or(both, both.not(), both.not().not()));
    }

    private static CriteriaQuery<?> manyConditions() {
        CriteriaQuery<Purchase> query = CB.createQuery(Purchase.class);
        Root<Purchase> p = query.from(Purchase.class);
        Predicate all = CB.conjunction();
        for (int i = 0; i < 3000; i++) {
            all = CB.and(all, CB.notEqual(p.get("amount"), i));
        }
        for (int i = 0; i < 50; i++) {
            all = CB.or(CB.and(all, CB.notEqual(p.get("amount"), i)), CB.isNull(p.get("note")));
        }
        return query.where(all, all.not());
    }

    // ---- all nodes

    /** A new kind of node has to be among the samples, where it is written and read. */
    @Test
    void allKindsOfNodesAreAmongTheseCriteria() throws IOException, ClassNotFoundException {
        Set<String> read = new HashSet<>();
        for (Arguments sample : samples()) {
            Supplier<?> criteria = (Supplier<?>) sample.get()[1];
            read.addAll(classesIn(Streams.written(criteria.get())));
        }
        List<String> nodes = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.aludel.provider.criteria")
                        .stream()
                        .filter(type -> type.isAssignableTo(Serializable.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.isAssignableTo(Enum.class) || type.isNestedClass())
                        .map(JavaClass::getName)
                        .filter(name -> !name.endsWith("Writing$NoValue"))
                        .toList();
        assertThat(nodes).hasSizeGreaterThan(50);
        assertThat(read).containsAll(nodes);
    }

    @Test
    void allThatTheInterfacesNameCanBeWritten() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages(
                                        "org.aludel.provider.criteria.expression",
                                        "org.aludel.provider.criteria.from",
                                        "org.aludel.provider.criteria.statement")
                                .stream()
                                .filter(type -> type.getAllRawInterfaces().stream()
                                        .anyMatch(
                                                found -> found.getPackageName().equals("jakarta.persistence.criteria")))
                                .filter(type -> !type.isInterface()))
                .hasSizeGreaterThan(30)
                .allMatch(type -> type.isAssignableTo(Serializable.class));
    }

    private static List<Arguments> samples() {
        List<Arguments> samples = new ArrayList<>();
        Stream.of(
                        SameQueryTest.comparisons(),
                        SameQueryTest.logic(),
                        SameQueryTest.numbers(),
                        SameQueryTest.stringsAndDates(),
                        SameQueryTest.choices(),
                        SameQueryTest.joins(),
                        SameQueryTest.subtypes(),
                        SameQueryTest.clauses(),
                        SameQueryTest.subqueries(),
                        others())
                .forEach(source -> source.forEach(samples::add));
        return samples;
    }

    /** The classes in a stream. */
    private static Set<String> classesIn(byte[] stream) throws IOException, ClassNotFoundException {
        Set<String> classes = new HashSet<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
                classes.add(described.getName());
                return super.resolveClass(described);
            }
        }) {
            in.readObject();
        }
        return classes;
    }

    // ---- objects that stay what they are to each other

    @Test
    @Spec("6.041")
    void partsAreThoseOfTheQueryThatIsRead() {
        CriteriaQuery<Customer> query = CB.createQuery(Customer.class);
        Root<Customer> c = query.from(Customer.class);
        Join<Customer, Purchase> p = c.join("purchases");
        ParameterExpression<Integer> amount = CB.parameter(Integer.class, "amount");
        Subquery<Integer> other = query.subquery(Integer.class);
        other.select(
                CB.sum(other.correlate(c).<Customer, Purchase>join("purchases").<Integer>get("amount"), amount));
        query.select(c).where(CB.equal(p.get("amount"), amount), CB.gt(p.<Integer>get("amount"), other));

        CriteriaQuery<Customer> read = Streams.copy(query);

        Root<?> root = read.getRoots().iterator().next();
        assertThat(read.getSelection()).isSameAs(root);
        assertThat(root.getModel()).isSameAs(Market.METAMODEL.entity(Customer.class));
        Join<?, ?> join = root.getJoins().iterator().next();
        assertThat(join.getParent()).isSameAs(root);
        assertThat(join.getAttribute()).isSameAs(c.getModel().getAttribute("purchases"));
        assertThat(read.getParameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.getName()).isEqualTo("amount");
            assertThat(parameter).isNotEqualTo(amount);
        });
        assertThat(root).isInstanceOf(Root.class).isNotEqualTo(c);
    }

    @Test
    @Spec("6.041")
    void whatWasReadCanBeGoneOnWith() {
        CriteriaQuery<Customer> query = CB.createQuery(Customer.class);
        query.select(query.from(Customer.class));

        CriteriaQuery<Customer> read = Streams.copy(query);
        go(query);
        go(read);

        assertThat(written(read).key()).isEqualTo(written(query).key());
    }

    private static void go(CriteriaQuery<Customer> query) {
        Root<?> c = query.getRoots().iterator().next();
        Join<?, Purchase> p = c.join("purchases");
        Join<?, Product> x = p.join(Product.class);
        x.on(CB.equal(x.get("name"), p.get("note")));
        Root<Line> l = query.from(Line.class);
        Subquery<Product> s = query.subquery(Product.class);
        Root<Book> b = s.from(Book.class);
        s.select(b.get("id")).where(CB.equal(b, l.get("product")));
        query.where(CB.equal(p.get("note"), c.get("name")), CB.exists(s)).distinct(true);
    }
}
