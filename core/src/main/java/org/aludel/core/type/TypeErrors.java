package org.aludel.core.type;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The wording of all failures of this package. Classes are named, values never. */
final class TypeErrors {

    private TypeErrors() {}

    static InvalidValueException wrongClass(SqlType<?> type, Object value) {
        return new InvalidValueException(
                CoreErrorCode.WRONG_VALUE_TYPE,
                "A value of " + value.getClass().getName() + " cannot be used as " + type + "\n  The type takes "
                        + type.javaType().getName() + "; convert the value, or use another type");
    }

    static InvalidValueException argumentTooSmall(TypeKind kind, String argument, long given, long least) {
        return new InvalidValueException(
                CoreErrorCode.INVALID_TYPE_ARGUMENT,
                "The " + argument + " of a type " + kind.name().replace('_', ' ') + " is " + given
                        + "\n  Give a number that is at least " + least);
    }

    static InvalidValueException conversionFailed(ConvertedType<?, ?> type, RuntimeException cause) {
        return new InvalidValueException(
                CoreErrorCode.CONVERSION_FAILED,
                "A value of " + type.javaType().getName() + " cannot be converted to "
                        + type.base().javaType().getName() + "\n  for the type " + type + ", by "
                        + type.converter().getClass().getName()
                        + "\n  The cause tells what the converter did not accept",
                cause);
    }

    /** Adds the column to what went wrong with its value, because nothing but the reader of the row knows it. */
    static AludelException unreadable(SqlType<?> type, ResultSet row, int column, RuntimeException cause) {
        String place = "\n  in column " + column + columnLabel(row, column) + " of the result";
        if (cause instanceof InvalidValueException coded) {
            return new InvalidValueException(coded.code(), wording(coded) + place, coded);
        }
        if (cause instanceof AludelException other) {
            return other;
        }
        return new InvalidValueException(
                CoreErrorCode.CONVERSION_FAILED,
                "A value cannot be converted to " + type.javaType().getName() + place + ", for the type " + type
                        + "\n  The cause tells what the converter did not accept",
                cause);
    }

    static InvalidValueException unknownEnumName(Class<? extends Enum<?>> enumClass) {
        return new InvalidValueException(
                CoreErrorCode.UNKNOWN_ENUM_VALUE,
                "A text is not the name of a constant of " + enumClass.getName() + "\n  The names are "
                        + names(enumClass) + "; add the constant, or correct the data");
    }

    static InvalidValueException unknownEnumOrdinal(Class<? extends Enum<?>> enumClass, int count) {
        return new InvalidValueException(
                CoreErrorCode.UNKNOWN_ENUM_VALUE,
                "A number is not the position of a constant of " + enumClass.getName() + "\n  "
                        + (count == 0 ? "There are no constants" : "The positions are 0 to " + (count - 1))
                        + "; add the constant, or correct the data");
    }

    static InvalidValueException unknownEnumValue(Class<? extends Enum<?>> enumClass) {
        return new InvalidValueException(
                CoreErrorCode.UNKNOWN_ENUM_VALUE,
                "A value belongs to no constant of " + enumClass.getName() + "\n  The constants are " + names(enumClass)
                        + "; add the constant, or correct the data");
    }

    static InvalidValueException sharedEnumValue(Class<? extends Enum<?>> enumClass, Enum<?> first, Enum<?> second) {
        return new InvalidValueException(
                CoreErrorCode.SHARED_ENUM_VALUE,
                "The constants " + first.name() + " and " + second.name() + " of " + enumClass.getName()
                        + " have the same value\n  Give each constant a value of its own");
    }

    static InvalidValueException periodWithDays() {
        return new InvalidValueException(
                CoreErrorCode.INVALID_INTERVAL,
                "A java.time.Period with days cannot be used as INTERVAL YEAR TO MONTH"
                        + "\n  Use a period of years and months, or a java.time.Duration");
    }

    static InvalidValueException streamCannotBeOpened(int index, IOException cause) {
        return new InvalidValueException(
                CoreErrorCode.UNREADABLE_STREAM,
                "The stream for parameter " + index + " cannot be opened\n  See the cause",
                cause);
    }

    static InvalidValueException streamOpenedTwice() {
        return new InvalidValueException(
                CoreErrorCode.UNREADABLE_STREAM,
                "A stream that was read from a row is opened a second time"
                        + "\n  Keep the content of the first time, or read the column as bytes or text");
    }

    static InvalidValueException rowCannotBeBound(RowType type, int index) {
        return new InvalidValueException(
                CoreErrorCode.ROW_VALUE_NOT_TRANSFERABLE,
                "A value of type " + type + " cannot be bound as parameter " + index
                        + "\n  Bind the parts of the row one by one");
    }

    static InvalidValueException rowCannotBeRead(RowType type, int column) {
        return new InvalidValueException(
                CoreErrorCode.ROW_VALUE_NOT_TRANSFERABLE,
                "A value of type " + type + " cannot be read from column " + column
                        + "\n  Select the parts of the row one by one");
    }

    static InvalidValueException noDefaultType(Class<?> javaType) {
        return new InvalidValueException(
                CoreErrorCode.NO_DEFAULT_TYPE,
                "There is no default type for " + javaType.getName()
                        + "\n  Name the type; SqlType.as(...) makes one for a class of your own");
    }

    static InvalidValueException invalidJson(int position) {
        return new InvalidValueException(
                CoreErrorCode.INVALID_JSON,
                "A text is not JSON: it breaks the grammar at character " + (position + 1)
                        + "\n  Correct the text there");
    }

    static InvalidValueException jsonTooDeep(int position, int limit) {
        return new InvalidValueException(
                CoreErrorCode.INVALID_JSON,
                "A JSON text is nested more than " + limit + " levels deep at character " + (position + 1)
                        + "\n  Compare such documents as text");
    }

    private static String names(Class<? extends Enum<?>> enumClass) {
        StringBuilder names = new StringBuilder();
        for (Enum<?> constant : enumClass.getEnumConstants()) {
            names.append(names.isEmpty() ? "" : ", ").append(constant.name());
        }
        return names.toString();
    }

    /** A failure's message without the code in front, which the next exception puts there again. */
    private static String wording(InvalidValueException failure) {
        String prefix = "[" + failure.code().id() + "] ";
        String message = String.valueOf(failure.getMessage());
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    /** The column's label in quotes, or nothing: a driver that cannot tell it must not hide the failure itself. */
    private static String columnLabel(ResultSet row, int column) {
        try {
            @Nullable String label = row.getMetaData().getColumnLabel(column);
            return label == null ? "" : " '" + label + "'";
        } catch (SQLException unknown) {
            return "";
        }
    }
}
