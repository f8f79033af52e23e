package org.aludel.provider.mapping.source;

import java.util.List;

/**
 * Who is called at the events of an entity, in the order of the calls: first the listeners, then the methods of the entity
 * and its superclasses. Immutable.
 *
 * @param listeners default listeners, then those of superclasses, most general first, then the entity's own
 * @param callbacks methods of the most general superclass first; overridden ones are not among them
 */
public record CallbackChain(List<ListenerSource> listeners, List<CallbackSource> callbacks) {

    public CallbackChain {
        listeners = List.copyOf(listeners);
        callbacks = List.copyOf(callbacks);
    }
}
