package org.aludel.provider.mapping;

import java.util.List;

/** How a value is stored: the value of an attribute, a key, an element or the key of a map. Immutable. */
public sealed interface ValueMapping permits BasicValue, EmbeddableValue, ReferenceValue {

    /** The declared class of the value; a primitive is itself. */
    Class<?> javaType();

    /** All columns of the value, in the order in which its parts are declared. */
    List<MappedColumn<?>> columns();
}
