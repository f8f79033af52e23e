package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FullTextMatch;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;

/** Writes conditions: bits are compared with 1, brackets in patterns mean themselves as everywhere else. */
final class SqlServerPredicates extends PredicateCompiler {

    private final boolean hasDistinct;

    SqlServerPredicates(SqlServerCompiler compiler) {
        super(compiler);
        this.hasDistinct = compiler.version().isAtLeast(SqlServerVersion.V2022);
    }

    @Override
    public SqlCompiler visitBooleanPredicate(BooleanPredicate predicate) {
        return booleanByComparison(predicate);
    }

    @Override
    protected boolean hasTruthTest() {
        return false;
    }

    @Override
    public SqlCompiler visitComparison(Comparison comparison) {
        if (comparison.left() instanceof RowValue != comparison.right() instanceof RowValue) {
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

    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        if (predicate.left() instanceof RowValue left && predicate.right() instanceof RowValue right) {
            return distinctByElements(left, right, predicate.negated());
        }
        if (hasDistinct) {
            return super.visitDistinctPredicate(predicate);
        }
        return isSimple(predicate.left()) && isSimple(predicate.right())
                ? byIntersection(predicate)
                : distinctByCase(predicate);
    }

    private static boolean isSimple(Expression<?> expression) {
        return expression instanceof ColumnReference
                || expression instanceof BindParameter
                || expression instanceof Literal;
    }

    /** Set operations take nulls for equal, and the optimizer still finds an index for this. */
    private SqlCompiler byIntersection(DistinctPredicate predicate) {
        sql.append(predicate.negated() ? "EXISTS (SELECT " : "NOT EXISTS (SELECT ");
        sql.expression(predicate.left()).append(" INTERSECT SELECT ");
        return sql.expression(predicate.right()).append(")");
    }

    // ---- patterns

    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        if ("[".equals(predicate.escape())) {
            return super.visitLikePredicate(predicate);
        }
        return super.visitLikePredicate(new LikePredicate(
                predicate.operand(),
                withPlainBrackets(predicate.pattern()),
                predicate.escape(),
                predicate.caseInsensitive(),
                predicate.negated()));
    }

    /** A bracket begins a set of characters here, and only here; within brackets it means itself. */
    private static Expression<?> withPlainBrackets(Expression<?> pattern) {
        if (pattern instanceof Literal<?> literal && literal.value() instanceof String text) {
            return new Literal<>(text.replace("[", "[[]"), SqlTypes.VARCHAR);
        }
        return new FunctionCall<>(
                "replace", List.of(pattern, Sql.literal("["), Sql.literal("[[]")), false, List.of(), SqlTypes.VARCHAR);
    }

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        sql.require(Capability.REGEX, "Use LIKE, or test in the program.");
        return regexpLike(predicate);
    }

    @Override
    public SqlCompiler visitFullTextMatch(FullTextMatch match) {
        sql.append("CONTAINS((").<Expression<?>>list(match.columns(), sql::expression);
        return sql.append("), ").expression(match.query()).append(")");
    }
}
