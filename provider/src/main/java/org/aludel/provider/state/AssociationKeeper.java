package org.aludel.provider.state;

import org.aludel.provider.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Is told of changes of relationships, to keep their other sides in step. Belongs to the thread of its persistence context.
 */
public interface AssociationKeeper {

    /** Whether instances of an entity have anything to tell. */
    boolean concerns(EntityShape shape);

    /**
     * An attribute of an instance was written.
     *
     * @param attribute the name of the attribute
     * @param before what it was
     */
    void replaced(InstanceState state, String attribute, @Nullable Object before);

    /** A new instance is managed now: what was set while nobody was told is told. */
    void persisted(InstanceState state);

    /** A collection of an instance has got a value. */
    void added(InstanceState owner, PluralAttribute attribute, @Nullable Object value);

    /** A collection of an instance has lost a value, and has it no more. */
    void removed(InstanceState owner, PluralAttribute attribute, @Nullable Object value);

    /** Whether an entity is one of a collection already, as its own side says. */
    boolean refersBack(InstanceState owner, PluralAttribute attribute, @Nullable Object value);
}
