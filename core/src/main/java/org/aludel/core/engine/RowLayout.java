package org.aludel.core.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.type.RowReader;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result: their names, how they are read, and which expressions they come from. Immutable and shared
 * by all rows of all executions of one compiled statement.
 */
final class RowLayout {

    /** Stands for a name or an expression that several columns have. */
    private static final Integer AMBIGUOUS = -1;

    private final List<String> names;
    private final List<SqlType<?>> types;
    private final RowReader reader;
    private final List<@Nullable Expression<?>> expressions;
    private volatile @Nullable Map<String, Integer> byName;
    private volatile @Nullable Map<String, Integer> byFoldedName;
    private volatile @Nullable Map<Expression<?>, Integer> byExpression;

    /** The expressions are as many as the columns, or none where they are not known. */
    RowLayout(List<String> names, List<SqlType<?>> types, List<@Nullable Expression<?>> expressions) {
        this.names = List.copyOf(names);
        this.types = List.copyOf(types);
        this.reader = RowReader.of(types);
        this.expressions = expressions;
    }

    List<String> names() {
        return names;
    }

    int size() {
        return types.size();
    }

    /** What reads the columns. */
    RowReader reader() {
        return reader;
    }

    AludelException noColumnAt(int position) {
        return EngineErrors.noSuchColumn("at position " + position, names);
    }

    /** A layout of some of the columns. */
    RowLayout only(int[] positions) {
        return new RowLayout(
                Arrays.stream(positions).mapToObj(names::get).toList(),
                Arrays.stream(positions).<SqlType<?>>mapToObj(types::get).toList(),
                expressions.isEmpty()
                        ? List.of()
                        : Arrays.asList(Arrays.stream(positions)
                                .mapToObj(expressions::get)
                                .toArray(Expression<?>[]::new)));
    }

    /** The position of a column by its name; by its name in any case where none is spelled exactly so. */
    int position(String name) {
        Integer position = byName().get(name);
        if (position == null) {
            position = byFoldedName().get(name.toLowerCase(Locale.ROOT));
        }
        return require(position, "'" + name + "'");
    }

    /** The position of a column whose name is the given one but for case and underscores; -1 when there is none. */
    int similar(String name) {
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            if (plain(names.get(i)).equals(plain(name))) {
                if (found >= 0) {
                    throw EngineErrors.ambiguousColumn("like '" + name + "'", names);
                }
                found = i;
            }
        }
        return found;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** True when a column has exactly this name, and only one. */
    boolean hasOne(String name) {
        Integer position = byName().get(name);
        return position != null && !position.equals(AMBIGUOUS);
    }

    /** The position of the column that an expression was selected as. */
    int position(Expression<?> expression) {
        Integer position = byExpression().get(expression);
        if (position == null && expression instanceof LabeledExpression<?> labeled) {
            return position(labeled.label());
        }
        if (position == null && expression instanceof ColumnReference<?> column && mayStandFor(column)) {
            return position(column.name());
        }
        return require(position, expression.toString());
    }

    /** A bare column name stands for any column of the name; and any column does where the sources are not known. */
    private boolean mayStandFor(ColumnReference<?> column) {
        return column.from() == null || expressions.isEmpty();
    }

    private int require(@Nullable Integer position, String wanted) {
        if (position == null) {
            throw EngineErrors.noSuchColumn(wanted, names);
        }
        if (position.equals(AMBIGUOUS)) {
            throw EngineErrors.ambiguousColumn(wanted, names);
        }
        return position;
    }

    private Map<String, Integer> byName() {
        Map<String, Integer> map = byName;
        if (map == null) {
            map = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                map.merge(names.get(i), i, (first, second) -> AMBIGUOUS);
            }
            byName = map;
        }
        return map;
    }

    private Map<String, Integer> byFoldedName() {
        Map<String, Integer> map = byFoldedName;
        if (map == null) {
            map = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                map.merge(names.get(i).toLowerCase(Locale.ROOT), i, (first, second) -> AMBIGUOUS);
            }
            byFoldedName = map;
        }
        return map;
    }

    /** Knows each expression as it was selected, and without its label. */
    private Map<Expression<?>, Integer> byExpression() {
        Map<Expression<?>, Integer> map = byExpression;
        if (map == null) {
            map = new HashMap<>();
            for (int i = 0; i < expressions.size(); i++) {
                Expression<?> expression = expressions.get(i);
                if (expression != null) {
                    map.merge(expression, i, (first, second) -> AMBIGUOUS);
                }
                if (expression instanceof LabeledExpression<?> labeled) {
                    map.merge(labeled.expression(), i, (first, second) -> AMBIGUOUS);
                }
            }
            byExpression = map;
        }
        return map;
    }
}
