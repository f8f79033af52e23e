package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The cycle detection of a recursive query: {@code CYCLE ... SET ... USING ...}.
 *
 * @param columns the columns whose repetition is a cycle
 * @param mark the name of the new column that marks a cycle
 * @param path the name of the new column that holds the path
 */
public record CycleClause(List<String> columns, String mark, String path) implements Clause {

    public CycleClause {
        columns = List.copyOf(columns);
        requireNonNull(mark, "mark");
        requireNonNull(path, "path");
        Names.check("column", mark);
        Names.check("column", path);
        columns.forEach(column -> Names.check("column", column));
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
