package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.type.TypeKind;

/** Writes conditions; a parameter that is compared to something else has the type of that. */
public class TypedPredicates extends PredicateCompiler {

    protected final TypedCompiler typed;

    public TypedPredicates(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    /** True when the database compares a value of this type as it is, not rounded to the other operand's type. */
    protected boolean isComparedExactly(Expression<?> expression) {
        return true;
    }

    /** Notes that a value has the type of what it is compared to; a number of another type would be rounded to that. */
    private void compared(Expression<?> operand, Expression<?> value) {
        if (isComparedExactly(value) && !areOtherNumbers(operand, value)) {
            typed.places().add(value);
        }
    }

    private static boolean areOtherNumbers(Expression<?> one, Expression<?> other) {
        TypeKind kind = one.type().kind();
        return kind.isNumber()
                && other.type().kind().isNumber()
                && kind != other.type().kind();
    }

    @Override
    public SqlCompiler visitComparison(Comparison comparison) {
        Expression<?> left = comparison.left();
        Expression<?> right = comparison.right();
        if (isComparedExactly(left) && isComparedExactly(right) && !areOtherNumbers(left, right)) {
            typed.places().addPair(left, right);
        }
        return super.visitComparison(comparison);
    }

    @Override
    public SqlCompiler visitBetweenPredicate(BetweenPredicate predicate) {
        compared(predicate.operand(), predicate.low());
        compared(predicate.operand(), predicate.high());
        return super.visitBetweenPredicate(predicate);
    }

    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        if (!predicate.caseInsensitive()) {
            typed.places().add(predicate.pattern());
        }
        return super.visitLikePredicate(predicate);
    }

    @Override
    public SqlCompiler visitInListPredicate(InListPredicate predicate) {
        predicate.values().forEach(value -> compared(predicate.operand(), value));
        return super.visitInListPredicate(predicate);
    }
}
