package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Says {@code USING} with a condition, for databases that lack it or refuse qualified names of its columns. */
public final class UsingJoins {

    private UsingJoins() {}

    /** The condition that the columns of a join's USING are equal. */
    public static Predicate condition(Join join) {
        List<Predicate> equal = new ArrayList<>();
        for (String column : join.using()) {
            equal.add(new Comparison(
                    reference(join.left(), column), ComparisonOperator.EQUAL, reference(join.right(), column)));
        }
        return Sql.and(equal);
    }

    private static ColumnReference<?> reference(FromClause side, String column) {
        ColumnReference<?> found = find(side, column);
        if (found == null) {
            throw CompileErrors.invalid("No element on one side of a join is known to have the column '" + column
                    + "' of its USING. Describe the table's columns, or join with a condition.");
        }
        return found;
    }

    private static @Nullable ColumnReference<?> find(FromClause side, String column) {
        if (side instanceof Join join) {
            ColumnReference<?> left = find(join.left(), column);
            return left == null ? find(join.right(), column) : left;
        }
        for (ColumnDefinition<?> definition : side.columnDefinitions()) {
            if (definition.name().equals(column)) {
                return side.column(definition);
            }
        }
        boolean unknown = side.name() != null && side.columnDefinitions().isEmpty();
        return unknown ? new ColumnReference<>(side, column, SqlTypes.UNKNOWN) : null;
    }
}
