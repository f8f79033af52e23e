package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.mapping.DerivedIdentity;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.ReferenceShape;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that is stored in columns of its entity. Immutable and thread-safe.
 *
 * @param holder the way to the instance that has the attribute
 * @param access reads it
 * @param slot the attribute
 * @param reference the columns
 * @param column where they begin in the state of the entity
 */
record ReferencePath(HolderPath holder, StateAccess access, AttributeSlot slot, ReferenceValue reference, int column) {

    /** All relationships of an entity, also those of embedded values. */
    static List<ReferencePath> of(EntityShape shape) {
        List<ReferencePath> found = new ArrayList<>();
        add(shape.slots(), shape.access(), HolderPath.SELF, 0, found);
        return List.copyOf(found);
    }

    private static void add(
            List<AttributeSlot> slots, StateAccess access, HolderPath holder, int offset, List<ReferencePath> found) {
        for (AttributeSlot slot : slots) {
            int column = offset + slot.offset();
            if (slot.shape() instanceof ReferenceShape reference) {
                found.add(new ReferencePath(holder, access, slot, reference.reference(), column));
            } else if (slot.shape() instanceof EmbeddableShape embeddable) {
                add(embeddable.slots(), embeddable.access(), holder.then(access, slot.index()), column, found);
            }
        }
    }

    /** The entity that an instance refers to; null if there is none. */
    @Nullable
    Object target(Object instance) {
        Object found = holder.of(instance);
        return found == null ? null : access.get(found, slot.index());
    }

    /** Whether the identifier of its entity derives from it. */
    boolean isIdentifying() {
        return slot.attribute() instanceof ToOneAttribute one && one.identity().kind() != DerivedIdentity.Kind.NONE;
    }

    /** Whether an instance writes the columns itself. */
    boolean isWritten() {
        return reference.columns().stream().anyMatch(column -> column.insertable() || column.updatable());
    }

    String name() {
        return slot.attribute().name();
    }
}
