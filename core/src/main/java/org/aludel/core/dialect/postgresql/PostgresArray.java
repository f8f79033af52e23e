package org.aludel.core.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Arrays as the driver takes them: by the server's name of the element type, with elements that it can write. */
final class PostgresArray {

    private PostgresArray() {}

    static <E> SqlType<List<E>> of(ArrayType<E> array, PostgresTypes types) {
        SqlType<?> innermost = array.literalType();
        while (innermost instanceof ArrayType<?> outer) {
            innermost = outer.element();
        }
        String name = types.catalogName(innermost);
        TypeKind kind = array.element().literalType().kind();
        SqlType<List<E>> rebound = array.reboundBy(
                name + " array",
                (statement, index, value) -> bind(statement, index, name, kind, array.toLiteralValue(value)),
                array::read);
        return new NamedNull<>(rebound, name + "[]");
    }

    private static void bind(
            PreparedStatement statement, int index, String name, TypeKind kind, @Nullable Object values)
            throws SQLException {
        @Nullable Object[] elements = elements((List<?>) values);
        statement.setArray(index, statement.getConnection().createArrayOf(name, compact(kind, elements)));
    }

    private static @Nullable Object[] elements(@Nullable List<?> values) {
        return values == null
                ? new Object[0]
                : values.stream().map(PostgresArray::element).toArray();
    }

    /** The driver writes elements as {@code toString} does, which is not always what the server reads. */
    private static @Nullable Object element(@Nullable Object value) {
        if (value instanceof List<?> nested) {
            return elements(nested);
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return PostgresTypes.era(value.toString());
        }
        if (value instanceof Json json) {
            return json.text();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Arrays of these classes are sent in their binary form. */
    private static @Nullable Object[] compact(TypeKind kind, @Nullable Object[] elements) {
        return switch (kind) {
            case INTEGER -> Arrays.copyOf(elements, elements.length, Integer[].class);
            case BIGINT -> Arrays.copyOf(elements, elements.length, Long[].class);
            case VARCHAR, TEXT -> Arrays.copyOf(elements, elements.length, String[].class);
            default -> elements;
        };
    }
}
