package org.aludel.core.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java enum that is stored in an enum type of the database, as PostgreSQL has them. The labels are the names of the
 * constants, in the order of their declaration.
 *
 * @param <E> the enum
 */
public final class NativeEnumType<E extends Enum<E>> extends UserType<E> {

    private final EnumByName<E> names;

    NativeEnumType(Class<E> enumClass, String sqlName) {
        super(enumClass, sqlName);
        this.names = new EnumByName<>(enumClass);
    }

    /** The labels that the database's type needs to have, in order. */
    public List<String> labels() {
        return Arrays.stream(javaType().getEnumConstants()).map(Enum::name).toList();
    }

    /** Binds the label as a value whose type the server finds out: a parameter declared as text would not be one. */
    @Override
    protected void bindValue(PreparedStatement statement, int index, E value) throws SQLException {
        statement.setObject(index, value.name(), Types.OTHER);
    }

    @Override
    public @Nullable E read(ResultSet row, int column) throws SQLException {
        String label = row.getString(column);
        if (label == null) {
            return null;
        }
        try {
            return names.toJava(label);
        } catch (RuntimeException failure) {
            throw TypeErrors.unreadable(this, row, column, failure);
        }
    }

    /** Labels are names of Java constants, so nothing in them needs doubling. */
    @Override
    public String literal(E value, String dialectName) {
        return "'" + value.name() + "'";
    }
}
