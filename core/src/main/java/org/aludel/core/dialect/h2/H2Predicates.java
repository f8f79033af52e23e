package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.TruthConstant;

/** Writes conditions of H2. */
final class H2Predicates extends PredicateCompiler {

    H2Predicates(SqlCompiler sql) {
        super(sql);
    }

    /** Without ESCAPE a backslash would escape, which elsewhere it does not. */
    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " NOT" : "");
        sql.append(predicate.caseInsensitive() ? " ILIKE " : " LIKE ");
        operand(predicate.pattern());
        return predicate.escape() == null ? sql.append(" ESCAPE ''") : escape(predicate);
    }

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        if (predicate.caseInsensitive()) {
            sql.append(predicate.negated() ? "NOT " : "").append("REGEXP_LIKE(");
            sql.expression(predicate.operand()).append(", ").expression(predicate.pattern());
            return sql.append(", 'i')");
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT REGEXP " : " REGEXP ");
        return operand(predicate.pattern());
    }

    @Override
    public SqlCompiler visitTruthConstant(TruthConstant constant) {
        return sql.append(constant.value() ? "TRUE" : "FALSE");
    }
}
