package org.aludel.jpql.internal.reader;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.antlr.v4.runtime.Token;

/** Collects what could stand at a place of a query, and names it as users would. */
final class Expectations {

    private static final String OPERATOR = "an operator";
    private static final String FURTHER = "a further clause";
    private static final String END = "the end of the query";

    private static final Map<Integer, String> RULES = Map.ofEntries(
            entry(JpqlParser.RULE_ql_statement, "a statement"),
            entry(JpqlParser.RULE_select_statement, "a query"),
            entry(JpqlParser.RULE_subquery, "a query"),
            entry(JpqlParser.RULE_select_item, "an expression"),
            entry(JpqlParser.RULE_constructor_item, "an expression"),
            entry(JpqlParser.RULE_constructor_name, "the name of a class"),
            entry(JpqlParser.RULE_from_item, "the name of an entity"),
            entry(JpqlParser.RULE_entity_name, "the name of an entity"),
            entry(JpqlParser.RULE_range_path, "a path"),
            entry(JpqlParser.RULE_path_expression, "a path"),
            entry(JpqlParser.RULE_attribute_path, "a path"),
            entry(JpqlParser.RULE_attribute_path_or_root, "a path"),
            entry(JpqlParser.RULE_collection_path, "a path"),
            entry(JpqlParser.RULE_update_item, "an attribute"),
            entry(JpqlParser.RULE_new_value, "an expression"),
            entry(JpqlParser.RULE_groupby_item, "an expression"),
            entry(JpqlParser.RULE_grouping_set, "an expression"),
            entry(JpqlParser.RULE_orderby_item, "an expression"),
            entry(JpqlParser.RULE_row_count, "a number of rows"),
            entry(JpqlParser.RULE_frame_bound, "the bound of a frame"),
            entry(JpqlParser.RULE_conditional_expression, "a condition"),
            entry(JpqlParser.RULE_conditional_term, "a condition"),
            entry(JpqlParser.RULE_conditional_factor, "a condition"),
            entry(JpqlParser.RULE_simple_cond_expression, "a comparison"),
            entry(JpqlParser.RULE_scalar_expression, "an expression"),
            entry(JpqlParser.RULE_string_expression, "an expression"),
            entry(JpqlParser.RULE_arithmetic_expression, "an expression"),
            entry(JpqlParser.RULE_arithmetic_term, "an expression"),
            entry(JpqlParser.RULE_arithmetic_factor, "an expression"),
            entry(JpqlParser.RULE_in_item, "an expression"),
            entry(JpqlParser.RULE_function_arg, "an expression"),
            entry(JpqlParser.RULE_pattern_value, "an expression"),
            entry(JpqlParser.RULE_escape_character, "an expression"),
            entry(JpqlParser.RULE_additive_operator, OPERATOR),
            entry(JpqlParser.RULE_multiplicative_operator, OPERATOR),
            entry(JpqlParser.RULE_datetime_field, "a field"),
            entry(JpqlParser.RULE_cast_target, "a type"),
            entry(JpqlParser.RULE_string_literal, "a string"),
            entry(JpqlParser.RULE_input_parameter, "a parameter"),
            entry(JpqlParser.RULE_identification_variable, "a name"),
            entry(JpqlParser.RULE_word, "a name"));

    /** What continues an expression; of many, only one is named. */
    private static final Set<String> CONTINUATIONS = Set.of(
            OPERATOR, "a comparison", "AND", "OR", "'.'", "'('", "FILTER", "IGNORE", "OVER", "RESPECT", "WITHIN");

    /** What continues a query; of many, only one is named. */
    private static final Set<String> CLAUSES = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "RETURNING",
            "ON");

    private static final Set<String> OTHER_CLAUSES = Set.of("FROM", "SELECT", "SET", "VALUES");

    private static final Set<String> JOINS = Set.of("CROSS", "FULL", "INNER", "JOIN", "LEFT", "RIGHT");

    private final Set<String> names = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private boolean end;

    /** Notes a rule; false when it has no name and its parts are to be noted. */
    boolean rule(int rule) {
        String name = RULES.get(rule);
        if (name != null) {
            names.add(name);
        }
        return name != null;
    }

    /** Notes words of the grammar by their types. */
    void tokens(List<Integer> types) {
        for (int type : types) {
            switch (type) {
                case Token.EOF -> end = true;
                case JpqlParser.CONCATENATE -> names.add(OPERATOR);
                case JpqlParser.STRING_LITERAL -> names.add("a string");
                case JpqlParser.INTEGER_LITERAL, JpqlParser.DECIMAL_LITERAL -> names.add("a number");
                case JpqlParser.IDENTIFIER -> names.add("a name");
                default -> words.add(keyword(type).orElseGet(() -> JpqlParser.VOCABULARY.getLiteralName(type)));
            }
        }
    }

    /** The keyword of a type of words; empty when words of this type are no keywords. */
    static Optional<String> keyword(int type) {
        String literal = JpqlParser.VOCABULARY.getLiteralName(type);
        return literal != null && Character.isLetter(literal.charAt(1))
                ? Optional.of(literal.substring(1, literal.length() - 1))
                : Optional.empty();
    }

    /** Whether a keyword begins a clause or a join. */
    static boolean beginsClause(String keyword) {
        return CLAUSES.contains(keyword) || JOINS.contains(keyword) || OTHER_CLAUSES.contains(keyword);
    }

    /** All that was noted, as a list for a sentence. */
    String describe() {
        collapse(CONTINUATIONS, 4, OPERATOR, names);
        collapse(JOINS, 2, "JOIN", words);
        boolean further = collapse(CLAUSES, 3, FURTHER, names);
        names.remove(FURTHER);
        List<String> all = new ArrayList<>(names);
        all.addAll(words);
        if (further) {
            all.add(FURTHER);
        }
        if (end) {
            all.add(END);
        }
        int last = all.size() - 1;
        return last <= 0 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    /** Replaces what is in a group by one word when there is much of it. */
    private boolean collapse(Set<String> group, int least, String replacement, Collection<String> into) {
        long count = group.stream()
                .filter(item -> names.contains(item) || words.contains(item))
                .count();
        if (count < least) {
            return false;
        }
        names.removeAll(group);
        words.removeAll(group);
        return into.add(replacement);
    }
}
