package org.aludel.core.dialect.derby;

import java.util.List;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedPredicates;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthTest;

/** Writes conditions of Derby. */
final class DerbyPredicates extends TypedPredicates {

    DerbyPredicates(TypedCompiler sql) {
        super(sql);
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

    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        return sql.isLenient() ? super.visitDistinctPredicate(predicate) : distinctByCase(predicate);
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
}
