package org.aludel.provider.flush;

import org.aludel.provider.state.InstanceState;

/** Hears of the instances that are written; callbacks and validation hang on it. */
public interface FlushListener {

    /** A listener that does nothing. */
    FlushListener NONE = new FlushListener() {};

    /** An instance has changed. What this does to its state is written too. */
    default void beforeUpdate(InstanceState state) {}

    /** The row of a new instance was inserted. */
    default void afterPersist(InstanceState state) {}

    /** The changes of an instance were written. */
    default void afterUpdate(InstanceState state) {}

    /** The row of an instance was deleted. */
    default void afterRemove(InstanceState state) {}

    /**
     * Whether an instance that is not managed is new rather than detached, as far as can be told.
     *
     * @param instance an instance of an entity that a managed one refers to
     */
    default boolean isNew(Object instance) {
        return false;
    }
}
