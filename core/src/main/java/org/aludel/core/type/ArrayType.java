package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SQL array whose Java values are lists. Elements may be {@code NULL}, so a list that is read may hold nulls, and one
 * that is bound may too; lists that are read cannot be changed.
 *
 * <p>Elements are read by their own type, from the result set that {@link Array#getResultSet()} makes of an array;
 * so conversions work in arrays as they do in columns.
 *
 * @param <E> the Java type of the elements
 * @param element the type of the elements
 * @param elementTypeName what {@link java.sql.Connection#createArrayOf} is told as the elements' type
 */
public record ArrayType<E>(SqlType<E> element, String elementTypeName) implements SqlType<List<E>> {

    public ArrayType {
        requireNonNull(element, "element");
        requireNonNull(elementTypeName, "elementTypeName");
    }

    static <E> ArrayType<E> of(SqlType<E> element) {
        return new ArrayType<>(element, standardName(element));
    }

    /** The same array, with the name that a driver wants for its elements' type. */
    public ArrayType<E> named(String newElementTypeName) {
        return new ArrayType<>(element, newElementTypeName);
    }

    @Override
    @SuppressWarnings("unchecked") // there is one class for lists of everything
    public Class<List<E>> javaType() {
        return (Class<List<E>>) (Class<?>) List.class;
    }

    @Override
    public TypeKind kind() {
        return TypeKind.ARRAY;
    }

    @Override
    public int jdbcType() {
        return Types.ARRAY;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable List<E> value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.ARRAY);
        } else {
            Array array = statement.getConnection().createArrayOf(elementTypeName, toJdbc(value));
            statement.setArray(index, array);
        }
    }

    @Override
    public @Nullable List<E> read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        try {
            return elementsOf(array);
        } finally {
            array.free();
        }
    }

    /** Casts each element; the list itself comes back when no element had to be widened. */
    @Override
    @SuppressWarnings("unchecked") // when all elements are what cast() made of them, the list is one of E
    public List<E> cast(Object value) {
        if (!(value instanceof List<?> list)) {
            throw TypeErrors.wrongClass(this, value);
        }
        List<@Nullable Object> cast = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object item : list) {
            Object castItem = item == null ? null : element.cast(item);
            changed |= castItem != item;
            cast.add(castItem);
        }
        return (List<E>) (changed ? Collections.unmodifiableList(cast) : list);
    }

    @Override
    public SqlType<?> literalType() {
        SqlType<?> elementLiteral = element.literalType();
        return elementLiteral == element ? this : new ArrayType<>(elementLiteral, elementTypeName);
    }

    @Override
    public @Nullable Object toLiteralValue(@Nullable List<E> value) {
        if (value == null || element.literalType() == element) {
            return value;
        }
        List<@Nullable Object> literals = new ArrayList<>(value.size());
        for (E item : value) {
            literals.add(element.toLiteralValue(item));
        }
        return Collections.unmodifiableList(literals);
    }

    @Override
    public SqlType<List<E>> resolvedBy(TypeResolver resolver) {
        SqlType<E> resolved = resolver.resolve(element);
        String name = resolvedName(resolved, resolver.dialectName());
        return resolved == element && name.equals(elementTypeName) ? this : new ArrayType<>(resolved, name);
    }

    @Override
    public String toString() {
        return element + " ARRAY";
    }

    /** The name for the driver; only user types have one that a dialect changes. */
    private String resolvedName(SqlType<E> resolved, String dialectName) {
        if (resolved.literalType() instanceof UserType<?> own) {
            return own.sqlName(dialectName);
        }
        boolean replaced = resolved != element;
        return replaced && resolved instanceof ArrayType<?> nested ? nested.elementTypeName : elementTypeName;
    }

    @SuppressWarnings("unchecked") // elements that are NULL are null, which List<E> cannot say
    private List<E> elementsOf(Array array) throws SQLException {
        List<@Nullable E> values = new ArrayList<>();
        try (ResultSet elements = array.getResultSet()) {
            while (elements.next()) {
                values.add(element.read(elements, 2)); // column 1 is the index, as JDBC 4.3 defines
            }
        }
        return (List<E>) (List<?>) Collections.unmodifiableList(values);
    }

    /** The elements in the form in which drivers take them inside of an array; for dialects that bind it in their way. */
    public @Nullable Object[] toJdbc(List<E> value) {
        // Some drivers go by the class of the array, and take byte strings in one of their own class only.
        boolean bytes = element.literalType().javaType() == byte[].class;
        @Nullable Object[] items = bytes ? new byte[value.size()][] : new @Nullable Object[value.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = jdbcElement(element, value.get(i));
        }
        return items;
    }

    /** An element as drivers take it inside of an array, where no type of ours can bind it. */
    private static <T> @Nullable Object jdbcElement(SqlType<T> type, @Nullable T item) {
        Object plain = type.toLiteralValue(item);
        if (plain instanceof List<?> nested && type.literalType() instanceof ArrayType<?> array) {
            return nestedToJdbc(array, nested);
        }
        if (plain instanceof Json json) {
            return json.text();
        }
        return plain instanceof Enum<?> constant ? constant.name() : plain;
    }

    @SuppressWarnings("unchecked") // the literal value of a type is one of its literal type
    private static <T> @Nullable Object[] nestedToJdbc(ArrayType<T> array, List<?> value) {
        return array.toJdbc((List<T>) value);
    }

    private static String standardName(SqlType<?> element) {
        if (element instanceof ArrayType<?> nested) {
            return nested.elementTypeName; // drivers are told the innermost element of nested arrays
        }
        return switch (element.kind()) {
            case USER_DEFINED, UNKNOWN, ROW, ARRAY -> element.toString();
            case DOUBLE -> "DOUBLE PRECISION";
            case TEXT -> "VARCHAR";
            default -> element.kind().name().replace('_', ' ');
        };
    }
}
