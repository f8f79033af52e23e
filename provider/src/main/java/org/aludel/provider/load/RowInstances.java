package org.aludel.provider.load;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.core.engine.RowValues;
import org.aludel.provider.cache.CachedState;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.aludel.provider.state.UnreadAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the instance of a row or of an entry of the shared cache, and gives it its state: first its values, and when
 * all rows are there and what they refer to, what is put together from these. Belongs to the thread of its loader.
 */
final class RowInstances {

    private final Loader loader;
    private final PersistenceContext context;
    private final LoadPlans plans;
    private final Instances instances;
    private final SleepingReferences references;
    private final Followers followers;
    private final LoadListener listener;
    private final @Nullable ContextCache cache;
    private Set<EntityKey> refreshed = Set.of();
    private List<InstanceState> fresh = List.of();
    private @Nullable EntityKey sought;

    RowInstances(
            Loader loader,
            SleepingReferences references,
            Followers followers,
            LoadListener listener,
            @Nullable ContextCache cache) {
        this.loader = loader;
        this.context = loader.context();
        this.plans = loader.plans();
        this.instances = loader.instances();
        this.references = references;
        this.followers = followers;
        this.listener = listener;
        this.cache = cache;
    }

    // ---- which instance gets state

    /** An instance that is sought by its key gets the very values of that key. */
    <T> T seeking(EntityKey key, Supplier<T> reading) {
        EntityKey before = sought;
        sought = key;
        try {
            return reading.get();
        } finally {
            sought = before;
        }
    }

    /**
     * Instances that are refreshed get the state of their rows although they have one.
     *
     * @return the keys that no row had
     */
    Set<EntityKey> refreshing(Collection<EntityKey> keys, Runnable reading) {
        if (refreshed.isEmpty()) {
            refreshed = new HashSet<>();
        }
        refreshed.addAll(keys);
        Set<EntityKey> missing = new HashSet<>(keys);
        try {
            reading.run();
        } finally {
            missing.retainAll(refreshed);
            refreshed.removeAll(missing);
        }
        return missing;
    }

    /**
     * The instance of a row, which the reading is told if it gets its state from that row.
     *
     * @param id the value of its key, see {@link EntityKey#value()}
     */
    InstanceState instance(EntityRows.Concrete entity, Object id, RowValues row, EntityReading reading) {
        EntityMapping root = entity.shape().entity().root();
        InstanceState known = context.find(root, id);
        if (known != null && !lacksState(known)) {
            complete(known, entity, row);
            if (cache != null) {
                remember(cache, known, entity, entity.state(id, row), false);
            }
            return known;
        }
        @Nullable Object[] values = entity.state(id, row);
        EntityKey asked = sought;
        if (known == null && asked != null && asked.is(root, id)) {
            entity.shape().take(asked, values);
        }
        InstanceState state = known == null ? added(entity.shape(), entity.newInstance(), id) : known;
        reading.add(state, known);
        if (known != null) {
            getsState(known);
        }
        give(state, values, entity.unread());
        if (cache != null) {
            remember(cache, state, entity, values, true);
        }
        return state;
    }

    /** Takes instances from the shared cache, with those that they refer to; returns the keys of those that are not there. */
    List<EntityKey> fromCache(ContextCache shared, EntityMapping entity, Collection<EntityKey> keys) {
        List<EntityKey> missing = new ArrayList<>();
        List<InstanceState> stateless = new ArrayList<>();
        for (EntityKey key : keys) {
            CachedState found = shared.find(entity, key);
            if (found == null) {
                missing.add(key);
                continue;
            }
            InstanceState known = context.find(key);
            if (known != null && !lacksState(known)) {
                continue;
            }
            if (known == null) {
                known = added(plans.shapes().of(found.entity()), instances.instance(found.entity()), key.value());
            } else {
                getsState(known);
            }
            stateless.add(known);
            give(known, found.values(), Set.of());
        }
        complete(stateless);
        return missing;
    }

    private InstanceState added(EntityShape shape, Object instance, Object id) {
        InstanceState state = InstanceState.read(shape, instance, id);
        state.readOnly(loader.isReadOnly());
        context.add(state);
        return state;
    }

    private boolean lacksState(InstanceState known) {
        return known.status() == Status.REFERENCE || !refreshed.isEmpty() && refreshed.contains(known.requireKey());
    }

    /** An instance that is there gets state; a reference is one no more then. */
    private void getsState(InstanceState known) {
        if (!refreshed.isEmpty()) {
            refreshed.remove(known.requireKey());
        }
        if (known.status() == Status.REFERENCE) {
            loader.wanted(known);
            references.awake(known);
        }
    }

    private static void remember(
            ContextCache shared,
            InstanceState state,
            EntityRows.Concrete entity,
            @Nullable Object[] values,
            boolean taken) {
        if (entity.unread().isEmpty()) {
            shared.read(state, values, taken);
        } else {
            shared.readInPart(state);
        }
    }

    // ---- state

    /** Gives an instance the values of its columns, and its state where nothing else is needed for that. */
    private void give(InstanceState state, @Nullable Object[] values, Set<String> unread) {
        loader.deferred().note(state, unread);
        state.gets(values);
        if (state.shape().isPlain() && unread.isEmpty()) {
            state.shape().gather(values, state.instance(), loader);
            state.settle();
        }
    }

    /** Gives instances their state that have its values. */
    void complete(List<InstanceState> stateless) {
        fetchReferred(stateless);
        for (InstanceState state : stateless) {
            gather(state);
            if (state.shape().hasFollowers()) {
                followers.add(state);
            }
        }
        if (fresh.isEmpty()) {
            fresh = new ArrayList<>(stateless);
        } else {
            fresh.addAll(stateless);
        }
    }

    /** Fetches what instances refer to. */
    private void fetchReferred(List<InstanceState> stateless) {
        WantedReferences wanted = null;
        for (InstanceState state : stateless) {
            if (state.shape().refers() && !state.areColumnsSettled()) {
                wanted = wanted == null ? new WantedReferences(context, instances, loader::isLazy) : wanted;
                wanted.add(state.shape().slots(), requireNonNull(state.loaded()), 0);
            }
        }
        if (wanted != null) {
            loader.fetch(wanted);
        }
    }

    private void gather(InstanceState state) {
        if (state.areColumnsSettled()) {
            return; // it was given its values at once
        }
        EntityShape shape = state.shape();
        @Nullable Object[] loaded = requireNonNull(state.loaded());
        Set<String> unread = plans.shapes().unread().of(state.instance());
        if (!unread.isEmpty()) {
            shape.gather(loaded, state.instance(), loader, unread);
        } else if (!shape.isPlain()) {
            shape.gather(loaded, state.instance(), loader);
        }
        settle(state, loaded);
    }

    /** Notes that an instance has what was read, unless setters of the application made something else of it. */
    private void settle(InstanceState state, @Nullable Object[] read) {
        EntityShape shape = state.shape();
        if (shape.isTracked() && !shape.isExact()) {
            @Nullable Object[] now = shape.spread(state.instance(), loader);
            for (int i = 0; i < now.length; i++) {
                if (!shape.areEqual(i, now[i], read[i])) {
                    state.loaded(read);
                    return;
                }
            }
        }
        state.settle();
    }

    /** Gives an instance what it was read without, as far as it is in a row. */
    private void complete(InstanceState state, EntityRows.Concrete entity, RowValues row) {
        if (state.isRowUnread()) {
            noteRow(state, entity, row);
            return;
        }
        UnreadAttributes unread = plans.shapes().unread();
        Set<String> before = unread.of(state.instance());
        if (before.isEmpty()) {
            return;
        }
        Set<String> missing = new HashSet<>(before);
        missing.removeAll(entity.unread());
        Set<String> still = new HashSet<>(before);
        still.retainAll(entity.unread());
        @Nullable Object[] values = entity.state(requireNonNull(state.identifier()), row);
        @Nullable Object[] loaded = requireNonNull(state.loaded());
        state.shape().complete(loaded, values, state.instance(), loader, missing);
        loader.deferred().note(state, still);
    }

    /** Notes what the database has of an instance that got its state from somewhere else. */
    private static void noteRow(InstanceState state, EntityRows.Concrete entity, RowValues row) {
        if (entity.shape() == state.shape() && entity.unread().isEmpty()) {
            state.loaded(entity.state(requireNonNull(state.identifier()), row));
        }
    }

    // ---- who is told

    /** Tells the listener of the instances that got their state, which are whole now. */
    void tell() {
        if (fresh.isEmpty()) {
            return;
        }
        List<InstanceState> complete = fresh;
        fresh = List.of();
        EntityShape before = null;
        boolean listens = false;
        for (InstanceState state : complete) {
            if (state.shape() != before) { // the same for many that follow each other
                before = state.shape();
                listens = listener.listensTo(before.entity());
            }
            if (listens) {
                listener.loaded(state);
            }
        }
    }

    /** Forgets the instances that got their state since the listener was told. */
    void clear() {
        fresh = List.of();
    }
}
