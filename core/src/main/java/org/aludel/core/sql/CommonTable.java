package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression. Used as an element of a FROM clause it brings its definition into the WITH clause of
 * the statement that it stands in.
 *
 * @param name the name of the table
 * @param body a query, or a data-modifying statement with RETURNING
 * @param columnNames the names of its columns, or empty to keep the body's
 * @param recursive true for {@code WITH RECURSIVE}
 * @param materialization whether the database is told to materialize it
 * @param search the order in which a recursive query emits rows, or null
 * @param cycle the cycle detection of a recursive query, or null
 */
public record CommonTable(
        String name,
        Statement body,
        List<String> columnNames,
        boolean recursive,
        Materialization materialization,
        @Nullable SearchClause search,
        @Nullable CycleClause cycle)
        implements FromClause {

    public CommonTable {
        requireNonNull(name, "name");
        requireNonNull(body, "body");
        columnNames = List.copyOf(columnNames);
        requireNonNull(materialization, "materialization");
        Names.check("common table", name);
        columnNames.forEach(column -> Names.check("column", column));
        StatementErrors.requireColumnCount(name, columnNames, body.resultColumns());
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitCommonTable(this);
    }

    /** The same table under another name in the FROM clause. */
    public AliasedFrom as(String alias) {
        return new AliasedFrom(this, alias);
    }

    /** The same table, marked to be materialized. */
    public CommonTable materialized() {
        return new CommonTable(name, body, columnNames, recursive, Materialization.MATERIALIZED, search, cycle);
    }

    /** The same table, marked to be folded into the query that uses it. */
    public CommonTable notMaterialized() {
        return new CommonTable(name, body, columnNames, recursive, Materialization.NOT_MATERIALIZED, search, cycle);
    }

    /** The same table with a SEARCH clause. */
    public CommonTable search(SearchClause clause) {
        return new CommonTable(name, body, columnNames, recursive, materialization, clause, cycle);
    }

    /** The same table with a CYCLE clause. */
    public CommonTable cycle(CycleClause clause) {
        return new CommonTable(name, body, columnNames, recursive, materialization, search, clause);
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        List<ColumnDefinition<?>> all = new ArrayList<>(ColumnDefinition.renamed(body.resultColumns(), columnNames));
        if (search != null) {
            all.add(new ColumnDefinition<>(search.into(), SqlTypes.UNKNOWN));
        }
        if (cycle != null) {
            all.add(new ColumnDefinition<>(cycle.mark(), SqlTypes.BOOLEAN));
            all.add(new ColumnDefinition<>(cycle.path(), SqlTypes.UNKNOWN));
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
