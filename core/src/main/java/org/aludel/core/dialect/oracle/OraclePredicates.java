package org.aludel.core.dialect.oracle;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.FullTextMatch;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.type.TypeKind;

/** Writes conditions: truth values are compared, nulls are told apart by DECODE. */
final class OraclePredicates extends PredicateCompiler {

    private static final String ADVICE = "Compare the columns one by one.";

    OraclePredicates(OracleCompiler compiler) {
        super(compiler);
    }

    @Override
    public SqlCompiler visitBooleanPredicate(BooleanPredicate predicate) {
        return booleanByComparison(predicate);
    }

    @Override
    public SqlCompiler visitTruthTest(TruthTest test) {
        return truthByCase(test);
    }

    /** A row may be compared with the row of a subquery, but only for being equal. */
    @Override
    public SqlCompiler visitComparison(Comparison comparison) {
        boolean oneRow = comparison.left() instanceof RowValue != comparison.right() instanceof RowValue;
        boolean equality = comparison.operator() == ComparisonOperator.EQUAL
                || comparison.operator() == ComparisonOperator.NOT_EQUAL;
        if (oneRow && !equality) {
            sql.require(Capability.ROW_VALUE_COMPARISON, ADVICE);
        }
        return super.visitComparison(comparison);
    }

    @Override
    public SqlCompiler visitNullPredicate(NullPredicate predicate) {
        if (!(predicate.operand() instanceof RowValue row)) {
            return super.visitNullPredicate(predicate);
        }
        List<Predicate> each = new ArrayList<>();
        row.elements().forEach(element -> each.add(new NullPredicate(element, predicate.negated())));
        return sql.append("(").condition(Sql.and(each)).append(")");
    }

    @Override
    public SqlCompiler visitBetweenPredicate(BetweenPredicate predicate) {
        return predicate.symmetric() ? symmetricByOr(predicate) : super.visitBetweenPredicate(predicate);
    }

    // ---- IS DISTINCT FROM

    /** DECODE takes two nulls for equal. */
    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        if (predicate.left() instanceof RowValue left && predicate.right() instanceof RowValue right) {
            return rows(left, right, predicate.negated());
        }
        if (predicate.left().type().kind() == TypeKind.BOOLEAN) {
            return distinctByCase(predicate);
        }
        sql.append("DECODE(").expression(predicate.left()).append(", ");
        return sql.expression(predicate.right()).append(predicate.negated() ? ", 0, 1) = 0" : ", 0, 1) = 1");
    }

    private SqlCompiler rows(RowValue left, RowValue right, boolean negated) {
        if (left.elements().size() != right.elements().size()) {
            return sql.require(Capability.ROW_VALUE_COMPARISON, ADVICE);
        }
        List<Predicate> pairs = new ArrayList<>();
        for (int i = 0; i < left.elements().size(); i++) {
            pairs.add(new DistinctPredicate(
                    left.elements().get(i), right.elements().get(i), negated));
        }
        return sql.append("(")
                .condition(negated ? Sql.and(pairs) : Sql.or(pairs))
                .append(")");
    }

    // ---- patterns

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        sql.append(predicate.negated() ? "NOT REGEXP_LIKE(" : "REGEXP_LIKE(").expression(predicate.operand());
        sql.append(", ").expression(predicate.pattern());
        return sql.append(predicate.caseInsensitive() ? ", 'i')" : ")");
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
