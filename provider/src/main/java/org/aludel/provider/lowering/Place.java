package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ValueMapping;
import org.jspecify.annotations.Nullable;

/** Where what a path leads to is found in a statement. */
sealed interface Place {

    private static <T> Expression<T> orNull(Predicate condition, Expression<T> value) {
        return Sql.caseWhen(condition, value).end();
    }

    /**
     * An entity whose tables are in the FROM clause.
     *
     * @param from its tables
     * @param condition without which its columns are taken as null; null where there is none
     */
    record Entity(EntityFrom from, @Nullable Predicate condition) implements Place {

        /** The column of an entity's state. */
        Expression<?> column(MappedColumn<?> column) {
            Expression<?> plain = from.column(column);
            return condition == null ? plain : orNull(condition, plain);
        }

        /** The columns of the identifier. */
        List<Expression<?>> key() {
            List<Expression<?>> columns = new ArrayList<>();
            from.entity().id().columns().forEach(column -> columns.add(column(column)));
            return columns;
        }
    }

    /**
     * A value in columns, an entity too if these refer to it.
     *
     * @param value how it is stored
     * @param columns finds its columns
     */
    record Value(ValueMapping value, Function<MappedColumn<?>, Expression<?>> columns) implements Place {

        /** The same value where a condition holds, and null elsewhere. */
        Value when(Predicate condition) {
            return new Value(value, column -> orNull(condition, columns.apply(column)));
        }

        /** All columns. */
        List<Expression<?>> all() {
            List<Expression<?>> all = new ArrayList<>();
            value.columns().forEach(column -> all.add(columns.apply(column)));
            return all;
        }
    }

    /**
     * An entity that no columns of the one that has it refer to.
     *
     * @param attribute the attribute
     */
    record Unjoined(ToOneAttribute attribute) implements Place {}
}
