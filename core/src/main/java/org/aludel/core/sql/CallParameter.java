package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * A parameter of a stored procedure.
 *
 * @param mode which way its value goes
 * @param type the type of its value; {@link SqlTypes#UNKNOWN} for rows
 */
public record CallParameter(ParameterMode mode, SqlType<?> type) {

    public CallParameter {
        requireNonNull(mode, "mode");
        requireNonNull(type, "type");
    }

    /** A parameter that is given. */
    public static CallParameter in(SqlType<?> type) {
        return new CallParameter(ParameterMode.IN, type);
    }

    /** A parameter that comes back. */
    public static CallParameter out(SqlType<?> type) {
        return new CallParameter(ParameterMode.OUT, type);
    }

    /** A parameter that is given, and comes back. */
    public static CallParameter inOut(SqlType<?> type) {
        return new CallParameter(ParameterMode.INOUT, type);
    }

    /** A parameter that comes back as rows. */
    public static CallParameter cursor() {
        return new CallParameter(ParameterMode.REF_CURSOR, SqlTypes.UNKNOWN);
    }
}
