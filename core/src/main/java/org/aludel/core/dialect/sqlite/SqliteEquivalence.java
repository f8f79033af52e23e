package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.schema.Column;

/** What is the same in SQLite: the numbers of rows are integers of 64 bits. */
final class SqliteEquivalence extends DialectEquivalence {

    SqliteEquivalence(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean sameType(Column<?> one, Column<?> other) {
        return one.identity() != null && other.identity() != null || super.sameType(one, other);
    }
}
