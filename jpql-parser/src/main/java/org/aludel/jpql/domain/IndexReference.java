package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Reference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * The position of a value in its list, {@code INDEX(variable)}.
 *
 * @param from the {@link AttributeFrom} over the list
 */
public record IndexReference(@Reference FromClause from) implements DeferredExpression<Integer> {

    public IndexReference {
        requireNonNull(from, "from");
    }

    @Override
    public SqlType<Integer> type() {
        return SqlTypes.INTEGER;
    }

    @Override
    public String description() {
        return "index of variable '" + from.name() + "'";
    }

    @Override
    public String toString() {
        return "INDEX(" + from.name() + ")";
    }
}
