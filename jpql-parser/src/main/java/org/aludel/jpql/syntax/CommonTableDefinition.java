package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.Materialization;
import org.jspecify.annotations.Nullable;

/**
 * A common table, {@code name [(columns)] AS (statement)}.
 *
 * @param name its name
 * @param columns the names of its columns, empty where they are those of the statement
 * @param materialization whether it is to be computed on its own
 * @param body the statement whose rows it has
 * @param search the order of a recursive walk, null without one
 * @param cycle how cycles are found, null when they are not
 */
public record CommonTableDefinition(
        Name name,
        List<Name> columns,
        Materialization materialization,
        JpqlStatement body,
        @Nullable SearchDefinition search,
        @Nullable CycleDefinition cycle)
        implements JpqlClause {

    public CommonTableDefinition {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        requireNonNull(materialization, "materialization");
        requireNonNull(body, "body");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitCommonTableDefinition(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
