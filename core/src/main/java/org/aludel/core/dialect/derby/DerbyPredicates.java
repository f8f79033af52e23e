package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyPredicates;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.DistinctPredicate;

/** Writes conditions of Derby. */
final class DerbyPredicates extends Db2FamilyPredicates {

    DerbyPredicates(TypedCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        return sql.isLenient() ? super.visitDistinctPredicate(predicate) : distinctByCase(predicate);
    }
}
