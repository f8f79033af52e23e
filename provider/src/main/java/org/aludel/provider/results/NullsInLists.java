package org.aludel.provider.results;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.LogicalOperation;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values that have a null among them. Nobody knows whether that is equal to a value which is not in the rest of the
 * list (section 4.6.5). Lists are sent without nulls, so the condition itself says so.
 */
final class NullsInLists {

    private static final Predicate UNKNOWN =
            new Comparison(Sql.nullValue(SqlTypes.INTEGER), ComparisonOperator.EQUAL, Sql.literal(1));

    private NullsInLists() {}

    static boolean hasNull(@Nullable Object value) {
        return value instanceof Collection<?> values && values.stream().anyMatch(element -> element == null);
    }

    /**
     * A statement whose conditions are unknown where their lists do not have a value.
     *
     * @param names the parameters whose lists have nulls
     */
    static Statement told(Statement statement, Set<String> names) {
        return NodeRewriter.of(node -> node instanceof InParameterPredicate in
                                && names.contains(String.valueOf(in.values().name()))
                        ? unknown(in)
                        : node)
                .rewriteStatement(statement);
    }

    private static Predicate unknown(InParameterPredicate in) {
        return new LogicalOperation(in.negated() ? LogicalOperator.AND : LogicalOperator.OR, List.of(in, UNKNOWN));
    }
}
