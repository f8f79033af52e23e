package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.type.SqlType;

/**
 * A column that holds a value, or a part of one.
 *
 * @param table the table that it is in
 * @param name its name
 * @param type the type of its values
 * @param insertable whether an INSERT writes it
 * @param updatable whether an UPDATE writes it
 * @param nullable whether it may be null as far as the mapping says
 * @param <T> the Java type of its values
 */
public record MappedColumn<T>(
        MappedTable table, String name, SqlType<T> type, boolean insertable, boolean updatable, boolean nullable) {

    public MappedColumn {
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    /** The column in a statement, of the element of its FROM clause that stands for the table. */
    public ColumnReference<T> of(FromClause from) {
        return new ColumnReference<>(from, name, type);
    }

    /** The same column where it is only read. */
    public MappedColumn<T> readOnly() {
        return new MappedColumn<>(table, name, type, false, false, nullable);
    }

    @Override
    public String toString() {
        return table + "." + name;
    }
}
