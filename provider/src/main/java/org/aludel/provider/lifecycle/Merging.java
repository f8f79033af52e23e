package org.aludel.provider.lifecycle;

import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.Cascades;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * Copies the state of instances that are not managed to managed ones (Jakarta Persistence, 3.3.7.1). What was not fetched
 * when an instance was detached is left as it is. Good for one merge.
 */
final class Merging {

    private final Lifecycle lifecycle;
    private final Set<EntityKey> fetched = new HashSet<>();

    Merging(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    Object merge(Object instance) {
        fetchTogether(instance);
        return merge(instance, new IdentityHashMap<>());
    }

    /** Fetches the rows of all instances that are to be merged, as far as they are not there, with few statements. */
    private void fetchTogether(Object instance) {
        Map<EntityMapping, Set<EntityKey>> wanted = new LinkedHashMap<>();
        Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>(List.of(instance));
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (!visited.add(next) || lifecycle.loader().isUnfetched(next)) {
                continue;
            }
            EntityShape shape = lifecycle.shapeOf(next);
            EntityKey key = lifecycle.context().stateOf(next) == null
                    ? lifecycle.newness().identifier(shape, next)
                    : null;
            if (key != null && isMissing(key) && !canWait(shape, next, key)) {
                wanted.computeIfAbsent(shape.entity(), any -> new LinkedHashSet<>())
                        .add(key);
            }
            waiting.addAll(Relations.of(shape, next, CascadeType.MERGE, false));
        }
        wanted.forEach((entity, keys) -> {
            if (keys.size() > 1) {
                lifecycle.loader().find(entity, keys);
                fetched.addAll(keys);
            }
        });
    }

    /** Whether the row of an instance is read later. */
    private boolean canWait(EntityShape shape, Object instance, EntityKey key) {
        return lifecycle.context().find(key) == null && lifecycle.unreadMerges().canTake(shape, instance, key);
    }

    private boolean isMissing(EntityKey key) {
        InstanceState known = lifecycle.context().find(key);
        return known == null || known.status() == Status.REFERENCE;
    }

    private Object merge(Object instance, Map<Object, Object> merged) {
        Object known = merged.get(instance);
        if (known != null) {
            return known;
        }
        EntityShape shape = lifecycle.shapeOf(instance);
        InstanceState state = lifecycle.context().stateOf(instance);
        if (state != null && !state.isAlive()) {
            throw LifecycleErrors.mergeRemoved(shape.entity());
        }
        if (state != null) {
            merged.put(instance, instance);
            if (state.status() != Status.REFERENCE) {
                Relations.of(shape, instance, CascadeType.MERGE, false).forEach(related -> merge(related, merged));
            }
            return instance;
        }
        InstanceState target = target(shape, instance);
        if (target == null) {
            return copyNew(shape, instance, merged);
        }
        merged.put(instance, target.instance());
        lifecycle.makeWritable(target);
        checkVersion(shape, instance, target);
        target.beforeChange();
        target.touch();
        copy(shape, instance, target.instance(), merged);
        return target.instance();
    }

    /** The managed instance with the identity of one; null if there is none, and no row. */
    private @Nullable InstanceState target(EntityShape shape, Object instance) {
        EntityKey key = shape.keyOf(instance, lifecycle.loader());
        EntityKey identifier = lifecycle.newness().identifierOf(shape, key);
        if (identifier != null && canWait(shape, instance, identifier)) {
            return lifecycle.unreadMerges().add(shape, identifier, instance);
        }
        InstanceState found = key == null ? null : find(shape, key);
        if (found != null && !found.isAlive()) {
            throw LifecycleErrors.mergeRemoved(shape.entity());
        }
        if (found == null && shape.isVersioned() && lifecycle.newness().wasWritten(shape, instance, identifier)) {
            throw LifecycleErrors.stale(shape.entity(), instance);
        }
        return found;
    }

    private @Nullable InstanceState find(EntityShape shape, EntityKey key) {
        boolean noRow = fetched.contains(key) && isMissing(key);
        return noRow ? null : lifecycle.loader().find(shape.entity(), key);
    }

    private void checkVersion(EntityShape shape, Object instance, InstanceState target) {
        Object version = Newness.version(shape, instance);
        boolean checked = shape.isVersioned() && target.status() == Status.MANAGED;
        Object known = lifecycle.unreadMerges().has(target) ? shape.versionOf(target.instance()) : target.version();
        if (checked && version != null && !version.equals(known)) {
            throw LifecycleErrors.stale(shape.entity(), instance);
        }
    }

    private Object copyNew(EntityShape shape, Object instance, Map<Object, Object> merged) {
        Object copy = lifecycle.loader().newInstance(shape.entity());
        merged.put(instance, copy);
        copy(shape, instance, copy, merged);
        for (AttributeSlot slot : shape.slots()) {
            boolean assigned = slot.attribute() instanceof BasicAttribute basic
                    && basic.role() == BasicAttribute.Role.ID
                    && basic.generation() == null;
            boolean composite = !(slot.attribute() instanceof BasicAttribute)
                    && shape.entity().id().attributes().contains(slot.attribute())
                    && !(slot.attribute() instanceof ToOneAttribute);
            if (assigned || composite) {
                shape.access().set(copy, slot.index(), shape.access().get(instance, slot.index()));
            }
        }
        lifecycle.identification().added(lifecycle.makeNew(shape, copy));
        return copy;
    }

    // ---- attributes

    private void copy(EntityShape shape, Object from, Object to, Map<Object, Object> merged) {
        List<Attribute> attributes = shape.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (attribute instanceof PluralAttribute plural) {
                copy(shape, i, plural, from, to, merged);
            } else if (attribute instanceof ToOneAttribute one) {
                Object related = shape.access().get(from, i);
                shape.access().set(to, i, related == null ? null : managed(related, one.cascades(), merged));
            }
        }
        Set<String> unread = lifecycle.unread(from);
        InstanceState target = lifecycle.context().stateOf(to);
        if (target != null) {
            lifecycle.loader().load(target);
        }
        for (AttributeSlot slot : shape.slots()) {
            boolean state =
                    !(slot.attribute() instanceof BasicAttribute basic) || basic.role() == BasicAttribute.Role.STATE;
            if (unread.contains(slot.attribute().name())) {
                continue;
            }
            if (!state || slot.attribute() instanceof ToOneAttribute || shape.isOfKey(slot)) {
                continue;
            }
            if (slot.shape() instanceof EmbeddableShape embeddable) {
                Object value = shape.access().get(from, slot.index());
                Object present = shape.access().get(to, slot.index());
                shape.access().set(to, slot.index(), value == null ? null : copy(embeddable, value, present, merged));
            } else {
                copyValue(shape, slot, from, to);
            }
        }
    }

    /**
     * A copy of an embedded value, in which managed entities take the place of others.
     *
     * @param present the value that the managed instance has, whose collections are kept; null if it has none
     */
    private Object copy(EmbeddableShape shape, Object from, @Nullable Object present, Map<Object, Object> merged) {
        List<Attribute> attributes = shape.value().attributes();
        @Nullable Object[] values = new Object[attributes.size()];
        for (AttributeSlot slot : shape.slots()) {
            Object value = shape.access().get(from, slot.index());
            values[slot.index()] = value == null ? null : copy(shape, slot, value, present, merged);
        }
        for (int i = 0; i < values.length; i++) {
            Attribute attribute = attributes.get(i);
            if (attribute instanceof PluralAttribute plural) {
                Object kept = present == null ? null : shape.access().get(present, i);
                values[i] = copied(plural, shape.access().get(from, i), kept, merged);
            } else if (attribute instanceof ToOneAttribute one && values[i] == null) {
                Object related = shape.access().get(from, i);
                values[i] = related == null ? null : managed(related, one.cascades(), merged);
            }
        }
        Object copy = shape.make(values);
        for (int i = 0; i < values.length && !shape.isRecord(); i++) {
            shape.access().set(copy, i, values[i]);
        }
        return copy;
    }

    private @Nullable Object copy(
            EmbeddableShape shape,
            AttributeSlot slot,
            Object value,
            @Nullable Object present,
            Map<Object, Object> merged) {
        if (slot.attribute() instanceof ToOneAttribute one) {
            return managed(value, one.cascades(), merged);
        }
        if (slot.shape() instanceof EmbeddableShape inner) {
            Object kept = present == null ? null : shape.access().get(present, slot.index());
            return copy(inner, value, kept, merged);
        }
        @Nullable Object[] columns = new Object[slot.shape().width()];
        slot.shape().spread(value, columns, 0, lifecycle.loader());
        return slot.shape().gather(columns, 0, lifecycle.loader());
    }

    /** Copies a basic value so that the two instances share nothing that can change. */
    private void copyValue(EntityShape shape, AttributeSlot slot, Object from, Object to) {
        @Nullable Object[] values = new Object[slot.shape().width()];
        slot.shape().spread(shape.access().get(from, slot.index()), values, 0, lifecycle.loader());
        shape.access().set(to, slot.index(), slot.shape().gather(values, 0, lifecycle.loader()));
    }

    /** The managed instance for one that is referred to. */
    private @Nullable Object managed(Object related, Cascades cascades, Map<Object, Object> merged) {
        if (cascades.has(CascadeType.MERGE) && !lifecycle.loader().isUnfetched(related)) {
            return merge(related, merged);
        }
        Object known = merged.get(related);
        if (known != null || lifecycle.context().stateOf(related) != null) {
            return known == null ? related : known;
        }
        EntityShape shape = lifecycle.shapeOf(related);
        EntityKey key = shape.keyOf(related, lifecycle.loader());
        InstanceState state = key == null ? null : lifecycle.loader().reference(shape.entity(), key);
        return state == null ? related : state.instance();
    }

    private void copy(
            EntityShape shape,
            int index,
            PluralAttribute attribute,
            Object from,
            Object to,
            Map<Object, Object> merged) {
        Object present = shape.access().get(to, index);
        Object copied = copied(attribute, shape.access().get(from, index), present, merged);
        if (copied != present) {
            shape.access().set(to, index, copied);
        }
    }

    /**
     * The collection of a managed instance with the values of another; what was not fetched is not copied.
     *
     * @param present the collection that there is, which gets the values
     */
    private @Nullable Object copied(
            PluralAttribute attribute, @Nullable Object values, @Nullable Object present, Map<Object, Object> merged) {
        if (values instanceof ManagedCollection managed && !managed.state().isLoaded()) {
            return present;
        }
        List<StoredElement> copies = new ArrayList<>();
        for (StoredElement element : elements(values)) {
            Object value = element.value();
            Object key = element.key();
            copies.add(new StoredElement(
                    key != null && lifecycle.isEntity(key) ? managed(key, attribute.cascades(), merged) : key,
                    value != null && attribute.element() instanceof ReferenceValue
                            ? managed(value, attribute.cascades(), merged)
                            : value));
        }
        boolean unread = present instanceof ManagedCollection managed
                && !managed.state().isLoaded()
                && managed.state().isOwned()
                && managed.state().owner().isRowUnread();
        return unread ? fresh(attribute, copies) : replaced(attribute, present, copies);
    }

    private static List<StoredElement> elements(@Nullable Object values) {
        List<StoredElement> elements = new ArrayList<>();
        if (values instanceof Map<?, ?> map) {
            map.forEach((key, value) -> elements.add(new StoredElement(key, value)));
        } else if (values instanceof Collection<?> collection) {
            collection.forEach(value -> elements.add(StoredElement.of(value)));
        }
        return elements;
    }

    /** Puts values into the collection of a managed instance; one that has them already stays untouched. */
    @SuppressWarnings("unchecked") // values of the attribute's own type
    private static Object replaced(PluralAttribute attribute, @Nullable Object present, List<StoredElement> values) {
        if (elements(present).equals(values) && present != null) {
            return present;
        }
        if (present instanceof Map<?, ?> map) {
            map.clear();
            values.forEach(value -> ((Map<Object, Object>) map).put(value.key(), value.value()));
        } else if (present instanceof Collection<?> collection) {
            collection.clear();
            values.forEach(value -> ((Collection<Object>) collection).add(value.value()));
        } else {
            return fresh(attribute, values);
        }
        return present;
    }

    /** A collection that is not managed yet. */
    static Object fresh(PluralAttribute attribute, List<StoredElement> values) {
        List<@Nullable Object> list = new ArrayList<>();
        values.forEach(value -> list.add(value.value()));
        return switch (attribute.container()) {
            case COLLECTION, LIST -> list;
            case SET -> new java.util.LinkedHashSet<>(list);
            case MAP -> {
                Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                values.forEach(value -> map.put(value.key(), value.value()));
                yield map;
            }
        };
    }
}
