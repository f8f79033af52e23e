package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Selectable;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/**
 * Finds for each row that was given the one that came back, by columns that were given and are returned. They must tell
 * the rows apart and be of types that a database gives back as they were, which text and times are not.
 *
 * @param given the names of the values in the rows given
 * @param types the types of these values
 * @param returned the positions of the columns in the rows returned
 */
record KeyMatch(List<String> given, List<SqlType<?>> types, List<Integer> returned) implements ReturnedOrder {

    /** There is nothing to match by. */
    private static final KeyMatch NONE = new KeyMatch(List.of(), List.of(), List.of());

    private static final Set<TypeKind> EXACT =
            EnumSet.of(TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT, TypeKind.UUID);

    static KeyMatch of(InsertTemplate template, Collection<? extends Map<String, ?>> rows) {
        List<Selectable> returning = template.statement().clauses().returning();
        if (!returning.stream().allMatch(Expression.class::isInstance)) {
            return NONE;
        }
        List<ColumnReference<?>> columns = template.statement().clauses().columns();
        List<String> given = new ArrayList<>();
        List<SqlType<?>> types = new ArrayList<>();
        List<Integer> returned = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int position = returning.indexOf(columns.get(i));
            if (position >= 0
                    && template.row().get(i) instanceof BindParameter<?> parameter
                    && parameter.name() != null
                    && EXACT.contains(parameter.type().kind())) {
                given.add(parameter.name());
                types.add(parameter.type());
                returned.add(position);
            }
        }
        KeyMatch match = new KeyMatch(given, types, returned);
        return match.isPossible() && match.tellsApart(rows) ? match : NONE;
    }

    /** Whether there is something to match by. */
    boolean isPossible() {
        return !given.isEmpty();
    }

    private boolean tellsApart(Collection<? extends Map<String, ?>> rows) {
        Set<List<Object>> keys = new HashSet<>();
        for (Map<String, ?> row : rows) {
            List<Object> key = keyOf(row);
            if (key.size() < given.size() || !keys.add(key)) {
                return false;
            }
        }
        return true;
    }

    /** The key of a row that was given; shorter than it should be when a part of it is null. */
    private List<Object> keyOf(Map<String, ?> row) {
        List<Object> key = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Object value = row.get(given.get(i));
            if (value != null) {
                key.add(types.get(i).cast(value));
            }
        }
        return key;
    }

    @Override
    public List<Row> inOrder(List<Row> rows, List<? extends Map<String, ?>> wanted) {
        Map<List<Object>, Row> byKey = new HashMap<>();
        for (Row row : rows) {
            List<Object> key = new ArrayList<>();
            for (int position : returned) {
                Object value = row.get(position);
                if (value != null) {
                    key.add(value);
                }
            }
            byKey.put(key, row);
        }
        List<Row> ordered = new ArrayList<>(wanted.size());
        for (Map<String, ?> row : wanted) {
            Row found = byKey.get(keyOf(row));
            if (found == null) {
                throw EngineErrors.rowsNotMatched();
            }
            ordered.add(found);
        }
        return ordered;
    }
}
