package org.aludel.provider.procedure;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Parameter;
import jakarta.persistence.ParameterMode;
import jakarta.persistence.TemporalType;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.sql.CallParameter;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.nativesql.ValueTypes;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a stored procedure.
 *
 * @param name its name; null if it has a position
 * @param position its position, from 1; null if it has a name
 * @param type the class of its values
 * @param mode which way its value goes
 * @param <T> the class of its values
 */
public record ProcedureParameter<T>(
        @Nullable String name, @Nullable Integer position, Class<T> type, ParameterMode mode) implements Parameter<T> {

    public ProcedureParameter {
        requireNonNull(type, "type");
        requireNonNull(mode, "mode");
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public @Nullable Integer getPosition() {
        return position;
    }

    @Override
    public Class<T> getParameterType() {
        return type;
    }

    String label() {
        return name == null ? "parameter " + position : "parameter '" + name + "'";
    }

    boolean isInput() {
        return mode == ParameterMode.IN || mode == ParameterMode.INOUT;
    }

    boolean isOutput() {
        return mode != ParameterMode.IN;
    }

    boolean isCursor() {
        return mode == ParameterMode.REF_CURSOR;
    }

    private SqlType<?> sqlType() {
        return ValueTypes.of(type).orElse(SqlTypes.UNKNOWN);
    }

    @SuppressWarnings("deprecation") // as setParameter with it is
    private SqlType<?> sqlType(@Nullable TemporalType part) {
        if (part == null) {
            return sqlType();
        }
        SqlType<?> stored = switch (part) {
            case DATE -> SqlTypes.DATE;
            case TIME -> SqlTypes.TIME;
            case TIMESTAMP -> SqlTypes.TIMESTAMP;
        };
        return ValueTypes.of(type, stored).orElse(SqlTypes.UNKNOWN);
    }

    /** Whether a value can be given. */
    boolean takes(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        try {
            sqlType().cast(value);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /**
     * What a call says of it.
     *
     * @param part the part of a date that counts; null for all of it
     */
    @SuppressWarnings("deprecation") // as setParameter with it is
    CallParameter inCall(@Nullable TemporalType part) {
        return switch (mode) {
            case IN -> CallParameter.in(sqlType(part));
            case OUT -> CallParameter.out(sqlType());
            case INOUT -> CallParameter.inOut(sqlType(part));
            case REF_CURSOR -> CallParameter.cursor();
        };
    }
}
