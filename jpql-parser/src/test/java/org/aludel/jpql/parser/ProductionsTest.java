package org.aludel.jpql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.QueryTable.Row;
import org.aludel.jpql.Spec;
import org.aludel.jpql.TreeText;
import org.aludel.jpql.Trees;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.syntax.ParsedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An example of every production of the specification's grammar, and of what is understood beyond it, with its tree:
 * {@code productions.txt}. Sections are named after the productions, with the numbers of the obligations they prove.
 */
@Spec({
    "4.001", "4.002", "4.003", "4.005", "4.007", "4.009", "4.010", "4.011", "4.012", "4.013", "4.014", "4.016", "4.017",
    "4.018", "4.019", "4.020", "4.021", "4.022", "4.023", "4.026", "4.027", "4.028", "4.029", "4.030", "4.031", "4.032",
    "4.034", "4.035", "4.036", "4.037", "4.038", "4.043", "4.044", "4.045", "4.047", "4.048", "4.049", "4.050", "4.051",
    "4.052", "4.053", "4.054", "4.055", "4.056", "4.057", "4.058", "4.059", "4.061", "4.062", "4.063", "4.064", "4.067",
    "4.070", "4.072", "4.074", "4.078"
})
class ProductionsTest {

    private static final String BEYOND = "beyond: ";
    private static final JpqlParser PARSER = JpqlParser.create();
    private static final JpqlParser STRICT =
            JpqlParser.create(ParserOptions.defaults().withStrict(true));

    /** The productions of section 4.12. */
    private static final String PRODUCTIONS = """
            QL_statement select_statement union intersection query_expression select_query update_statement delete_statement
            from_clause this_implicit_variable identification_variable_declarations identification_variable_declaration
            range_variable_declaration join range_join path_join fetch_join join_spec join_condition
            join_association_path_expression join_collection_valued_path_expression
            join_single_valued_path_expression collection_member_declaration qualified_identification_variable
            map_field_identification_variable single_valued_path_expression general_identification_variable general_subpath
            simple_subpath treated_subpath state_field_path_expression state_valued_path_expression
            single_valued_object_path_expression collection_valued_path_expression update_clause update_item new_value
            delete_clause select_clause select_item select_expression constructor_expression constructor_item
            aggregate_expression where_clause groupby_clause groupby_item having_clause orderby_clause orderby_item
            orderby_expression subquery subquery_from_clause subselect_identification_variable_declaration
            derived_path_expression general_derived_path simple_derived_path treated_derived_path
            derived_collection_member_declaration simple_select_clause simple_select_expression scalar_expression
            conditional_expression conditional_term conditional_factor conditional_primary simple_cond_expression
            between_expression in_expression in_item like_expression null_comparison_expression
            empty_collection_comparison_expression collection_member_expression entity_or_value_expression
            simple_entity_or_value_expression exists_expression all_or_any_expression comparison_expression
            comparison_operator arithmetic_expression arithmetic_term arithmetic_factor arithmetic_primary string_expression
            datetime_expression boolean_expression enum_expression entity_expression simple_entity_expression
            entity_type_expression type_discriminator arithmetic_cast_function functions_returning_numerics
            functions_returning_datetime string_cast_function functions_returning_strings trim_specification
            function_invocation extract_datetime_field datetime_field extract_datetime_part datetime_part function_arg
            entity_id_or_version_function id_function version_function case_expression general_case_expression when_clause
            simple_case_expression case_operand simple_when_clause coalesce_expression nullif_expression
            """;

    static List<Row> rows() {
        return new QueryTable("productions.txt").rows(row -> tree(row.query()));
    }

    private static String tree(String query) {
        return TreeText.of(PARSER.parse(query).statement());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheTreeOfTheTable(Row row) {
        assertThat(tree(row.query())).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatItPrintsAsTheSameTree(Row row) {
        JpqlStatement statement = PARSER.parse(row.query()).statement();
        assertThat(PARSER.parse(statement.toString()).statement())
                .as(statement.toString())
                .isEqualTo(statement);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void knowsThePlaceOfEveryNode(Row row) {
        ParsedQuery query = PARSER.parse(row.query());
        for (JpqlNode node : Trees.nodes(query.statement())) {
            assertThat(query.positions().find(node)).as(TreeText.of(node)).hasValueSatisfying(place -> {
                assertThat(place.text()).isEqualTo(row.query());
                assertThat(place.start()).isBetween(0, row.query().length());
                assertThat(place.end()).isBetween(place.start(), row.query().length());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isStrictOnlyBeyondTheStandard(Row row) {
        JpqlErrorCode refused = null;
        try {
            assertThat(TreeText.of(STRICT.parse(row.query()).statement())).isEqualTo(row.expected());
        } catch (InvalidQueryException e) {
            refused = (JpqlErrorCode) e.code();
        }
        assertThat(refused).isEqualTo(row.section().startsWith(BEYOND) ? JpqlErrorCode.BEYOND_STANDARD : null);
    }

    @Test
    @Spec("4.078")
    void hasAnExampleOfEveryProduction() {
        Set<String> sections = rows().stream()
                .map(row -> row.section().replaceAll(" 4\\.\\d+", ""))
                .collect(Collectors.toSet());
        assertThat(sections).containsAll(Arrays.asList(PRODUCTIONS.strip().split("\\s+")));
    }

    @Test
    void namesTheObligationsThatTheTableProves() {
        Set<String> numbers = new TreeSet<>();
        for (Row row : rows()) {
            Arrays.stream(row.section().split(" "))
                    .filter(word -> word.startsWith("4."))
                    .forEach(numbers::add);
        }
        numbers.add("4.078");
        assertThat(ProductionsTest.class.getAnnotation(Spec.class).value()).containsExactlyElementsOf(numbers);
    }

    @Test
    void hasAnExampleOfEveryNode() {
        Set<Class<?>> seen = rows().stream()
                .flatMap(row -> Trees.nodes(PARSER.parse(row.query()).statement()).stream())
                .map(JpqlNode::getClass)
                .collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Trees.records(JpqlNode.class));
    }
}
