package org.aludel.provider.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.LinkedEntity;
import org.jspecify.annotations.Nullable;

/**
 * Finds entities that were taken out of relationships which remove orphans, compared with what the database has (Jakarta
 * Persistence, 2.11).
 */
final class Orphans {

    private final Loader loader;
    private final List<Object> found = new ArrayList<>();

    private Orphans(Loader loader) {
        this.loader = loader;
    }

    /** The orphans of an instance. */
    static List<Object> of(InstanceState state, Loader loader) {
        @Nullable Object @Nullable [] loaded = state.loaded();
        if (loaded == null) {
            return List.of();
        }
        Orphans orphans = new Orphans(loader);
        orphans.walk(
                state,
                state.shape().access(),
                state.shape().attributes(),
                state.shape().slots(),
                state.instance(),
                loaded,
                0);
        return orphans.found;
    }

    private void walk(
            InstanceState owner,
            StateAccess access,
            List<Attribute> attributes,
            List<AttributeSlot> slots,
            Object holder,
            @Nullable Object[] loaded,
            int at) {
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (attribute instanceof PluralAttribute plural && plural.orphanRemoval()) {
                compare(owner, plural, access.get(holder, i));
            } else if (attribute instanceof ToOneAttribute one
                    && one.orphanRemoval()
                    && owner.attached(one) instanceof LinkedEntity linked
                    && linked.entity() != null
                    && linked.entity() != access.get(holder, i)) {
                found.add(linked.entity());
            }
        }
        for (AttributeSlot slot : slots) {
            Object value = access.get(holder, slot.index());
            if (slot.shape() instanceof EmbeddableShape embeddable && value != null) {
                walk(
                        owner,
                        embeddable.access(),
                        embeddable.value().attributes(),
                        embeddable.slots(),
                        value,
                        loaded,
                        at + slot.offset());
            } else if (slot.attribute() instanceof ToOneAttribute one && one.orphanRemoval()) {
                compare(one, value, loaded, at + slot.offset());
            }
        }
    }

    private void compare(InstanceState owner, PluralAttribute attribute, @Nullable Object now) {
        if (!(owner.attached(attribute) instanceof CollectionState collection)) {
            return;
        }
        List<StoredElement> stored = collection.stored();
        if (stored == null || stored.isEmpty()) {
            return;
        }
        Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        if (now == collection.collection()) {
            collection.collection().elements().forEach(element -> add(element.value(), kept));
        } else if (now instanceof Map<?, ?> map) {
            map.values().forEach(value -> add(value, kept));
        } else if (now instanceof Collection<?> values) {
            values.forEach(value -> add(value, kept));
        }
        for (StoredElement element : stored) {
            Object entity = element.value();
            if (entity != null && !kept.contains(entity)) {
                found.add(entity);
            }
        }
    }

    private static void add(@Nullable Object value, Set<Object> kept) {
        if (value != null) {
            kept.add(value);
        }
    }

    /** An entity that columns refer to is an orphan if they are to refer to another. */
    private void compare(ToOneAttribute attribute, @Nullable Object now, @Nullable Object[] loaded, int at) {
        ToOneStorage.ForeignKey storage = (ToOneStorage.ForeignKey) attribute.storage();
        Object before = loader.referred(storage.reference(), loaded, at);
        if (before != null && before != now) {
            found.add(before);
        }
    }
}
