package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.FullTextMatch;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.type.TypeKind;

/** Writes conditions: truth values are compared, nulls are told apart by DECODE. */
final class OraclePredicates extends PredicateCompiler {

    OraclePredicates(OracleCompiler compiler) {
        super(compiler);
    }

    @Override
    public SqlCompiler visitBooleanPredicate(BooleanPredicate predicate) {
        return booleanByComparison(predicate);
    }

    @Override
    protected boolean hasTruthTest() {
        return false;
    }

    /** A row may be compared with the row of a subquery, but only for being equal. */
    @Override
    public SqlCompiler visitComparison(Comparison comparison) {
        boolean oneRow = comparison.left() instanceof RowValue != comparison.right() instanceof RowValue;
        boolean equality = comparison.operator() == ComparisonOperator.EQUAL
                || comparison.operator() == ComparisonOperator.NOT_EQUAL;
        if (oneRow && !equality) {
            sql.require(Capability.ROW_VALUE_COMPARISON, "Compare the columns one by one.");
        }
        return super.visitComparison(comparison);
    }

    @Override
    protected boolean hasNullTestOfRows() {
        return false;
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }

    // ---- IS DISTINCT FROM

    /** DECODE takes two nulls for equal. */
    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        if (predicate.left() instanceof RowValue left && predicate.right() instanceof RowValue right) {
            return distinctByElements(left, right, predicate.negated());
        }
        if (predicate.left().type().kind() == TypeKind.BOOLEAN) {
            return distinctByCase(predicate);
        }
        sql.append("DECODE(").expression(predicate.left()).append(", ");
        return sql.expression(predicate.right()).append(predicate.negated() ? ", 0, 1) = 0" : ", 0, 1) = 1");
    }

    // ---- patterns

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        return regexpLike(predicate);
    }

    @Override
    public SqlCompiler visitFullTextMatch(FullTextMatch match) {
        if (match.columns().size() != 1) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "full-text search of several columns",
                    "Search one column that has an index over all of them.");
        }
        sql.append("CONTAINS(").expression(match.columns().get(0)).append(", ");
        return sql.expression(match.query()).append(") > 0");
    }
}
