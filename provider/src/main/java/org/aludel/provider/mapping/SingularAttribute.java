package org.aludel.provider.mapping;

import java.util.List;

/** An attribute with a single value. */
public sealed interface SingularAttribute extends Attribute permits BasicAttribute, EmbeddedAttribute, ToOneAttribute {

    /** The columns in the tables of the entity that hold the value; none for a relationship that is not stored there. */
    List<MappedColumn<?>> columns();
}
