package org.aludel.provider.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.access.Instantiator;

/** Makes the listeners of a persistence unit, one of each class. Safe for use by several threads. */
@FunctionalInterface
public interface ListenerInstances {

    /**
     * The instance of a class of listeners.
     *
     * @throws RuntimeException if there can be none
     */
    Object instanceOf(Class<?> type);

    /** Calls the constructor without parameters, of whatever visibility. */
    static ListenerInstances byConstructor() {
        Map<Class<?>, Object> made = new ConcurrentHashMap<>();
        return type -> made.computeIfAbsent(type, each -> Instantiator.of(each).newInstance());
    }
}
