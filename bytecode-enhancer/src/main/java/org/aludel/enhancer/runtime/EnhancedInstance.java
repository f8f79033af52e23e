package org.aludel.enhancer.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An instance of an enhanced class: an entity, a mapped superclass or an embeddable. The methods are written by the enhancer;
 * nobody else implements them.
 */
public interface EnhancedInstance {

    /** Who is asked before fields are read and written; null where nobody wants to know. */
    @Nullable
    Tracker aludelTracker();

    /** Sets who is asked before fields are read and written; null for nobody. */
    void aludelTracker(@Nullable Tracker tracker);

    /**
     * The names of the attributes that the instance was read without, as far as it was told; null if there are none. An
     * instance of a serializable class is written with them, so that whoever reads it knows what its empty fields mean.
     */
    default String @Nullable [] aludelUnread() {
        return null;
    }

    /** Notes what the instance was read without; does nothing where the class is not serializable. */
    default void aludelUnread(String @Nullable [] attributes) {}
}
