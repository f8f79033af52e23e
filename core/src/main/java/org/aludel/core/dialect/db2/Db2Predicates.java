package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyPredicates;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.InSubqueryPredicate;
import org.aludel.core.sql.RegexPredicate;

/** Writes conditions of Db2. */
final class Db2Predicates extends Db2FamilyPredicates {

    Db2Predicates(TypedCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitBooleanPredicate(BooleanPredicate predicate) {
        return sql.isLenient() ? super.visitBooleanPredicate(predicate) : booleanByComparison(predicate);
    }

    /** Row values can be looked for in a query, though not in a list. */
    @Override
    public SqlCompiler visitInSubqueryPredicate(InSubqueryPredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (" : " IN (");
        return sql.subquery(predicate.query()).append(")");
    }

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        return sql.isLenient() ? super.visitRegexPredicate(predicate) : regexpLike(predicate);
    }
}
