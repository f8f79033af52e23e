package org.aludel.core.dialect.db2;

import java.util.List;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedPredicates;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.InSubqueryPredicate;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthTest;

/** Writes conditions of Db2. */
final class Db2Predicates extends TypedPredicates {

    Db2Predicates(TypedCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitBooleanPredicate(BooleanPredicate predicate) {
        return sql.isLenient() ? super.visitBooleanPredicate(predicate) : booleanByComparison(predicate);
    }

    @Override
    public SqlCompiler visitTruthTest(TruthTest test) {
        return sql.isLenient() ? super.visitTruthTest(test) : truthByCase(test);
    }

    @Override
    public SqlCompiler visitBetweenPredicate(BetweenPredicate predicate) {
        return predicate.symmetric() && !sql.isLenient()
                ? symmetricByOr(predicate)
                : super.visitBetweenPredicate(predicate);
    }

    /** A row value is null when all of its elements are, and not null when none of them is. */
    @Override
    public SqlCompiler visitNullPredicate(NullPredicate predicate) {
        if (!(predicate.operand() instanceof RowValue row) || sql.isLenient()) {
            return super.visitNullPredicate(predicate);
        }
        List<NullPredicate> elements = row.elements().stream()
                .map(element -> new NullPredicate(element, predicate.negated()))
                .toList();
        return sql.condition(Sql.and(elements), Precedence.COMPARISON);
    }

    /** Row values can be looked for in a query, though not in a list. */
    @Override
    public SqlCompiler visitInSubqueryPredicate(InSubqueryPredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (" : " IN (");
        return sql.subquery(predicate.query()).append(")");
    }

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        if (sql.isLenient()) {
            return super.visitRegexPredicate(predicate);
        }
        sql.append(predicate.negated() ? "NOT REGEXP_LIKE(" : "REGEXP_LIKE(").expression(predicate.operand());
        sql.append(", ").expression(predicate.pattern());
        return sql.append(predicate.caseInsensitive() ? ", 'i')" : ")");
    }
}
