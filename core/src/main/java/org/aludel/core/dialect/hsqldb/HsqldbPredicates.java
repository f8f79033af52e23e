package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedPredicates;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.QuantifiedArrayComparison;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.type.TypeKind;

/** Writes conditions of HSQLDB. */
final class HsqldbPredicates extends TypedPredicates {

    HsqldbPredicates(TypedCompiler sql) {
        super(sql);
    }

    /** A decimal parameter is cut to the scale of what it is compared to, and 1.5 equals 1.505 then. */
    @Override
    protected boolean isComparedExactly(Expression<?> expression) {
        return expression.type().kind() != TypeKind.DECIMAL;
    }

    /** {@code IS NOT TRUE} and {@code IS NOT FALSE} forget the rows where nothing is known. */
    @Override
    public SqlCompiler visitTruthTest(TruthTest test) {
        return test.negated() && !sql.isLenient() ? truthByCase(test) : super.visitTruthTest(test);
    }

    /** {@code regexp_matches} wants to match the whole string. */
    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        if (sql.isLenient()) {
            return super.visitRegexPredicate(predicate);
        }
        sql.append(predicate.negated() ? "NOT " : "").append("REGEXP_MATCHES(").expression(predicate.operand());
        sql.append(predicate.caseInsensitive() ? ", '(?i)" : ", '").append("[\\s\\S]*(?:' || ");
        return sql.operand(predicate.pattern(), Precedence.SIGN).append(" || ')[\\s\\S]*')");
    }

    @Override
    protected SqlCompiler inArray(InParameterPredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (UNNEST(" : " IN (UNNEST(");
        return sql.parameter(predicate.values(), predicate.values().type()).append("))");
    }

    @Override
    public SqlCompiler visitQuantifiedArrayComparison(QuantifiedArrayComparison comparison) {
        operand(comparison.left()).append(" ").append(comparison.operator().symbol());
        sql.append(comparison.quantifier() == Quantifier.ANY ? " ANY (UNNEST(" : " ALL (UNNEST(");
        return sql.expression(comparison.array()).append("))");
    }
}
