package org.aludel.provider.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TypeCoercion;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Translation;
import org.aludel.jpql.translation.Translator;
import org.aludel.provider.Spec;
import org.aludel.provider.criteria.Market.Customer;
import org.aludel.provider.criteria.Market.Purchase;
import org.aludel.provider.criteria.Market.Status;
import org.aludel.provider.criteria.Market.Summary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What criteria become besides the statement of a query in text: values, classes of results, and what is made of rows. */
class CriteriaTranslationTest {

    private static final UnitCriteriaBuilder CB = Market.BUILDER;

    private final CriteriaTranslation translation = new CriteriaTranslation(Market.DOMAIN);

    private Translation translate(CommonAbstractCriteria criteria) {
        return translation.translate(translation.write(criteria).key());
    }

    private CriteriaQuery<Object> query;
    private Root<Purchase> p;

    @BeforeEach
    void prepare() {
        query = CB.createQuery();
        p = query.from(Purchase.class);
    }

    /** The values that parameters of a statement carry, each with the class of its type. */
    private static List<String> values(Statement statement, WrittenCriteria written) {
        List<String> values = new ArrayList<>();
        NodeRewriter.of(node -> {
                    note(node, written, values);
                    return node;
                })
                .rewriteStatement(statement);
        return values;
    }

    private static void note(Node node, WrittenCriteria written, List<String> values) {
        if (node instanceof BindParameter<?> parameter) {
            Object value = parameter.name() == null
                    ? parameter.value()
                    : written.values().get(parameter.name());
            values.add(parameter.type().javaType().getSimpleName() + " " + value);
        }
        if (node instanceof ListParameter<?> parameter) {
            values.add(parameter.elementType().javaType().getSimpleName() + " "
                    + written.values().get(parameter.name()));
        }
    }

    // ---- values

    static Stream<Arguments> conditions() {
        return Stream.of(
                given("String a", p -> CB.equal(p.get("note"), "a")),
                given("String null", p -> CB.equal(p.get("note"), (Object) null)),
                given("Integer 3", p -> CB.gt(p.<Integer>get("amount"), 3)),
                given("Double 2.5", p -> CB.gt(p.<Integer>get("amount"), 2.5)),
                given("Long 3", p -> CB.gt(p.<Long>get("points"), 3L)),
                given("Status OPEN", p -> CB.equal(p.get("status"), Status.OPEN)),
                given("Character x", p -> CB.equal(p.get("letter"), 'x')),
                given("String [a, b]", p -> p.get("note").in("a", "b")),
                given("Integer []", p -> p.get("amount").in(List.of())),
                given("String a", p -> CB.equal(CB.function("f", String.class, p.get("note")), "a")),
                given("Integer 1", p -> CB.isNull(CB.function("f", String.class, CB.literal(1)))));
    }

    private static Arguments given(String values, Function<Root<Purchase>, Expression<Boolean>> condition) {
        return Arguments.of(values, condition);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void valuesAreInParametersOfTheirTypes(String value, Function<Root<Purchase>, Expression<Boolean>> condition) {
        WrittenCriteria written =
                translation.writeSelect(query.select(p.get("id")).where(condition.apply(p)));
        Translation translated = translation.translate(written.key());
        assertThat(values(translated.statement(), written)).containsExactly(value);
        assertThat(written.parameters()).isEmpty();
    }

    @Test
    void criteriaWithOtherValuesMeanTheSame() {
        CriteriaKey first = translation
                .writeSelect(query.where(
                        CB.equal(p.get("note"), "a"), p.get("amount").in(1)))
                .key();
        CriteriaKey second = translation
                .writeSelect(query.where(
                        CB.equal(p.get("note"), "b"), p.get("amount").in(1, 2, 3)))
                .key();
        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                other(p -> CB.equal(p.get("amount"), 1), p -> CB.equal(p.get("amount"), 2.5)),
                other(p -> CB.equal(p.get("amount"), "1"), p -> CB.equal(p.get("amount"), "x")),
                other(p -> CB.equal(p.get("note"), "a"), p -> CB.equal(p.get("note"), (Object) null)),
                other(p -> p.get("amount").in(1), p -> p.get("amount").in(1.5)),
                other(
                        p -> CB.equal(p.get("amount"), CB.parameter(Integer.class, "v")),
                        p -> CB.equal(p.get("amount"), CB.parameter(Double.class, "v"))),
                other(p -> CB.equal(p.get("amount"), 1), p -> CB.notEqual(p.get("amount"), 1)));
    }

    private static Arguments other(
            Function<Root<Purchase>, Expression<Boolean>> one, Function<Root<Purchase>, Expression<Boolean>> other) {
        return Arguments.of(one, other);
    }

    @ParameterizedTest
    @MethodSource("differences")
    void criteriaWithValuesOfOtherKindsAreDifferent(
            Function<Root<Purchase>, Expression<Boolean>> one, Function<Root<Purchase>, Expression<Boolean>> other) {
        CriteriaKey first = translation.writeSelect(query.where(one.apply(p))).key();
        CriteriaKey second =
                translation.writeSelect(query.where(other.apply(p))).key();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void entitiesAreGivenByTheirNames() {
        Customer customer = new Customer();
        WrittenCriteria written = translation.writeSelect(query.where(CB.equal(p.get("customer"), customer)));
        assertThat(written.values()).hasSize(1).containsValue(customer);
    }

    @Test
    @Spec("6.026")
    void parametersWithoutNamesAreFoundAsObjects() {
        ParameterExpression<String> unnamed = CB.parameter(String.class);
        ParameterExpression<Integer> named = CB.parameter(Integer.class, "n");
        WrittenCriteria written = translation.writeSelect(
                query.where(CB.equal(p.get("note"), unnamed), CB.equal(p.get("amount"), named)));
        List<QueryParameter> parameters = translation.translate(written.key()).parameters();
        assertThat(parameters).extracting(QueryParameter::name).containsExactly(null, "n");
        assertThat(written.parameters())
                .containsEntry(unnamed, parameters.get(0).bindName())
                .containsEntry(named, "n");
    }

    // ---- what is selected

    static Stream<Arguments> selections() {
        return Stream.of(
                read(Integer.class, true, p -> CB.sum(p.<Integer>get("amount"))),
                read(Long.class, false, p -> CB.sum(p.<Long>get("points"))),
                read(Long.class, true, p -> CB.toLong(p.get("amount"))),
                read(String.class, true, p -> CB.function("f", String.class, p.get("note"))),
                read(Integer.class, true, p -> CB.nullLiteral(Integer.class)),
                read(Integer.class, false, p -> CB.literal(1)),
                read(Double.class, false, p -> CB.avg(p.<Integer>get("amount"))),
                read(String.class, false, p -> p.get("note")));
    }

    private static Arguments read(Class<?> type, boolean coerced, Function<Root<Purchase>, Selection<?>> selection) {
        return Arguments.of(type, coerced, selection);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("selections")
    @Spec({"6.020", "6.023"})
    void columnsAreReadAsTheClassesOfTheApi(
            Class<?> type, boolean coerced, Function<Root<Purchase>, Selection<?>> made) {
        Translation translated = translate(query.select(made.apply(p)));
        Selectable column =
                ((SelectStatement) translated.statement()).clauses().columns().get(0);
        assertThat(column instanceof TypeCoercion).isEqualTo(coerced);
        assertThat(((org.aludel.core.sql.Expression<?>) column).type().javaType())
                .isEqualTo(type);
        assertThat(translated.selection().javaType()).isEqualTo(type);
    }

    @Test
    void whatIsMadeOfARowFollowsTheSelection() {
        Translation instance =
                translate(query.select(CB.construct(Summary.class, p.get("note").alias("n"), CB.count(p)))
                        .groupBy(p.get("note")));
        org.aludel.jpql.translation.Selection.Construction made =
                (org.aludel.jpql.translation.Selection.Construction) instance.selection();
        assertThat(made.javaType()).isEqualTo(Summary.class);
        assertThat(made.arguments()).hasSize(2);
        assertThat(made.arguments().get(0).name()).isEqualTo("n");
        Translation tuple = translate(query.select(CB.tuple(p.alias("root"))).groupBy());
        assertThat(tuple.selection()).isInstanceOf(org.aludel.jpql.translation.Selection.Several.class);
        assertThat(((org.aludel.jpql.translation.Selection.Several) tuple.selection())
                        .items()
                        .get(0)
                        .name())
                .isEqualTo("root");
    }

    // ---- changes

    @Test
    @Spec({"6.036", "6.038"})
    void changesAreTheStatementsOfTheTextQueries() {
        ParameterExpression<String> note = CB.parameter(String.class, "n");
        CriteriaUpdate<Purchase> update = CB.createCriteriaUpdate(Purchase.class);
        Root<Purchase> u = update.from(Purchase.class);
        update.set(u.<String>get("note"), note).set("discount", null).where(CB.isNull(u.get("customer")));
        CriteriaDelete<Purchase> delete = CB.createCriteriaDelete(Purchase.class);
        Root<Purchase> d = delete.from(Purchase.class);
        delete.where(CB.equal(d.get("note"), note));
        assertThat(translate(update).statement())
                .isEqualTo(statement("UPDATE Purchase p SET p.note = :n, p.discount = NULL WHERE p.customer IS NULL"));
        assertThat(translate(delete).statement()).isEqualTo(statement("DELETE FROM Purchase p WHERE p.note = :n"));
    }

    private static Statement statement(String text) {
        return Translator.of(Market.DOMAIN)
                .translate(JpqlParser.create().parse(text))
                .statement();
    }

    @Test
    void refusesWhatIsNotComplete() {
        for (var criteria : Arrays.asList(CB.createCriteriaDelete(Purchase.class), CB.createQuery())) {
            assertThatThrownBy(() -> translate(criteria)).isInstanceOf(IllegalStateException.class);
        }
    }
}
