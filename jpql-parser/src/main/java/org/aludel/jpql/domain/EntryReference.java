package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Reference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * A map entry, {@code ENTRY(variable)}; only where something is selected.
 *
 * @param from the {@link AttributeFrom} over the map
 */
public record EntryReference(@Reference FromClause from) implements DeferredExpression<Object> {

    public EntryReference {
        requireNonNull(from, "from");
    }

    @Override
    public SqlType<Object> type() {
        return SqlTypes.UNKNOWN;
    }

    @Override
    public String description() {
        return "entry of variable '" + from.name() + "'";
    }

    @Override
    public String toString() {
        return "ENTRY(" + from.name() + ")";
    }
}
