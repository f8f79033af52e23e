package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.FunctionInvocation;
import org.aludel.jpql.syntax.JpqlExpression;

/**
 * Translates calls of functions that the language does not know itself. Of those that most databases have the type is known;
 * that of others follows from where the call stands.
 */
final class FunctionCalls {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*){0,2}");

    private static final Map<String, SqlType<?>> TYPES = Map.ofEntries(
            Map.entry("row_number", SqlTypes.BIGINT),
            Map.entry("rank", SqlTypes.BIGINT),
            Map.entry("dense_rank", SqlTypes.BIGINT),
            Map.entry("ntile", SqlTypes.INTEGER),
            Map.entry("percent_rank", SqlTypes.DOUBLE),
            Map.entry("cume_dist", SqlTypes.DOUBLE),
            Map.entry("percentile_cont", SqlTypes.DOUBLE),
            Map.entry("stddev", SqlTypes.DOUBLE),
            Map.entry("stddev_pop", SqlTypes.DOUBLE),
            Map.entry("stddev_samp", SqlTypes.DOUBLE),
            Map.entry("variance", SqlTypes.DOUBLE),
            Map.entry("var_pop", SqlTypes.DOUBLE),
            Map.entry("var_samp", SqlTypes.DOUBLE),
            Map.entry("corr", SqlTypes.DOUBLE),
            Map.entry("string_agg", SqlTypes.VARCHAR),
            Map.entry("listagg", SqlTypes.VARCHAR),
            Map.entry("group_concat", SqlTypes.VARCHAR),
            Map.entry("bool_and", SqlTypes.BOOLEAN),
            Map.entry("bool_or", SqlTypes.BOOLEAN),
            Map.entry("every", SqlTypes.BOOLEAN),
            Map.entry("grouping", SqlTypes.INTEGER));

    private static final Set<String> OF_FIRST_ARGUMENT =
            Set.of("lag", "lead", "first_value", "last_value", "nth_value", "greatest", "least", "any_value");

    private final Environment environment;

    FunctionCalls(Environment environment) {
        this.environment = environment;
    }

    Expression<?> call(FunctionInvocation node) {
        if (!NAME.matcher(node.name()).matches()) {
            throw ClauseErrors.noFunctionName(node.name(), environment.place(node));
        }
        List<Expression<?>> arguments = new ArrayList<>();
        for (JpqlExpression argument : node.arguments()) {
            arguments.add(environment.expressions().translate(argument, null));
        }
        return new FunctionCall<>(
                node.name(),
                arguments,
                node.distinct(),
                new OrderTranslator(environment).translate(node.orderBy()),
                type(node.name().toLowerCase(Locale.ROOT), arguments));
    }

    private static SqlType<?> type(String name, List<Expression<?>> arguments) {
        if (OF_FIRST_ARGUMENT.contains(name) && !arguments.isEmpty()) {
            return arguments.get(0).type();
        }
        return TYPES.getOrDefault(name, SqlTypes.UNKNOWN);
    }
}
