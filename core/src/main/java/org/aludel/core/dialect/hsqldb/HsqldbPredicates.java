package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedPredicates;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.QuantifiedArrayComparison;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.RegexPredicate;
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

    /** Arrays and large objects can be compared, though not be distinct. */
    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        boolean comparable = switch (predicate.left().type().kind()) {
            case ARRAY, CLOB, BLOB -> false;
            default -> true;
        };
        return comparable || sql.isLenient() ? super.visitDistinctPredicate(predicate) : distinctByCase(predicate);
    }

    /** {@code IS NOT TRUE} and {@code NOT (... IS TRUE)} forget the rows where nothing is known. */
    @Override
    protected boolean hasTruthTest() {
        return false;
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

    /**
     * {@code UNNEST} of null has no elements, for which anything would be true of all and false of any. The cardinality
     * of null is null, and so is what is compared to it.
     */
    @Override
    public SqlCompiler visitQuantifiedArrayComparison(QuantifiedArrayComparison comparison) {
        if (sql.isLenient()) {
            return super.visitQuantifiedArrayComparison(comparison);
        }
        if (comparison.array() instanceof ListParameter) {
            return compareElements(comparison); // a list is there, though it may be empty
        }
        sql.append("(");
        compareElements(comparison);
        sql.append(comparison.quantifier() == Quantifier.ANY ? " OR " : " AND ");
        sql.append("CARDINALITY(").expression(comparison.array());
        return sql.append(comparison.quantifier() == Quantifier.ANY ? ") < 0)" : ") >= 0)");
    }

    private SqlCompiler compareElements(QuantifiedArrayComparison comparison) {
        operand(comparison.left()).append(" ").append(comparison.operator().symbol());
        sql.append(comparison.quantifier() == Quantifier.ANY ? " ANY (UNNEST(" : " ALL (UNNEST(");
        return sql.expression(comparison.array()).append("))");
    }
}
