package org.aludel.jpql.domain;

import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.type.SqlType;

/** A path where an expression may stand. What it leads through may be null; then it is null. */
public sealed interface DomainPath extends DeferredExpression<Object>
        permits VariablePath, KeyPath, AttributePath, TreatedPath {

    /** What the path leads to. */
    ValueDomain domain();

    /** The attribute behind this path. */
    default AttributePath attribute(AttributeDomain attribute) {
        return new AttributePath(this, attribute);
    }

    @Override
    @SuppressWarnings("unchecked") // a path is used as the value that its type says
    default SqlType<Object> type() {
        return (SqlType<Object>) domain().type();
    }
}
