package org.aludel.provider.load;

import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.InstanceState;

/** Hears of instances that were fetched. */
@FunctionalInterface
public interface LoadListener {

    /** An instance has its state, and all that was to be fetched with it is there. */
    void loaded(InstanceState state);

    /** Whether it wants to hear of instances of an entity. */
    default boolean listensTo(EntityMapping entity) {
        return true;
    }
}
