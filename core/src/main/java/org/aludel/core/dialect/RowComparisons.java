package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;

/** Comparisons of row values, said with comparisons of their elements (SQL:2016, 8.2). */
final class RowComparisons {

    private RowComparisons() {}

    static Predicate expanded(RowValue left, ComparisonOperator operator, RowValue right) {
        if (left.elements().size() != right.elements().size()) {
            throw CompileErrors.invalid(
                    "Two row values are compared that have " + left.elements().size() + " and "
                            + right.elements().size() + " elements. Give both the same number.");
        }
        return switch (operator) {
            case EQUAL -> allEqual(left, right, left.elements().size());
            case NOT_EQUAL -> allEqual(left, right, left.elements().size()).not();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(left, operator, right);
        };
    }

    static Predicate in(RowValue row, InListPredicate predicate) {
        List<Predicate> candidates = new ArrayList<>();
        for (Expression<?> value : predicate.values()) {
            if (!(value instanceof RowValue candidate)) {
                throw CompileErrors.invalid("A row value is looked for in a list with single values. Give row values.");
            }
            candidates.add(expanded(row, ComparisonOperator.EQUAL, candidate));
        }
        Predicate any = Sql.or(candidates);
        return predicate.negated() ? any.not() : any;
    }

    private static Predicate allEqual(RowValue left, RowValue right, int count) {
        List<Predicate> equal = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            equal.add(new Comparison(
                    left.elements().get(i),
                    ComparisonOperator.EQUAL,
                    right.elements().get(i)));
        }
        return Sql.and(equal);
    }

    /** {@code (a, b) < (c, d)} is {@code a < c OR a = c AND b < d}. */
    private static Predicate ordered(RowValue left, ComparisonOperator operator, RowValue right) {
        ComparisonOperator strict = operator == ComparisonOperator.LESS || operator == ComparisonOperator.LESS_OR_EQUAL
                ? ComparisonOperator.LESS
                : ComparisonOperator.GREATER;
        int last = left.elements().size() - 1;
        List<Predicate> ways = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Predicate here = new Comparison(
                    left.elements().get(i),
                    i == last ? operator : strict,
                    right.elements().get(i));
            ways.add(i == 0 ? here : allEqual(left, right, i).and(here));
        }
        return Sql.or(ways);
    }
}
