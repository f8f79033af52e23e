package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.RegexPredicate;

/** Conditions as MySQL writes them. */
final class MySqlPredicates extends MySqlFamilyPredicates {

    MySqlPredicates(SqlCompiler sql) {
        super(sql);
    }

    /** Without an ESCAPE, a backslash would escape. */
    @Override
    protected SqlCompiler escape(LikePredicate predicate) {
        return predicate.escape() == null && !LikePatterns.isPlain(predicate)
                ? sql.append(" ESCAPE ''")
                : super.escape(predicate);
    }

    /** Without a match type, the collation would decide about case. */
    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        sql.require(Capability.REGEX);
        sql.append(predicate.negated() ? "NOT " : "").append("REGEXP_LIKE(");
        sql.expression(predicate.operand()).append(", ").expression(predicate.pattern());
        return sql.append(predicate.caseInsensitive() ? ", 'i')" : ", 'c')");
    }
}
