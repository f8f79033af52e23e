package org.aludel.jpql.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.EntityTypeLiteral;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.jspecify.annotations.Nullable;

/** Dotted names that are no paths: constants of enums, and names of entities as values. */
final class Constants {

    private final Environment environment;

    Constants(Environment environment) {
        this.environment = environment;
    }

    /** The constant or type that a name means. */
    Optional<Expression<?>> find(PathExpression path, @Nullable SqlType<?> wanted) {
        String whole = join(path.names());
        if (path.names().size() > 1) {
            Class<?> type = enumOf(path);
            if (type != null) {
                return Optional.of(constant(type, path, wanted));
            }
        }
        return environment.query().domain().entity(whole).map(EntityTypeLiteral::new);
    }

    private @Nullable Class<?> enumOf(PathExpression path) {
        List<Name> names = path.names();
        return environment
                .query()
                .domain()
                .javaClass(join(names.subList(0, names.size() - 1)))
                .filter(Class::isEnum)
                .orElse(null);
    }

    private Expression<?> constant(Class<?> type, PathExpression path, @Nullable SqlType<?> wanted) {
        Name name = path.names().get(path.names().size() - 1);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name.text())) {
                SqlType<?> sqlType = wanted != null && wanted.javaType() == type ? wanted : SqlTypes.of(type);
                return literal(constant, sqlType);
            }
        }
        List<String> constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        throw TranslationErrors.unknownConstant(type, name.text(), constants, environment.place(name));
    }

    @SuppressWarnings("unchecked") // the value is of the type's class
    static <T> Literal<T> literal(@Nullable Object value, SqlType<T> type) {
        return new Literal<>((T) value, type);
    }

    static String join(List<Name> names) {
        return names.size() == 1
                ? names.get(0).text()
                : names.stream().map(Name::text).collect(Collectors.joining("."));
    }
}
