package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An element of a FROM clause: a table, an alias, a subquery, a join, or any other source of rows. */
public sealed interface FromClause extends Selectable
        permits TableReference,
                AliasedFrom,
                DerivedTable,
                CommonTable,
                CommonTableReference,
                ValuesTable,
                TableFunction,
                Join,
                TableSample,
                TextTable,
                CustomFrom,
                DeferredFrom {

    /** The name by which columns of this element are qualified; null for a join, which has none. */
    @Nullable
    String name();

    /** The names and types of the columns; empty where they are not known. */
    List<ColumnDefinition<?>> columnDefinitions();

    <R> R accept(FromVisitor<R> visitor);

    /** References to all columns of this element. */
    default List<ColumnReference<?>> columns() {
        List<ColumnReference<?>> columns = new ArrayList<>();
        for (ColumnDefinition<?> definition : columnDefinitions()) {
            columns.add(new ColumnReference<>(this, definition.name(), definition.type()));
        }
        return columns;
    }

    /**
     * A reference to a column by its name. The Java type is the caller's claim; the column's declared type decides how
     * values are bound and read, and a value of another class is refused when it meets the column.
     *
     * @throws org.aludel.core.error.InvalidStatementException when there is no such column
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    default <T> ColumnReference<T> column(String columnName) {
        for (ColumnDefinition<?> definition : columnDefinitions()) {
            if (definition.name().equals(columnName)) {
                return new ColumnReference<>(this, columnName, (SqlType<T>) definition.type());
            }
        }
        throw StatementErrors.unknownColumn(this, columnName);
    }

    /**
     * A reference to a column by its name, with its Java type checked.
     *
     * @throws org.aludel.core.error.InvalidStatementException when there is no such column, or its Java type is another
     */
    default <T> ColumnReference<T> column(String columnName, Class<T> javaType) {
        ColumnReference<T> column = column(columnName);
        if (column.type().javaType() != javaType) {
            throw StatementErrors.otherJavaType(this, column, javaType);
        }
        return column;
    }

    /**
     * A reference to the column that has the definition's name.
     *
     * @throws org.aludel.core.error.InvalidStatementException when there is no such column
     */
    default <T> ColumnReference<T> column(ColumnDefinition<T> definition) {
        return column(definition.name());
    }

    /** All columns of this element, for a select list. */
    default AllColumns allColumns() {
        return new AllColumns(this);
    }
}
