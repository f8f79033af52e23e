package org.aludel.core.sql;

import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A place in a statement whose value is sent beside the SQL text. Two parameters are equal when their names and types
 * are; values do not count.
 */
public sealed interface Parameter permits BindParameter, ListParameter {

    /** The name under which a value is given at execution; null for a parameter that carries its value. */
    @Nullable
    String name();

    /** The type of the value, for a list the type of its elements. */
    SqlType<?> elementType();

    /** True when the value is given at execution instead of carried by the parameter. */
    boolean isOpen();
}
