package org.aludel.jpql.translation;

import java.util.Objects;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.jspecify.annotations.Nullable;

/**
 * Values of one enum that are stored in different ways, such as by name and by position: no database finds the same constant in
 * both, although the language says that they can be compared.
 */
final class StoredEnums {

    private StoredEnums() {}

    /** Whether values of two types are of one enum, and not stored alike. */
    static boolean differ(SqlType<?> first, SqlType<?> second) {
        return first.javaType() == second.javaType()
                && !first.equals(second)
                && ValueKind.of(first) == ValueKind.ENUM
                && different(first, second) != null;
    }

    /** The first constant that is stored in different ways; null without any. */
    private static @Nullable Object different(SqlType<?> first, SqlType<?> second) {
        for (Object constant : first.javaType().getEnumConstants()) {
            if (!Objects.equals(stored(first, constant), stored(second, constant))) {
                return constant;
            }
        }
        return null;
    }

    private static <T> @Nullable Object stored(SqlType<T> type, Object constant) {
        return type.toLiteralValue(type.javaType().cast(constant));
    }

    /** The error of values whose types {@linkplain #differ differ}. */
    static InvalidQueryException error(
            Expression<?> first, SqlType<?> firstType, Expression<?> second, @Nullable QueryPlace place) {
        return error(name(first), firstType, name(second), second.type(), place);
    }

    static InvalidQueryException error(
            String first, SqlType<?> firstType, String second, SqlType<?> secondType, @Nullable QueryPlace place) {
        Object constant = Objects.requireNonNull(different(firstType, secondType));
        String name = firstType.javaType().getSimpleName() + "." + ((Enum<?>) constant).name();
        return new InvalidQueryException(
                JpqlErrorCode.ENUM_FORMS,
                name + " is stored as " + text(stored(firstType, constant)) + " in " + first + ", and as "
                        + text(stored(secondType, constant)) + " in " + second
                        + ", so that no database finds them equal",
                place,
                "Map both attributes alike, by @Enumerated or by one converter; or compare each with constants.");
    }

    static String name(Expression<?> value) {
        return value instanceof DomainPath path ? "'" + path + "'" : "the other value";
    }

    private static String text(@Nullable Object stored) {
        return stored instanceof String text ? "'" + text + "'" : String.valueOf(stored);
    }
}
