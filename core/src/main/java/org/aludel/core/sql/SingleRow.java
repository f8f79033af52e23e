package org.aludel.core.sql;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an element of a FROM clause has one row at most, as far as its form tells. */
final class SingleRow {

    private static final Set<String> AGGREGATES =
            Set.of("count", "sum", "avg", "min", "max", "string_agg", "bool_and", "bool_or");

    private SingleRow() {}

    static boolean isSingle(FromClause element) {
        if (element instanceof AliasedFrom alias) {
            return isSingle(alias.element());
        }
        if (element instanceof ValuesTable values) {
            return values.rows().size() == 1;
        }
        if (element instanceof DerivedTable derived) {
            return isSingle(derived.query());
        }
        return element instanceof CommonTable common && isSingle(common.body());
    }

    private static boolean isSingle(Statement statement) {
        if (statement instanceof ValuesStatement values) {
            return values.clauses().rows().size() == 1;
        }
        return statement instanceof SelectStatement select
                && (isAggregate(select.clauses()) || isLimitedToOne(select.clauses()) || isWithoutTables(select));
    }

    private static boolean isWithoutTables(SelectStatement select) {
        return select.clauses().from().isEmpty() && select.referencedElements().isEmpty();
    }

    private static boolean isAggregate(SelectClauses clauses) {
        return clauses.groupBy().isEmpty() && clauses.columns().stream().anyMatch(SingleRow::hasAggregate);
    }

    private static boolean hasAggregate(Node node) {
        if (node instanceof FilteredAggregate || node instanceof OrderedSetAggregate) {
            return true;
        }
        if (node instanceof FunctionCall<?> call
                && AGGREGATES.contains(call.name().toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean below = !(node instanceof WindowFunction) && !(node instanceof Statement);
        return below && node.children().stream().anyMatch(SingleRow::hasAggregate);
    }

    private static boolean isLimitedToOne(SelectClauses clauses) {
        RowLimit limit = clauses.limit();
        return limit != null && !limit.percent() && !limit.withTies() && isOne(limit.limit());
    }

    private static boolean isOne(@Nullable Expression<?> rows) {
        Object value = rows instanceof Literal<?> literal
                ? literal.value()
                : rows instanceof BindParameter<?> bind ? bind.value() : null;
        return value instanceof Number number && number.longValue() == 1;
    }
}
