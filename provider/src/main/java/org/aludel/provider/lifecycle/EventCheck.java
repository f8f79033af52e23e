package org.aludel.provider.lifecycle;

import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.source.CallbackEvent;

/** What is done at the events of entities when all callbacks have returned. Thread-safe. */
public interface EventCheck extends AutoCloseable {

    /** Nothing. */
    EventCheck NONE = new EventCheck() {
        @Override
        public boolean isMade(CallbackEvent event) {
            return false;
        }

        @Override
        public void check(CallbackEvent event, EntityMapping entity, Object instance) {
            // All is well.
        }
    };

    /** Whether anything is done at an event. */
    boolean isMade(CallbackEvent event);

    /**
     * Does what is to be done at an event.
     *
     * @throws RuntimeException if the operation is not to be done; it goes to the caller of the operation as it is
     */
    void check(CallbackEvent event, EntityMapping entity, Object instance);

    /** Gives back what it needs; it is not used after that. */
    @Override
    default void close() {
        // Most need nothing.
    }
}
