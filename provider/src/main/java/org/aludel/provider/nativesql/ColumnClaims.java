package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aludel.core.engine.ReportedColumn;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result while it is planned what is made of them, and the types in which they are wanted. Names are
 * compared in any case and without quotes, as labels have none; of several columns of one name the first counts, as with JDBC. Belongs to one thread.
 */
final class ColumnClaims {

    static final int NONE = -1;

    private final List<ReportedColumn> columns;
    private final List<@Nullable SqlType<?>> claimed = new ArrayList<>();

    ColumnClaims(List<ReportedColumn> columns) {
        this.columns = columns;
        columns.forEach(column -> claimed.add(null));
    }

    List<ReportedColumn> columns() {
        return columns;
    }

    /** Where a column is; {@link #NONE} if there is none of the name. */
    int position(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
        String folded = (quoted ? name.substring(1, name.length() - 1) : name).toLowerCase(Locale.ROOT);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().toLowerCase(Locale.ROOT).equals(folded)) {
                return i;
            }
        }
        return NONE;
    }

    /** Where a column is that must be there. */
    int require(String name, String wantedBy) {
        int position = position(name);
        if (position == NONE) {
            throw NativeErrors.missingColumns(wantedBy, List.of(name), columns);
        }
        return position;
    }

    /** Wants a column in a type; false if it is wanted in another one already. */
    boolean claim(int position, SqlType<?> type) {
        SqlType<?> before = claimed.get(position);
        if (before == null) {
            claimed.set(position, type);
            return true;
        }
        return before.equals(type);
    }

    /** Wants the values of a column as those of a class, if that is basic. */
    void requireType(int position, Class<?> javaType) {
        ValueTypes.of(javaType, columns.get(position).type()).ifPresent(type -> {
            if (!claim(position, type)) {
                throw NativeErrors.twoTypes(columns.get(position).name());
            }
        });
    }

    /** Wants the values of a column as those of a class, if that is basic and nobody wants them as others. */
    void wish(int position, Class<?> javaType) {
        ValueTypes.of(javaType, columns.get(position).type()).ifPresent(type -> claim(position, type));
    }

    /** The class of the values of a column as far as it is known; else Object. */
    Class<?> javaType(int position) {
        Class<?> type = readAs(position);
        return type == Object.class ? columns.get(position).javaType() : type;
    }

    /** The class as which a column is read; Object where the driver decides. */
    Class<?> readAs(int position) {
        return type(position).javaType();
    }

    private SqlType<?> type(int position) {
        SqlType<?> type = claimed.get(position);
        return type == null ? columns.get(position).type() : type;
    }

    /** The types in which the columns are read. */
    List<SqlType<?>> types() {
        List<SqlType<?>> types = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            types.add(type(i));
        }
        return types;
    }
}
