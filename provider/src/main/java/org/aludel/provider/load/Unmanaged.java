package org.aludel.provider.load;

import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** Identifies instances that a persistence context does not manage by what is in their attributes. */
final class Unmanaged {

    private final Shapes shapes;
    private final References references;

    Unmanaged(Shapes shapes, References references) {
        this.shapes = shapes;
        this.references = references;
    }

    void identify(ReferenceValue reference, Object entity, @Nullable Object[] into, int at) {
        EntityShape shape = shapes.of(concrete(reference.target().get(), entity));
        EntityKey key = reference.isByIdentifier() ? shape.keyOf(entity, references) : null;
        for (int i = 0; i < reference.columns().size(); i++) {
            into[at + i] = key == null ? null : key.value(i);
        }
    }

    private static EntityMapping concrete(EntityMapping target, Object entity) {
        EntityMapping found = target;
        for (EntityMapping candidate : target.withSubclasses()) {
            if (candidate.type().isInstance(entity)) {
                found = candidate;
            }
        }
        return found;
    }
}
