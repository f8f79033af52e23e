package org.aludel.provider.reference;

import java.lang.invoke.VarHandle;
import org.aludel.provider.access.Instantiator;
import org.jspecify.annotations.Nullable;

/** The subclass of an entity class whose instances can be without state. Immutable and thread-safe. */
public final class ReferenceClass {

    private final Instantiator instantiator;
    private final VarHandle onUse;

    ReferenceClass(Instantiator instantiator, VarHandle onUse) {
        this.instantiator = instantiator;
        this.onUse = onUse;
    }

    /** A new instance, which is awake. */
    public Object newInstance() {
        return instantiator.newInstance();
    }

    /**
     * Lets an instance fetch its state when a method of it is called.
     *
     * @param fetch is to make the instance {@link #awake} and to give it its state
     */
    public void asleep(Object instance, Runnable fetch) {
        onUse.setVolatile(instance, fetch);
    }

    /** Lets an instance be used as it is from now on. */
    public void awake(Object instance) {
        onUse.setVolatile(instance, (@Nullable Runnable) null);
    }
}
