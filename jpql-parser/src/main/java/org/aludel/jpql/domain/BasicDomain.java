package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A value in a single column.
 *
 * @param type the type of the column
 */
public record BasicDomain(SqlType<?> type) implements ValueDomain {

    public BasicDomain {
        requireNonNull(type, "type");
    }

    @Override
    public Class<?> javaType() {
        return type.javaType();
    }
}
