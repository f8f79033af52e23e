package org.aludel.core.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A type of the SQL standard, or one that nearly all databases have, with the Java class that fits it best. */
record StandardType<J>(
        TypeKind kind,
        Class<J> javaType,
        int jdbcType,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        Codec<J> codec)
        implements SqlType<J> {

    static <J> StandardType<J> plain(TypeKind kind, Class<J> javaType, int jdbcType, Codec<J> codec) {
        return new StandardType<>(kind, javaType, jdbcType, null, null, null, codec);
    }

    StandardType<J> withLength(int newLength) {
        if (newLength < 1) {
            throw TypeErrors.argumentTooSmall(kind, "length", newLength, 1);
        }
        return new StandardType<>(kind, javaType, jdbcType, newLength, precision, scale, codec);
    }

    StandardType<J> withFractionalSeconds(int digits) {
        if (digits < 0) {
            throw TypeErrors.argumentTooSmall(kind, "precision", digits, 0);
        }
        return new StandardType<>(kind, javaType, jdbcType, length, digits, scale, codec);
    }

    /** Scales below zero or above the precision pass: some databases have them. */
    StandardType<J> withDigits(int newPrecision, int newScale) {
        if (newPrecision < 1) {
            throw TypeErrors.argumentTooSmall(kind, "precision", newPrecision, 1);
        }
        return new StandardType<>(kind, javaType, jdbcType, length, newPrecision, newScale, codec);
    }

    StandardType<J> withScale(int newScale) {
        return new StandardType<>(kind, javaType, jdbcType, length, precision, newScale, codec);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        if (value == null) {
            statement.setNull(index, jdbcType);
        } else {
            codec.binder().bind(statement, index, value);
        }
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        return codec.reader().read(row, column);
    }

    @Override
    public String toString() {
        StringJoiner arguments = new StringJoiner(", ", "(", ")").setEmptyValue("");
        for (Integer argument : new @Nullable Integer[] {length, precision, scale}) {
            if (argument != null) {
                arguments.add(argument.toString());
            }
        }
        String name = kind.name();
        int zone = name.indexOf("_WITH_TIME_ZONE");
        int end = zone < 0 ? name.length() : zone; // SQL writes the digits before the zone
        String declaration = (name.substring(0, end) + arguments + name.substring(end)).replace('_', ' ');
        boolean streamed = javaType == BinaryStream.class || javaType == CharacterStream.class;
        return streamed ? declaration + " as " + javaType.getSimpleName() : declaration;
    }
}
