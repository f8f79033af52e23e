package org.aludel.provider.lifecycle;

import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.Cascades;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** Finds the entities that an operation goes on to from an instance. */
final class Relations {

    private Relations() {}

    /**
     * The entities that an operation goes on to.
     *
     * @param fetch whether collections that were not fetched are fetched; they are left out else
     */
    static List<Object> of(EntityShape shape, Object instance, CascadeType type, boolean fetch) {
        if (!shape.cascades(type)) {
            return List.of();
        }
        List<Object> found = new ArrayList<>();
        walk(shape.access(), shape.attributes(), shape.slots(), instance, type, fetch, found);
        return found;
    }

    /** The entities that an operation goes on to and that an instance refers to in its own columns. */
    static List<Object> referred(EntityShape shape, Object instance, CascadeType type) {
        List<Object> found = new ArrayList<>();
        for (AttributeSlot slot : shape.slots()) {
            if (slot.attribute() instanceof ToOneAttribute one && one.cascades().has(type)) {
                Object entity = shape.access().get(instance, slot.index());
                if (entity != null) {
                    found.add(entity);
                }
            }
        }
        return found;
    }

    private static void walk(
            StateAccess access,
            List<Attribute> attributes,
            List<AttributeSlot> slots,
            Object holder,
            CascadeType type,
            boolean fetch,
            List<Object> found) {
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (attribute instanceof ToOneAttribute one && goesOn(one.cascades(), one.orphanRemoval(), type)) {
                Object entity = access.get(holder, i);
                if (entity != null) {
                    found.add(entity);
                }
            } else if (attribute instanceof PluralAttribute plural
                    && plural.element() instanceof ReferenceValue
                    && goesOn(plural.cascades(), plural.orphanRemoval(), type)) {
                add(access.get(holder, i), fetch, found);
            }
        }
        for (AttributeSlot slot : slots) {
            if (slot.shape() instanceof EmbeddableShape embeddable) {
                Object embedded = access.get(holder, slot.index());
                if (embedded != null) {
                    walk(
                            embeddable.access(),
                            embeddable.value().attributes(),
                            embeddable.slots(),
                            embedded,
                            type,
                            fetch,
                            found);
                }
            }
        }
    }

    /** Removing orphans implies removing what is left when its owner is removed. */
    private static boolean goesOn(Cascades cascades, boolean orphanRemoval, CascadeType type) {
        return cascades.has(type) || orphanRemoval && type == CascadeType.REMOVE;
    }

    private static void add(@Nullable Object values, boolean fetch, List<Object> found) {
        if (values instanceof ManagedCollection managed
                && !fetch
                && !managed.state().isLoaded()) {
            return;
        }
        Collection<?> all = values instanceof Map<?, ?> map
                ? map.values()
                : values instanceof Collection<?> collection ? collection : List.of();
        for (Object entity : all) {
            if (entity != null) {
                found.add(entity);
            }
        }
    }
}
