package org.aludel.core.dialect.postgresql;

import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;

/** The wording of errors about values that PostgreSQL sends and their Java type cannot hold. */
final class PostgresValueErrors {

    private PostgresValueErrors() {}

    static InvalidValueException monthsInDuration() {
        return new InvalidValueException(
                CoreErrorCode.INVALID_INTERVAL,
                "An interval that is read as a java.time.Duration has years or months, which have no certain length."
                        + " Use two columns, or read the interval as text.");
    }

    static InvalidValueException daysInPeriod() {
        return new InvalidValueException(
                CoreErrorCode.INVALID_INTERVAL,
                "An interval that is read as a java.time.Period has days or a time, which a type of years and months has"
                        + " not. Declare the column as interval year to month, or read it as a java.time.Duration.");
    }
}
