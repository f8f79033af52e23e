package org.aludel.core.dialect.db2;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.ReturningCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Selectable;

/** Returns the rows that a statement writes: {@code SELECT ... FROM FINAL TABLE (statement)}. */
final class FinalTables {

    private FinalTables() {}

    /**
     * Writes what stands around a statement, or the statement alone when it returns nothing.
     *
     * @param which {@code FINAL} for rows as they are afterwards, {@code OLD} for rows that are deleted
     * @param order true for rows in the order in which they were given
     */
    static SqlCompiler around(
            SqlCompiler sql,
            List<Selectable> returning,
            FromClause table,
            Capability capability,
            String which,
            boolean order,
            Runnable statement) {
        if (returning.isEmpty() || sql.isLenient()) {
            statement.run();
            return sql;
        }
        ReturningCompiler.changed(sql.require(capability), which, returning, table, true, statement);
        String name = table.name();
        if (name != null) {
            sql.append(" AS ").alias(name);
        }
        return order ? sql.append(" ORDER BY INPUT SEQUENCE") : sql;
    }
}
