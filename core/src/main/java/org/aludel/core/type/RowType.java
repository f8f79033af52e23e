package org.aludel.core.type;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a row value such as {@code (a, b)}: it tells the types of the parts. JDBC has no common way to move such
 * a value as a whole, so it can be compared inside of a statement, but not be bound or read; a dialect whose driver can
 * do it replaces this type.
 *
 * @param elements the types of the parts, in order
 */
public record RowType(List<SqlType<?>> elements) implements SqlType<List<Object>> {

    public RowType {
        elements = List.copyOf(elements);
    }

    @Override
    @SuppressWarnings("unchecked") // there is one class for lists of everything
    public Class<List<Object>> javaType() {
        return (Class<List<Object>>) (Class<?>) List.class;
    }

    @Override
    public TypeKind kind() {
        return TypeKind.ROW;
    }

    @Override
    public int jdbcType() {
        return Types.STRUCT;
    }

    /** Refuses: bind the parts one by one. */
    @Override
    public void bind(PreparedStatement statement, int index, @Nullable List<Object> value) {
        throw TypeErrors.rowCannotBeBound(this, index);
    }

    /** Refuses: select the parts one by one. */
    @Override
    public @Nullable List<Object> read(ResultSet row, int column) {
        throw TypeErrors.rowCannotBeRead(this, column);
    }

    @Override
    public SqlType<List<Object>> resolvedBy(TypeResolver resolver) {
        List<SqlType<?>> resolved = new ArrayList<>(elements.size());
        for (SqlType<?> element : elements) {
            resolved.add(resolver.resolve(element));
        }
        return new RowType(resolved);
    }

    @Override
    public String toString() {
        return elements.stream().map(SqlType::toString).collect(joining(", ", "ROW(", ")"));
    }
}
