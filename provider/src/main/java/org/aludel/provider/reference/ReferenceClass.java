package org.aludel.provider.reference;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.VarHandle;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.access.Instantiator;
import org.jspecify.annotations.Nullable;

/**
 * A class whose instances can be without state: a generated subclass of that of an entity, or that of the entity itself if it
 * is enhanced. Immutable and thread-safe.
 */
public final class ReferenceClass {

    private final Instantiator instantiator;
    private final @Nullable VarHandle onUse;

    ReferenceClass(Instantiator instantiator, @Nullable VarHandle onUse) {
        this.instantiator = instantiator;
        this.onUse = onUse;
    }

    /** An enhanced class itself. */
    public static ReferenceClass enhanced(Instantiator instantiator) {
        return new ReferenceClass(instantiator, null);
    }

    /** A new instance, which is awake. */
    public Object newInstance() {
        return instantiator.newInstance();
    }

    /**
     * Lets an instance fetch its state when it is used.
     *
     * @param instance an instance; one of an enhanced class is in a persistence context
     * @param fetch is to make the instance {@link #awake} and to give it its state
     */
    public void asleep(Object instance, Runnable fetch) {
        if (onUse != null) {
            onUse.setVolatile(instance, fetch);
        } else {
            sleeper(instance).asleep(fetch);
        }
    }

    /** Lets an instance be used as it is from now on. */
    public void awake(Object instance) {
        if (onUse != null) {
            onUse.setVolatile(instance, (@Nullable Runnable) null);
        } else {
            sleeper(instance).awake();
        }
    }

    private static Sleeper sleeper(Object instance) {
        return (Sleeper) requireNonNull(((EnhancedInstance) instance).aludelTracker(), "tracker");
    }
}
