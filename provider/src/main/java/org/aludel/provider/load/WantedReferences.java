package org.aludel.provider.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.ReferenceShape;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/** Collects the entities that values refer to, and that have to be there before the values can be put together. */
final class WantedReferences {

    private final PersistenceContext context;
    private final Instances instances;
    private final Predicate<ReferenceShape> lazy;
    private final Map<EntityMapping, Set<EntityKey>> byIdentifier = new LinkedHashMap<>();
    private final Map<ReferenceValue, Set<EntityKey>> byOthers = new LinkedHashMap<>();

    private @Nullable ReferenceShape unwanted;
    private @Nullable ReferenceValue lastReference; // rows that follow each other often refer to the same
    private @Nullable Object lastValue;

    /**
     * References of a persistence context.
     *
     * @param lazy those that need not be there, if they can be fetched later
     */
    WantedReferences(PersistenceContext context, Instances instances, Predicate<ReferenceShape> lazy) {
        this.lazy = lazy;
        this.context = context;
        this.instances = instances;
    }

    /** Adds what the state of an entity or embeddable refers to. */
    void add(List<AttributeSlot> slots, @Nullable Object[] state, int at) {
        for (AttributeSlot slot : slots) {
            add(slot.shape(), state, at + slot.offset());
        }
    }

    /** Adds what a value refers to. */
    void add(ValueShape shape, @Nullable Object[] state, int at) {
        if (shape instanceof EmbeddableShape embeddable) {
            add(embeddable.slots(), state, at);
        } else if (shape instanceof ReferenceShape reference) {
            add(reference, state, at);
        }
    }

    @SuppressWarnings("ReferenceEquality") // what is equal costs more to tell, and is the same anyway
    private void add(ReferenceShape shape, @Nullable Object[] state, int at) {
        ReferenceValue reference = shape.reference();
        Object first = state[at];
        if (first == null || shape == unwanted || reference == lastReference && first.equals(lastValue)) {
            return;
        }
        EntityMapping target = reference.target().get();
        if (reference.isByIdentifier()
                && lazy.test(shape)
                && instances.references(target).isPresent()) {
            unwanted = shape;
            return;
        }
        EntityKey key = key(reference, state, at);
        if (key == null) {
            return;
        }
        if (!reference.isByIdentifier()) {
            byOthers.computeIfAbsent(reference, any -> new LinkedHashSet<>()).add(key);
        } else if (context.find(key) == null) {
            byIdentifier.computeIfAbsent(target, any -> new LinkedHashSet<>()).add(key);
        }
        if (key.size() == 1) {
            lastReference = reference;
            lastValue = first;
        }
    }

    /** The values of columns that refer to an entity; null if one of them is. */
    static @Nullable EntityKey key(ReferenceValue reference, @Nullable Object[] state, int at) {
        if (reference.columns().size() == 1) {
            Object value = state[at];
            return value == null ? null : EntityKey.of(reference.target().get(), value);
        }
        Object[] values = new Object[reference.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = state[at + i];
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return EntityKey.of(reference.target().get(), values);
    }

    /** Those that are referred to by their identifiers. */
    Map<EntityMapping, Set<EntityKey>> byIdentifier() {
        return byIdentifier;
    }

    /** Those that are referred to by other columns. */
    Map<ReferenceValue, Set<EntityKey>> byOthers() {
        return byOthers;
    }
}
