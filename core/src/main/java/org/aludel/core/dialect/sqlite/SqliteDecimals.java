package org.aludel.core.dialect.sqlite;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Decimals as whole numbers of 64 bits or floating-point numbers. */
final class SqliteDecimals {

    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    /** So many digits come back as they were in every floating-point number. */
    private static final int KEPT_DIGITS = 15;

    private SqliteDecimals() {}

    static <J> SqlType<J> bound(SqlType<J> type) {
        Integer scale = type.scale();
        return StoredForms.rebound(
                type,
                BigDecimal.class,
                "number",
                Types.NUMERIC,
                SqliteDecimals::bind,
                (row, column) -> read(row, column, scale == null ? 0 : scale));
    }

    private static void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        if (stored(value) instanceof Long whole) {
            statement.setLong(index, whole);
        } else {
            statement.setDouble(index, value.doubleValue());
        }
    }

    /** The number that is stored: a Long or a Double. */
    static Number stored(BigDecimal value) {
        if (isLong(value)) {
            return value.longValueExact();
        }
        double number = value.doubleValue();
        if (Double.isInfinite(number) || BigDecimal.valueOf(number).compareTo(value) != 0) {
            throw CompileErrors.lossyValue("sqlite", value.precision(), KEPT_DIGITS);
        }
        return number;
    }

    /** Refuses a value that SQLite need not read from a literal as it is; a bound one may have a few digits more. */
    static void requireLiteral(BigDecimal value) {
        if (!isLong(value) && value.stripTrailingZeros().precision() > KEPT_DIGITS) {
            throw CompileErrors.lossyLiteral("sqlite", value.precision(), KEPT_DIGITS);
        }
    }

    private static boolean isLong(BigDecimal value) {
        return isWhole(value) && value.compareTo(LEAST_LONG) >= 0 && value.compareTo(GREATEST_LONG) <= 0;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0
                || value.scale() <= 0
                || value.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal read(ResultSet row, int column, int scale) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        BigDecimal decimal;
        if (value instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                throw notADecimal();
            }
            decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        } else if (value instanceof Number number) {
            decimal = BigDecimal.valueOf(number.longValue());
        } else {
            decimal = parsed(String.valueOf(row.getString(column)));
        }
        return decimal.scale() < scale ? decimal.setScale(scale) : decimal;
    }

    private static BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) { // not kept as the cause: it may quote the value
            throw notADecimal();
        }
    }

    private static InvalidValueException notADecimal() {
        return new InvalidValueException(
                CoreErrorCode.CONVERSION_FAILED,
                "A value that is read as a decimal is none. Correct the data, or read the column as what it is.");
    }
}
