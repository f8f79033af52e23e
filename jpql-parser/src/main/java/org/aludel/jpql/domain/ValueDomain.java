package org.aludel.jpql.domain;

import org.aludel.core.type.SqlType;

/** What a path leads to. */
public sealed interface ValueDomain permits BasicDomain, StructureDomain, EntityTypeDomain {

    /** The class of the values; a primitive is named by its wrapper. */
    Class<?> javaType();

    /** The type in expressions; only that of a {@link BasicDomain} can be bound and read as it is. */
    SqlType<?> type();

    /** What the values of an expression of a type are. */
    static ValueDomain of(SqlType<?> type) {
        return type instanceof DomainType<?> deferred ? deferred.domain() : new BasicDomain(type);
    }
}
