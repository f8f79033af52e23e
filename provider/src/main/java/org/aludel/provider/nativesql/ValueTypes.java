package org.aludel.provider.nativesql;

import jakarta.persistence.TemporalType;
import java.time.Year;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.BasicType;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.mapping.type.ConverterInstances;
import org.aludel.provider.mapping.type.ValueRole;
import org.jspecify.annotations.Nullable;

/**
 * The types in which values are sent and read of which nothing but their class is known: those of an attribute of the class
 * with no annotations. The driver decides about classes of its own.
 */
@SuppressWarnings("deprecation") // as the parts of dates are
public final class ValueTypes {

    private static final BasicTypes PLAIN = new BasicTypes(List.of(), ConverterInstances.byConstructor());

    /** Those that are basic although Core has no type for them. */
    private static final Set<Class<?>> OTHERS = Set.of(
            Character.class,
            char[].class,
            Character[].class,
            Byte[].class,
            Year.class,
            Date.class,
            Calendar.class,
            java.sql.Date.class,
            java.sql.Time.class,
            java.sql.Timestamp.class);

    private static final Map<Class<?>, Optional<SqlType<?>>> TYPES = new ConcurrentHashMap<>();

    private ValueTypes() {}

    /** The type of values of a class; empty if they are not basic, or of a class of the driver. */
    public static Optional<SqlType<?>> of(Class<?> javaType) {
        return TYPES.computeIfAbsent(Boxes.boxed(javaType), ValueTypes::find);
    }

    /**
     * The type in which a column is read as values of a class.
     *
     * @param reported the type of the column; old dates are read of its parts
     * @return empty if the class is not basic
     */
    public static Optional<SqlType<?>> of(Class<?> javaType, SqlType<?> reported) {
        if (javaType == Date.class || Calendar.class.isAssignableFrom(javaType)) {
            if (reported.kind() == TypeKind.DATE) {
                return Optional.ofNullable(attribute(javaType, TemporalType.DATE));
            }
            if (reported.kind() == TypeKind.TIME) {
                return Optional.ofNullable(attribute(javaType, TemporalType.TIME));
            }
        }
        return of(javaType);
    }

    /** The type of a value. */
    static SqlType<?> of(Object value) {
        Class<?> type = value instanceof Enum<?> constant
                ? constant.getDeclaringClass()
                : value instanceof Calendar ? Calendar.class : value.getClass();
        return of(type).orElse(SqlTypes.UNKNOWN);
    }

    private static Optional<SqlType<?>> find(Class<?> type) {
        boolean basic = type.isEnum() || OTHERS.contains(type);
        @Nullable
        SqlType<?> plain = basic
                ? attribute(type, null)
                : SqlTypes.find(type).map(any -> (SqlType<?>) any).orElse(null);
        return Optional.ofNullable(plain);
    }

    private static @Nullable SqlType<?> attribute(Class<?> type, @Nullable TemporalType temporal) {
        BasicDeclaration declaration = BasicDeclaration.of(type, type.getName(), ValueRole.ATTRIBUTE);
        return PLAIN.of(temporal == null ? declaration : declaration.withTemporal(temporal), new MappingProblems())
                .<SqlType<?>>map(BasicType::type)
                .orElse(null);
    }
}
