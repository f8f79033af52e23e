package org.aludel.core.dialect.sqlite;

import java.util.List;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.QuantifiedComparison;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.sql.TruthValue;
import org.aludel.core.type.RowType;

/** Conditions as SQLite writes them. */
final class SqlitePredicates extends PredicateCompiler {

    SqlitePredicates(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasNullTestOfRows() {
        return false;
    }

    /** {@code IS} compares any two values, nulls as well; the words of the standard came with 3.39. */
    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        operand(predicate.left()).append(predicate.negated() ? " IS " : " IS NOT ");
        return operand(predicate.right());
    }

    @Override
    public SqlCompiler visitTruthTest(TruthTest test) {
        if (test.truth() != TruthValue.UNKNOWN) {
            return super.visitTruthTest(test);
        }
        sql.append("(").condition(test.operand());
        return sql.append(test.negated() ? ") IS NOT NULL" : ") IS NULL");
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }

    /** LIKE knows no case here, and GLOB knows nothing else. */
    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        if (sql.isLenient()) {
            return super.visitLikePredicate(predicate);
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT" : "");
        if (predicate.caseInsensitive()) {
            sql.append(" LIKE ");
            operand(predicate.pattern());
            return escape(predicate);
        }
        sql.append(" GLOB ");
        return GlobPatterns.write(predicate, sql);
    }

    // ---- lists

    @Override
    public SqlCompiler visitInListPredicate(InListPredicate predicate) {
        if (!(predicate.operand() instanceof RowValue)
                || predicate.values().isEmpty()
                || !predicate.values().stream().allMatch(RowValue.class::isInstance)) {
            return super.visitInListPredicate(predicate);
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (VALUES " : " IN (VALUES ");
        return sql.<Expression<?>>list(predicate.values(), sql::expression).append(")");
    }

    @Override
    public SqlCompiler visitInParameterPredicate(InParameterPredicate predicate) {
        boolean rows = predicate.values().elementType() instanceof RowType;
        return rows && !sql.isLenient() && JsonLists.canHold(predicate.values().elementType())
                ? inJsonArray(predicate)
                : super.visitInParameterPredicate(predicate);
    }

    @Override
    protected SqlCompiler inJsonArray(InParameterPredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (SELECT " : " IN (SELECT ");
        if (predicate.values().elementType() instanceof RowType row) {
            for (int i = 0; i < row.elements().size(); i++) {
                sql.append((i == 0 ? "" : ", ") + "json_extract(value, '$[" + i + "]')");
            }
        } else {
            sql.append("value");
        }
        sql.append(" FROM json_each(");
        return sql.parameter(predicate.values(), predicate.values().type()).append("))");
    }

    // ---- quantified comparisons

    /**
     * There are none. {@code = ANY} and {@code <> ALL} are IN; for the others the results of all comparisons are counted,
     * so that a comparison with null has the standard's result.
     */
    @Override
    public SqlCompiler visitQuantifiedComparison(QuantifiedComparison comparison) {
        boolean any = comparison.quantifier() == Quantifier.ANY;
        if (sql.isLenient()) {
            return super.visitQuantifiedComparison(comparison);
        }
        if (any && comparison.operator() == ComparisonOperator.EQUAL
                || !any && comparison.operator() == ComparisonOperator.NOT_EQUAL) {
            operand(comparison.left()).append(any ? " IN (" : " NOT IN (");
            return sql.subquery(comparison.query()).append(")");
        }
        sql.append("(SELECT CASE WHEN ").append(any ? "max(compared) = 1 THEN 1" : "min(compared) = 0 THEN 0");
        sql.append(" WHEN count(*) > count(compared) THEN NULL ELSE ").append(any ? "0" : "1");
        sql.append(" END FROM (SELECT ");
        operand(comparison.left()).append(" ").append(comparison.operator().symbol());
        sql.append(" quantified.value AS compared FROM (");
        sql.statements().writeNested(comparison.query(), List.of("value"));
        return sql.append(") AS quantified))");
    }
}
