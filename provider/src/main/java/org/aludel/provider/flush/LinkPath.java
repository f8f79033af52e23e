package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/**
 * An attribute whose value is not in the rows of its entity: a collection, or an entity that a join table leads to.
 * Immutable and thread-safe.
 *
 * @param holder the way to the instance that has the attribute
 * @param access reads and writes it
 * @param index its position
 * @param attribute the attribute
 */
record LinkPath(HolderPath holder, StateAccess access, int index, Attribute attribute) {

    /** All such attributes of an entity, also those of embedded values. */
    static List<LinkPath> of(EntityShape shape) {
        List<LinkPath> found = new ArrayList<>();
        add(shape.attributes(), shape.slots(), shape.access(), HolderPath.SELF, found);
        return List.copyOf(found);
    }

    private static void add(
            List<Attribute> attributes,
            List<AttributeSlot> slots,
            StateAccess access,
            HolderPath holder,
            List<LinkPath> found) {
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (attribute instanceof PluralAttribute
                    || attribute instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.JoinTable) {
                found.add(new LinkPath(holder, access, i, attribute));
            }
        }
        for (AttributeSlot slot : slots) {
            if (slot.shape() instanceof EmbeddableShape embeddable) {
                add(
                        embeddable.value().attributes(),
                        embeddable.slots(),
                        embeddable.access(),
                        holder.then(access, slot.index()),
                        found);
            }
        }
    }

    /** The value of an instance; null also where the value that has the attribute is null. */
    @Nullable
    Object get(Object instance) {
        Object found = holder.of(instance);
        return found == null ? null : access.get(found, index);
    }

    /** Gives an instance another value, where its holder is no record. */
    void set(Object instance, Object value) {
        Object found = holder.of(instance);
        if (found != null && !(found instanceof Record)) {
            access.set(found, index, value);
        }
    }
}
