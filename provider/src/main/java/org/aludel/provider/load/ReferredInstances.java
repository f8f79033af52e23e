package org.aludel.provider.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.reference.ReferenceClass;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.jspecify.annotations.Nullable;

/**
 * Which instance values of columns refer to, and by which values an instance is referred to: those of its identifier, or of
 * other columns that tell its rows apart. Belongs to the thread of its loader.
 */
final class ReferredInstances implements References {

    private final Loader loader;
    private final PersistenceContext context;
    private final Instances instances;
    private final SleepingReferences references;
    private Map<ReferenceValue, Map<EntityKey, InstanceState>> byOthers = Map.of(); // few references are of the kind
    private @Nullable ReferenceValue referenceBefore; // instances that follow each other often refer to the same
    private @Nullable InstanceState referredBefore;

    ReferredInstances(Loader loader, SleepingReferences references) {
        this.loader = loader;
        this.context = loader.context();
        this.instances = loader.instances();
        this.references = references;
    }

    // ---- values of an instance

    @Override
    public void identify(ReferenceValue reference, Object entity, @Nullable Object[] into, int at) {
        InstanceState state = context.stateOf(entity);
        if (state == null) {
            new Unmanaged(loader.plans().shapes(), loader).identify(reference, entity, into, at);
            return;
        }
        EntityKey key = reference.isByIdentifier() ? state.key() : current(reference, state);
        for (int i = 0; i < reference.columns().size(); i++) {
            into[at + i] = key == null ? null : key.value(i);
        }
    }

    /** The values by which an instance is referred to as they are now. */
    private @Nullable EntityKey current(ReferenceValue reference, InstanceState state) {
        @Nullable Object[] values = state.shape().spread(state.instance(), loader);
        return referenced(reference, state.shape(), values, state.shape().entity());
    }

    /**
     * The values by which an instance is referred to; null if one of them is. They are those of the entity that the
     * reference is declared with, also for an instance of another one over the same table.
     */
    static @Nullable EntityKey referenced(ReferenceValue reference, InstanceState state) {
        EntityMapping target = reference.target().get();
        if (reference.isByIdentifier()) {
            EntityKey key = state.key();
            return key == null || key.root() == target.root()
                    ? key
                    : EntityKey.of(target, key.values().toArray());
        }
        @Nullable Object @Nullable [] loaded = state.loaded();
        return loaded == null ? null : referenced(reference, state.shape(), loaded, target);
    }

    private static @Nullable EntityKey referenced(
            ReferenceValue reference, EntityShape shape, @Nullable Object[] values, EntityMapping of) {
        Object[] wanted = new Object[reference.referenced().size()];
        for (int i = 0; i < wanted.length; i++) {
            Object value = values[column(shape, reference.referenced().get(i))];
            if (value == null) {
                return null;
            }
            wanted[i] = value;
        }
        return EntityKey.of(of, wanted);
    }

    private static int column(EntityShape shape, MappedColumn<?> wanted) {
        for (int i = 0; i < shape.columns().size(); i++) {
            if (shape.columns().get(i).name().equals(wanted.name())) {
                return i;
            }
        }
        throw new IllegalStateException("The column " + wanted + " is not in the state of " + shape.entity());
    }

    // ---- the instance of values

    @Override
    public @Nullable Object entity(ReferenceValue reference, boolean lazy, @Nullable Object[] from, int at) {
        InstanceState before = referredBefore;
        if (before != null && isReferred(before, reference, from[at])) {
            return before.instance();
        }
        EntityKey key = WantedReferences.key(reference, from, at);
        if (key == null) {
            return null;
        }
        if (!reference.isByIdentifier()) {
            InstanceState found = fetchedByOthers(reference, key);
            return found == null ? null : found.instance();
        }
        InstanceState known = context.find(key);
        if (known != null) {
            loader.wanted(known);
            referenceBefore = reference;
            referredBefore = known;
            return known.instance();
        }
        EntityMapping target = reference.target().get();
        Optional<ReferenceClass> type =
                lazy || loader.isLeftOut(reference) ? instances.references(target) : Optional.empty();
        if (type.isEmpty()) {
            throw LoadErrors.noRow(target);
        }
        return references.add(target, key, type.get()).instance();
    }

    /** Whether a state that was referred to before is also what a value refers to. */
    @SuppressWarnings("ReferenceEquality") // what is equal costs more to tell, and is the same anyway
    private boolean isReferred(InstanceState state, ReferenceValue reference, @Nullable Object value) {
        EntityKey key = state.key();
        return reference == referenceBefore
                && key != null
                && key.size() == 1
                && key.value(0).equals(value)
                && context.holds(state);
    }

    /** The managed instance that values of columns refer to, fetched if it is not there; null if there is none. */
    @Nullable
    Object fetched(ReferenceValue reference, @Nullable Object[] loaded, int at) {
        EntityKey key = WantedReferences.key(reference, loaded, at);
        if (key == null) {
            return null;
        }
        InstanceState found =
                reference.isByIdentifier() ? loader.find(reference.target().get(), key) : findByOthers(reference, key);
        return found == null ? null : found.instance();
    }

    // ---- those that are referred to by other columns, which the persistence context does not know them by

    private @Nullable InstanceState findByOthers(ReferenceValue reference, EntityKey key) {
        return loader.together(() -> {
                    fetchByOthers(reference, Set.of(key));
                    return Optional.ofNullable(fetchedByOthers(reference, key));
                })
                .orElse(null);
    }

    private @Nullable InstanceState fetchedByOthers(ReferenceValue reference, EntityKey key) {
        return byOthers.getOrDefault(reference, Map.of()).get(key);
    }

    /** Fetches instances by columns that are not their identifier. */
    void fetchByOthers(ReferenceValue reference, Set<EntityKey> keys) {
        if (byOthers.isEmpty()) {
            byOthers = new HashMap<>();
        }
        Map<EntityKey, InstanceState> found = byOthers.computeIfAbsent(reference, any -> new LinkedHashMap<>());
        loader.load(loader.plans().of(reference), keys, state -> {
            EntityKey key = referenced(reference, state);
            if (key != null) {
                found.put(key, state);
            }
        });
    }

    /** Forgets what was fetched by other columns. */
    void clear() {
        byOthers = Map.of();
    }
}
