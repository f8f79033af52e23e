package org.aludel.provider.mapping.source;

import java.util.List;

/**
 * A listener class with its callback methods. Immutable.
 *
 * @param type the class
 * @param callbacks at most one method for each event, in the order of events
 */
public record ListenerSource(Class<?> type, List<CallbackSource> callbacks) {

    public ListenerSource {
        callbacks = List.copyOf(callbacks);
    }
}
