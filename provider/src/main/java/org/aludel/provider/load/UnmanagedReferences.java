package org.aludel.provider.load;

import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Identifies entities without a persistence context, by what is in their attributes, and knows no entity for any values.
 * Thread-safe.
 */
public final class UnmanagedReferences implements References {

    private final Unmanaged unmanaged;

    /** For the entities of some shapes. */
    public UnmanagedReferences(Shapes shapes) {
        this.unmanaged = new Unmanaged(shapes, this);
    }

    @Override
    public void identify(ReferenceValue reference, Object entity, @Nullable Object[] into, int at) {
        unmanaged.identify(reference, entity, into, at);
    }

    @Override
    public @Nullable Object entity(ReferenceValue reference, boolean lazy, @Nullable Object[] from, int at) {
        return null;
    }
}
