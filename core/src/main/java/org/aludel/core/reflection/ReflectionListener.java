package org.aludel.core.reflection;

import org.aludel.core.schema.Column;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Sees each table and column while it is reflected, and may change it or leave it out: give a column the type of one's
 * own, pass over the tables of another tool.
 *
 * <pre>{@code
 * Inspector inspector = Inspector.of(engine).withListener(new ReflectionListener() {
 *     @Override
 *     public @Nullable Column<?> column(QualifiedName table, Column<?> column) {
 *         return column.name().equals("currency") ? column.withType(Currency.TYPE) : column;
 *     }
 * });
 * }</pre>
 *
 * <p>Called on the thread that reflects, for each column of a table in order and then for the table. Listeners of an
 * inspector that several threads use must be thread-safe.
 */
public interface ReflectionListener {

    /**
     * A column was read.
     *
     * @param table the table that it belongs to
     * @param column the column; a new name is not carried over to keys and indexes
     * @return the column, or another in its place, or null to leave it out together with the keys, unique constraints,
     *     foreign keys and indexes over it; conditions and expressions are text and stay
     */
    default @Nullable Column<?> column(QualifiedName table, Column<?> column) {
        return column;
    }

    /**
     * A table was read.
     *
     * @param table the table with the columns that stayed
     * @return the table, or another in its place, or null to leave it out; foreign keys to it stay
     */
    default @Nullable Table table(Table table) {
        return table;
    }
}
