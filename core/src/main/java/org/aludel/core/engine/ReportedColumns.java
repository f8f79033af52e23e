package org.aludel.core.engine;

import java.math.BigInteger;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The columns of a result that its statement does not describe. */
final class ReportedColumns {

    private static final List<Class<?>> WHOLE_NUMBERS =
            List.of(Integer.class, Long.class, Short.class, Byte.class, BigInteger.class);

    private ReportedColumns() {}

    /** A layout of the columns as the driver reports them, in the types that are wanted of them. */
    static RowLayout layout(ResultSetMetaData metaData, TypeMappings mappings, RowReading reading) throws SQLException {
        List<ReportedColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            SqlType<?> type = mappings.reported(metaData.getColumnType(i), metaData.getColumnTypeName(i));
            Class<?> javaType =
                    type.kind() == TypeKind.UNKNOWN ? wholeNumber(metaData.getColumnClassName(i)) : type.javaType();
            columns.add(new ReportedColumn(metaData.getColumnLabel(i), type, javaType));
        }
        List<SqlType<?>> wanted = reading.types().apply(List.copyOf(columns));
        if (wanted.size() != columns.size()) {
            throw EngineErrors.declaredColumns(wanted.size(), columns.size());
        }
        return new RowLayout(
                columns.stream().map(ReportedColumn::name).toList(),
                wanted.stream().<SqlType<?>>map(mappings::resolve).toList(),
                List.of());
    }

    /** The class of whole numbers that has a name, which the codes of types do not tell. */
    private static Class<?> wholeNumber(@Nullable String className) {
        return WHOLE_NUMBERS.stream()
                .filter(type -> type.getName().equals(className))
                .findFirst()
                .orElse(Object.class);
    }
}
