package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result. Its values are read and stay readable when the result is closed. Immutable as far as its values
 * are. Rows are equal when their column names and their values are, arrays by their elements.
 */
public final class Row implements RowValues {

    private final RowLayout layout;
    private final @Nullable Object[] values;

    Row(RowLayout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return layout.names();
    }

    /**
     * The value of a column by its position, from 0; null for {@code NULL}.
     *
     * @throws org.aludel.core.error.EngineException when there is no such column (ALU-1307)
     */
    @Override
    public @Nullable Object get(int position) {
        if (position < 0 || position >= values.length) {
            throw layout.noColumnAt(position);
        }
        return values[position];
    }

    @Override
    public boolean has(int position, Object value) {
        return value.equals(get(position));
    }

    @Override
    public int getInt(int position) {
        return ((Number) present(position)).intValue();
    }

    @Override
    public long getLong(int position) {
        return ((Number) present(position)).longValue();
    }

    @Override
    public double getDouble(int position) {
        return ((Number) present(position)).doubleValue();
    }

    @Override
    public boolean getBoolean(int position) {
        return (Boolean) present(position);
    }

    private Object present(int position) {
        return requireNonNull(get(position), "NULL has no primitive value");
    }

    /** This row. */
    @Override
    public Row toRow() {
        return this;
    }

    /** The value of a column by its position, from 0, as a class; see {@link #get(String, Class)}. */
    public <T> @Nullable T get(int position, Class<T> type) {
        Object value = get(position);
        return value == null ? null : ValueClasses.cast(layout.names().get(position), value, type);
    }

    /**
     * The value of a column by its name; null for {@code NULL}. A name that no column has in this spelling is looked for
     * in any case.
     *
     * @throws org.aludel.core.error.EngineException when there is no such column (ALU-1307), or more than one (ALU-1308)
     */
    public @Nullable Object get(String name) {
        return values[layout.position(name)];
    }

    /**
     * The value of a column by its name, as a class. Numbers are widened where nothing can be lost; nothing else is
     * converted.
     *
     * @throws org.aludel.core.error.EngineException when there is no such column (ALU-1307), or more than one (ALU-1308)
     * @throws org.aludel.core.error.InvalidValueException when the value is of another class (ALU-1101)
     */
    public <T> @Nullable T get(String name, Class<T> type) {
        return get(layout.position(name), type);
    }

    /**
     * The value of the column that an expression was selected as: a column of a table, or any expression of the select
     * list, with or without its label.
     *
     * @throws org.aludel.core.error.EngineException when the expression was not selected (ALU-1307), or more than once
     *     (ALU-1308)
     */
    public <T> @Nullable T get(Expression<T> expression) {
        return get(layout.position(expression), expression.type().javaType());
    }

    /** The values in order. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /**
     * The values by their column names, in order.
     *
     * @throws org.aludel.core.error.EngineException when two columns have one name (ALU-1308)
     */
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String name = layout.names().get(i);
            if (map.containsKey(name)) {
                throw EngineErrors.ambiguousColumn("'" + name + "'", layout.names());
            }
            map.put(name, values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    Row only(RowLayout part, int[] positions) {
        @Nullable Object[] some = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            some[i] = values[positions[i]];
        }
        return new Row(part, some);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Row that
                        && layout.names().equals(that.layout.names())
                        && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /** The names and values, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(layout.names().get(i)).append('=');
            Object value = values[i];
            String shown = Arrays.deepToString(new Object[] {value});
            text.append(shown, 1, shown.length() - 1);
        }
        return text.append('}').toString();
    }
}
