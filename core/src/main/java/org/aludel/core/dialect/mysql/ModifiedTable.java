package org.aludel.core.dialect.mysql;

import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.TableReference;
import org.jspecify.annotations.Nullable;

/** Which table an UPDATE or DELETE changes, known while the statement is written. One compilation. */
final class ModifiedTable {

    private @Nullable QualifiedName name;
    private int subqueries;

    /** Writes a statement that changes a table. */
    void within(FromClause table, Runnable statement) {
        FromClause element = table instanceof AliasedFrom aliased ? aliased.element() : table;
        name = element instanceof TableReference reference ? reference.qualifiedName() : null;
        try {
            statement.run();
        } finally {
            name = null;
        }
    }

    /** Writes a query, which is a subquery when a table is changed. */
    void withinQuery(Runnable query) {
        subqueries++;
        try {
            query.run();
        } finally {
            subqueries--;
        }
    }

    /** True when a table that a subquery reads is the one that is changed. */
    boolean isRead(TableReference table) {
        return subqueries > 0 && table.qualifiedName().equals(name);
    }
}
