package org.aludel.provider.lifecycle;

import org.aludel.provider.access.Instantiator;

/** Makes the listeners of a persistence unit. Safe for use by several threads. */
@FunctionalInterface
public interface ListenerInstances {

    /**
     * An instance of a class of listeners.
     *
     * @throws RuntimeException if there can be none
     */
    Object instanceOf(Class<?> type);

    /** Calls the constructor without parameters, of whatever visibility. */
    static ListenerInstances byConstructor() {
        return type -> Instantiator.of(type).newInstance();
    }
}
