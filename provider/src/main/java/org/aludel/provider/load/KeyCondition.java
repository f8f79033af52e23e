package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;

/**
 * Conditions over the columns that hold keys, and the values for them.
 *
 * @param columns the columns
 */
record KeyCondition(List<Expression<?>> columns) {

    private static final String NAME = "key";
    private static final String NAMES = "keys";

    KeyCondition {
        columns = List.copyOf(columns);
    }

    /** The columns hold one key. */
    Predicate isOne() {
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            same.add(columns.get(i).eq(parameter(i, columns.get(i).type())));
        }
        return Sql.and(same);
    }

    private static <T> BindParameter<T> parameter(int column, SqlType<T> type) {
        return BindParameter.named(NAME + column, type);
    }

    /** The columns hold one of several keys. */
    Predicate isOneOf() {
        Expression<?> key = columns.size() == 1 ? columns.get(0) : new RowValue(columns);
        return key.in(ListParameter.named(NAMES, key.type()));
    }

    /** The values of one key as {@link #isOne} takes them. */
    static Map<String, Object> one(List<Object> key) {
        if (key.size() == 1) {
            return Map.of(NAME + 0, key.get(0));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            values.put(NAME + i, key.get(i));
        }
        return values;
    }

    /** The values of several keys as {@link #isOneOf} takes them. */
    static Map<String, Object> several(List<List<Object>> keys) {
        boolean single = keys.get(0).size() == 1;
        return Map.of(NAMES, single ? keys.stream().map(key -> key.get(0)).toList() : keys);
    }
}
