package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aludel.core.error.AludelException;
import org.jspecify.annotations.Nullable;

/**
 * Java values that are stored as values of another type, with a {@link Converter} between. It has the name, the length
 * and the literals of that other type. Two are equal when base, Java class and converter are.
 *
 * @param <J> the Java type of the values
 * @param <S> the Java type of the base's values
 * @param base the type that is stored
 * @param javaType the class of the Java values
 * @param converter converts between the two
 */
public record ConvertedType<J, S>(SqlType<S> base, Class<J> javaType, Converter<J, S> converter)
        implements DerivedType<J, S> {

    public ConvertedType {
        requireNonNull(base, "base");
        requireNonNull(javaType, "javaType");
        requireNonNull(converter, "converter");
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        base.bind(statement, index, toSql(value));
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        S value = base.read(row, column);
        try {
            return value == null ? converter.javaForNull() : converter.toJava(value);
        } catch (RuntimeException failure) {
            throw TypeErrors.unreadable(this, row, column, failure);
        }
    }

    @Override
    public @Nullable Object toLiteralValue(@Nullable J value) {
        return base.toLiteralValue(toLiteral(value));
    }

    @Override
    public SqlType<J> resolvedBy(TypeResolver resolver) {
        SqlType<S> resolved = resolver.resolve(base);
        return resolved == base ? this : new ConvertedType<>(resolved, javaType, converter);
    }

    /** Converts a value to the base's; null where the converter answers so. */
    @Nullable
    S toSql(@Nullable J value) {
        try {
            return value == null ? converter.sqlForNull() : converter.toSql(value);
        } catch (AludelException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw TypeErrors.conversionFailed(this, failure);
        }
    }

    private @Nullable S toLiteral(@Nullable J value) {
        try {
            return value == null ? converter.sqlForNull() : converter.toLiteral(value);
        } catch (AludelException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw TypeErrors.conversionFailed(this, failure);
        }
    }

    @Override
    public String toString() {
        return base + " as " + javaType.getSimpleName();
    }
}
