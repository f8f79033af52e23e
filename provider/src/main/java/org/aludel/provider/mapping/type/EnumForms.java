package org.aludel.provider.mapping.type;

import jakarta.persistence.EnumType;
import jakarta.persistence.EnumeratedValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.access.PrivateLookups;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/** How enums are stored: by the values of a field that is marked for it, by their names, or by their positions. */
final class EnumForms<E extends Enum<E>> {

    private final Class<E> type;
    private final BasicDeclaration declaration;
    private final MappingProblems problems;

    private EnumForms(Class<E> type, BasicDeclaration declaration, MappingProblems problems) {
        this.type = type;
        this.declaration = declaration;
        this.problems = problems;
    }

    /** The form of an enum; null if there is a problem with it. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that the class is an enum
    static @Nullable BasicType<?> of(BasicDeclaration declaration, MappingProblems problems) {
        return new EnumForms(declaration.boxedClass(), declaration, problems).form();
    }

    private @Nullable BasicType<E> form() {
        List<Field> marked = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(EnumeratedValue.class))
                .toList();
        SqlType<E> sqlType = marked.isEmpty() ? plain() : valued(marked);
        return sqlType == null ? null : BasicType.immutable(sqlType);
    }

    private @Nullable SqlType<E> plain() {
        if (declaration.enumerated() != EnumType.STRING) {
            return SqlTypes.enumByOrdinal(type);
        }
        SqlType<String> text = Texts.varchar(declaration, problems);
        return text == null ? null : SqlTypes.enumByName(type, text);
    }

    private @Nullable SqlType<E> valued(List<Field> marked) {
        Field field = marked.get(0);
        Class<?> fieldType = field.getType();
        boolean text = fieldType == String.class;
        boolean number = fieldType == byte.class || fieldType == short.class || fieldType == int.class;
        if (marked.size() > 1) {
            problems.add(TypeProblems.severalEnumeratedValues(declaration, type));
            return null;
        }
        if (!text && !number || Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) {
            problems.add(TypeProblems.wrongEnumeratedValue(declaration, field));
            return null;
        }
        if (declaration.enumerated() != null && (declaration.enumerated() == EnumType.STRING) != text) {
            problems.add(TypeProblems.contradictingEnumeratedValue(declaration, field));
            return null;
        }
        return read(field).map(values -> byValue(fieldType, values)).orElse(null);
    }

    private @Nullable SqlType<E> byValue(Class<?> fieldType, Map<E, Object> values) {
        if (fieldType == byte.class) {
            return SqlTypes.enumByValue(type, SqlTypes.TINYINT, constant -> (Byte) values.get(constant));
        }
        if (fieldType == short.class) {
            return SqlTypes.enumByValue(type, SqlTypes.SMALLINT, constant -> (Short) values.get(constant));
        }
        if (fieldType == int.class) {
            return SqlTypes.enumByValue(type, SqlTypes.INTEGER, constant -> (Integer) values.get(constant));
        }
        SqlType<String> text = Texts.varchar(declaration, problems);
        return text == null ? null : SqlTypes.enumByValue(type, text, constant -> (String) values.get(constant));
    }

    /** The value of each constant; empty if there is a problem with them. */
    private Optional<Map<E, Object>> read(Field field) {
        Optional<MethodHandles.Lookup> lookup = PrivateLookups.in(type);
        if (lookup.isEmpty()) {
            problems.add(TypeProblems.closedEnum(declaration, type));
            return Optional.empty();
        }
        Map<E, Object> values = new EnumMap<>(type);
        Map<Object, E> constants = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            Object value = value(lookup.get(), field, constant);
            if (value == null) {
                problems.add(TypeProblems.noEnumeratedValue(declaration, field, constant));
                return Optional.empty();
            }
            E twin = constants.putIfAbsent(value, constant);
            if (twin != null) {
                problems.add(TypeProblems.sharedEnumeratedValue(declaration, field, twin, constant));
                return Optional.empty();
            }
            values.put(constant, value);
        }
        return Optional.of(values);
    }

    private static @Nullable Object value(MethodHandles.Lookup lookup, Field field, Object constant) {
        try {
            MethodHandle getter = lookup.unreflectGetter(field);
            return getter.invoke(constant);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible); // the lookup may do all that the enum itself may
        }
    }
}
