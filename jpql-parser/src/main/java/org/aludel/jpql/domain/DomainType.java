package org.aludel.jpql.domain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The type of an expression whose value takes part in a statement only after lowering, such as an entity. Nothing can be
 * bound or read as it.
 *
 * @param domain what the values are
 * @param javaType their class
 * @param <J> their class
 */
record DomainType<J>(ValueDomain domain, Class<J> javaType) implements SqlType<J> {

    @Override
    public TypeKind kind() {
        return TypeKind.USER_DEFINED;
    }

    @Override
    public int jdbcType() {
        return Types.OTHER;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable J value) {
        throw notLowered();
    }

    @Override
    public @Nullable J read(ResultSet row, int column) {
        throw notLowered();
    }

    private IllegalStateException notLowered() {
        return new IllegalStateException("A value of " + javaType.getName() + " is in no single column");
    }
}
