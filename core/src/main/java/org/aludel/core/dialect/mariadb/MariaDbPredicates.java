package org.aludel.core.dialect.mariadb;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.LikePatterns;
import org.aludel.core.dialect.mysql.MySqlFamilyPredicates;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;

/** Conditions as MariaDB writes them. */
final class MariaDbPredicates extends MySqlFamilyPredicates {

    private static final String ESCAPE = "|";

    MariaDbPredicates(SqlCompiler sql) {
        super(sql);
    }

    /**
     * Without an ESCAPE, a backslash escapes, and so it does with an empty one. A pattern that shall have no escape
     * character gets one that is escaped wherever it stands.
     */
    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        if (sql.isLenient() || predicate.escape() != null || LikePatterns.isPlain(predicate)) {
            return super.visitLikePredicate(predicate);
        }
        FunctionCall<String> pattern = Sql.function(
                "replace", SqlTypes.VARCHAR, predicate.pattern(), literal(ESCAPE), literal(ESCAPE + ESCAPE));
        return super.visitLikePredicate(new LikePredicate(
                predicate.operand(), pattern, ESCAPE, predicate.caseInsensitive(), predicate.negated()));
    }

    private static Literal<String> literal(String text) {
        return new Literal<>(text, SqlTypes.VARCHAR);
    }

    /** Without a flag in the pattern, the collation would decide about case. */
    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        sql.require(Capability.REGEX);
        operand(predicate.operand()).append(predicate.negated() ? " NOT REGEXP " : " REGEXP ");
        sql.append(predicate.caseInsensitive() ? "concat('(?i)', " : "concat('(?-i)', ");
        return sql.expression(predicate.pattern()).append(")");
    }
}
