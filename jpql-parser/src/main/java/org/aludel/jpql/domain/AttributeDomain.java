package org.aludel.jpql.domain;

import org.jspecify.annotations.Nullable;

/** An attribute. Implementations are immutable, and two are equal only if they stand for the same. */
public interface AttributeDomain {

    String name();

    /** What the attribute is; what each value is of an attribute that has many. */
    ValueDomain value();

    /** Whether it has many values: a collection or a map. */
    boolean isPlural();

    /** What the keys of a map are; null unless it is one. */
    @Nullable
    ValueDomain key();

    /** Whether its values have positions that a query can ask for. */
    boolean isIndexed();

    /** Whether it can be null. */
    boolean isOptional();
}
