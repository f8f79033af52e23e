package org.aludel.provider.lifecycle;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.access.PrivateLookups;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.mapping.source.CallbackSource;
import org.aludel.provider.mapping.source.ListenerSource;

/**
 * Calls listeners and callback methods (Jakarta Persistence, 3.6). There is one instance of each class of listeners.
 * Thread-safe as far as listeners are.
 */
public final class Callbacks implements AutoCloseable {

    private final ListenerInstances listeners;
    private final EventCheck check;
    private final Map<EntityMapping, Map<CallbackEvent, List<MethodHandle>>> chains = new ConcurrentHashMap<>();

    /**
     * Callbacks of a unit.
     *
     * @param listeners makes the listeners
     * @param check what is done after the callbacks of an event
     */
    public Callbacks(ListenerInstances listeners, EventCheck check) {
        this.listeners = listeners;
        this.check = check;
    }

    /**
     * Calls all that is to be called, in its order. What a method throws goes to the caller as it is, and ends the calls.
     *
     * @param entity the entity of the class of the instance
     */
    public void call(CallbackEvent event, EntityMapping entity, Object instance) {
        for (MethodHandle method : chain(entity).getOrDefault(event, List.of())) {
            call(method, instance);
        }
        if (check.isMade(event)) {
            check.check(event, entity, instance);
        }
    }

    /** Whether anything is called at an event of an entity. */
    public boolean isCalled(CallbackEvent event, EntityMapping entity) {
        return check.isMade(event) || isHeard(event, entity);
    }

    /** Whether a listener or a callback method is called at an event of an entity. */
    boolean isHeard(CallbackEvent event, EntityMapping entity) {
        return chain(entity).containsKey(event);
    }

    private static void call(MethodHandle method, Object instance) {
        try {
            method.invokeExact(instance);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable checked) {
            throw LifecycleErrors.callbackFailed(checked);
        }
    }

    private Map<CallbackEvent, List<MethodHandle>> chain(EntityMapping entity) {
        Map<CallbackEvent, List<MethodHandle>> chain = chains.get(entity);
        return chain == null ? made(entity) : chain;
    }

    /** Outside of any lock: what makes a listener may itself use entities. */
    private Map<CallbackEvent, List<MethodHandle>> made(EntityMapping entity) {
        Map<CallbackEvent, List<MethodHandle>> made = make(entity);
        Map<CallbackEvent, List<MethodHandle>> earlier = chains.putIfAbsent(entity, made);
        return earlier == null ? made : earlier;
    }

    private Map<CallbackEvent, List<MethodHandle>> make(EntityMapping entity) {
        Map<CallbackEvent, List<MethodHandle>> chain = new EnumMap<>(CallbackEvent.class);
        for (ListenerSource listener : entity.callbacks().listeners()) {
            for (CallbackSource callback : listener.callbacks()) {
                Object instance = listeners.instanceOf(listener.type());
                add(chain, callback, handle(callback).bindTo(instance));
            }
        }
        entity.callbacks().callbacks().forEach(callback -> add(chain, callback, handle(callback)));
        return chain;
    }

    private static void add(
            Map<CallbackEvent, List<MethodHandle>> chain, CallbackSource callback, MethodHandle method) {
        chain.computeIfAbsent(callback.event(), any -> new ArrayList<>())
                .add(method.asType(MethodType.methodType(void.class, Object.class)));
    }

    private static MethodHandle handle(CallbackSource callback) {
        Class<?> declaring = callback.method().getDeclaringClass();
        MethodHandles.Lookup lookup = PrivateLookups.in(declaring).orElseGet(MethodHandles::publicLookup);
        try {
            return lookup.unreflect(callback.method());
        } catch (IllegalAccessException e) {
            throw LifecycleErrors.closedCallback(callback.method(), e);
        }
    }

    /** Gives back what checks need. */
    @Override
    public void close() {
        check.close();
    }
}
