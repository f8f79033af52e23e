package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a recursive common table finds cycles, {@code CYCLE ... SET ... USING ...}.
 *
 * @param columns the columns whose repetition is a cycle
 * @param mark the column that says whether a row ends a cycle
 * @param path the column that holds the way to a row
 */
public record CycleDefinition(List<Name> columns, Name mark, Name path) implements JpqlClause {

    public CycleDefinition {
        columns = List.copyOf(columns);
        requireNonNull(mark, "mark");
        requireNonNull(path, "path");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitCycleDefinition(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
