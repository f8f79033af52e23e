package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.SelectStatement;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.cache.ContextCache.Rows;
import org.aludel.provider.collection.CollectionErrors;
import org.aludel.provider.collection.CollectionFetcher;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.ReferenceShape;
import org.aludel.provider.state.StateFetcher;
import org.aludel.provider.state.Status;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * Fetches instances into a persistence context. What is fetched together is done in steps: all instances of the rows are
 * made, then those that they refer to and that are wanted at once, then all get their state, and at the end their
 * collections; so circles need nothing special, and each step is one statement for all instances. Belongs to one thread.
 */
public final class Loader implements StateFetcher, CollectionFetcher {

    private static final int KEYS_AT_ONCE = 500;

    private final PersistenceContext context;
    private final LoadPlans plans;
    private final Queries queries;
    private final Instances instances;
    private final @Nullable ContextCache cache;
    private final Siblings<PluralAttribute, CollectionState> siblings;
    private final Followers followers;
    private final SleepingReferences references;
    private final ReferredInstances referred;
    private final RowInstances rowInstances;
    private final DeferredAttributes deferred;
    private int depth;
    private boolean sparing;
    private boolean readOnly;
    private Set<Object> leftOut = Set.of();

    /** A loader for a persistence context, without a shared cache. */
    public Loader(
            PersistenceContext context, LoadPlans plans, Queries queries, Instances instances, LoadListener listener) {
        this(context, plans, queries, instances, listener, null);
    }

    /**
     * A loader for a persistence context.
     *
     * @param cache its use of the shared cache; null for none
     */
    public Loader(
            PersistenceContext context,
            LoadPlans plans,
            Queries queries,
            Instances instances,
            LoadListener listener,
            @Nullable ContextCache cache) {
        this.context = context;
        this.plans = plans;
        this.queries = queries;
        this.instances = instances;
        this.cache = cache;
        this.siblings = new Siblings<>(plans.lazyBatch());
        this.followers = new Followers(this, siblings);
        this.references = new SleepingReferences(this);
        this.referred = new ReferredInstances(this, references);
        this.rowInstances = new RowInstances(this, references, followers, listener, cache);
        this.deferred = new DeferredAttributes(this);
        context.fetcher(this);
    }

    // ---- entities

    /**
     * The instance with a key, fetched if it is not there with its state.
     *
     * @param entity the entity that is wanted; the instance may be of a subclass
     * @return null if there is no such row
     */
    public @Nullable InstanceState find(EntityMapping entity, EntityKey key) {
        InstanceState known = context.find(key);
        if ((known == null || known.status() == Status.REFERENCE) && !isCached(entity, key)) {
            (sparing ? Optional.<JoinedPlan>empty() : plans.joined(entity))
                    .ifPresentOrElse(plan -> find(plan, key), () -> find(entity, key, UnaryOperator.identity()));
        }
        InstanceState found = context.find(key);
        return found == null || found.status() == Status.REFERENCE ? null : found;
    }

    private void find(JoinedPlan plan, EntityKey key) {
        together(() -> rowInstances.seeking(
                key, () -> read(plan.selections(), plan.statement(), KeyCondition.one(key.values()), any -> {})));
    }

    /**
     * Fetches the row of a key, also if the instance is there.
     *
     * @param change what is different in the statement, such as a lock
     * @return whether there is such a row
     */
    public boolean find(EntityMapping entity, EntityKey key, UnaryOperator<SelectStatement> change) {
        EntityPlan plan = plans.of(entity);
        SelectStatement statement = change.apply(plan.byKey());
        return together(() -> rowInstances.seeking(
                key, () -> read(plan.selections(), statement, KeyCondition.one(key.values()), any -> {})));
    }

    /**
     * Fetches instances by their keys, as far as they are not there.
     *
     * @param keys keys of the entity
     */
    public void find(EntityMapping entity, Collection<EntityKey> keys) {
        together(() -> {
            loadByIdentifier(entity, keys);
            return true;
        });
    }

    /**
     * The instances with some keys, fetched as far as they are not there.
     *
     * @param keys keys of the entity
     * @return those that have a row
     */
    public List<InstanceState> findAll(EntityMapping entity, Collection<EntityKey> keys) {
        List<EntityKey> missing = new ArrayList<>();
        for (EntityKey key : keys) {
            InstanceState known = context.find(key);
            if (known == null || known.status() == Status.REFERENCE) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            find(entity, missing);
        }
        return keys.stream()
                .map(context::find)
                .filter(Objects::nonNull)
                .filter(state -> state.status() != Status.REFERENCE)
                .toList();
    }

    /**
     * Overwrites the state of an instance with that of its row.
     *
     * @return false if there is no row any more
     */
    public boolean refresh(InstanceState state, UnaryOperator<SelectStatement> change) {
        EntityKey key = state.requireKey();
        return readOnly(
                state.isReadOnly(),
                () -> refreshing(List.of(key), () -> find(state.shape().entity(), key, change))
                        .isEmpty());
    }

    /**
     * Overwrites the states of instances with those of their rows, those of an entity by one statement.
     *
     * @return those that have no row any more
     */
    public List<InstanceState> refresh(Collection<InstanceState> states) {
        List<InstanceState> writable =
                states.stream().filter(state -> !state.isReadOnly()).toList();
        List<InstanceState> others =
                states.stream().filter(InstanceState::isReadOnly).toList();
        List<InstanceState> missing = new ArrayList<>(readOnly(false, () -> refreshAll(writable)));
        missing.addAll(readOnly(true, () -> refreshAll(others)));
        return missing;
    }

    private List<InstanceState> refreshAll(List<InstanceState> states) {
        Map<EntityMapping, List<EntityKey>> byEntity = new LinkedHashMap<>();
        for (InstanceState state : states) {
            byEntity.computeIfAbsent(state.shape().entity(), any -> new ArrayList<>())
                    .add(state.requireKey());
        }
        Set<EntityKey> missing = new HashSet<>();
        byEntity.forEach((entity, keys) -> missing.addAll(refreshing(
                keys,
                () -> together(() -> {
                    load(plans.of(entity), keys, any -> {});
                    return true;
                }))));
        return states.stream()
                .filter(state -> missing.contains(state.requireKey()))
                .toList();
    }

    /** Reads rows of instances that are refreshed; returns the keys that have none. */
    private Set<EntityKey> refreshing(Collection<EntityKey> keys, Runnable reading) {
        return rowInstances.refreshing(keys, () -> {
            if (cache == null) {
                reading.run();
            } else {
                cache.reading(Rows.ANEW, () -> {
                    reading.run();
                    return true;
                });
            }
        });
    }

    /**
     * An instance with a key: the one that is there, or one that fetches its state later, or one that is fetched now where
     * that cannot be.
     *
     * @return null if it was fetched and there is no row
     */
    public @Nullable InstanceState reference(EntityMapping entity, EntityKey key) {
        InstanceState known = context.find(key);
        if (known != null) {
            wanted(known);
            return known;
        }
        return instances
                .references(entity)
                .map(type -> references.add(entity, key, type))
                .orElseGet(() -> find(entity, key));
    }

    /** A new instance of an entity, which nothing knows yet. */
    public Object newInstance(EntityMapping entity) {
        return instances.instance(entity);
    }

    /** Whether an instance is a reference, of whatever persistence context, that has not got its state. */
    public boolean isUnfetched(Object instance) {
        return instances.isAsleep(instance);
    }

    /**
     * Fetches the state of an instance that may not have it yet.
     *
     * @throws jakarta.persistence.EntityNotFoundException if there is no row (ALU-4300)
     */
    public void load(InstanceState state) {
        if (state.status() == Status.REFERENCE) {
            references.use(state);
        } else if (!plans.shapes().unread().of(state.instance()).isEmpty()) {
            deferred.use(state);
        }
    }

    /** Fetches what some instances were read without. */
    public void fetchUnread(Collection<InstanceState> states) {
        deferred.fetch(states);
    }

    @Override
    public void fetchUnread(InstanceState state) {
        deferred.use(state);
    }

    /** The instances of rows, one for each row, in order; null for a row that has none. */
    public List<@Nullable InstanceState> instances(EntitySelection selection, List<Row> rows) {
        return together(() -> read(selection, rows));
    }

    /** Fetches what values refer to and cannot be put together without. */
    public void fetchReferences(ValueShape shape, List<@Nullable Object[]> values) {
        together(() -> {
            WantedReferences wanted = new WantedReferences(context, instances, this::isLazy);
            values.forEach(columns -> wanted.add(shape, columns, 0));
            fetch(wanted);
            return true;
        });
    }

    /**
     * Fetches the values of an attribute for some instances, as far as they are not there.
     *
     * @param path the attribute, behind those that it is embedded in
     * @return tells the entities that are values
     */
    public Supplier<List<InstanceState>> fetch(List<InstanceState> owners, List<Attribute> path) {
        return together(() -> new AttributeFetch(this, followers).fetch(owners, path));
    }

    /**
     * Gives a collection the values that came with its owner, if it has none.
     *
     * @param elements the entities that are its values, in their order
     */
    public void fill(PluralAttribute attribute, InstanceState owner, List<InstanceState> elements) {
        followers.fill(attribute, owner, elements);
    }

    /** Forgets what waits to be fetched. */
    public void clear() {
        siblings.clear();
        references.clear();
        deferred.clear();
        followers.clear();
    }

    /**
     * Does work in which instances come without what can be fetched later, whatever their mapping says of that.
     *
     * @param yes false for work in which they come as their mapping says
     */
    public <T extends @Nullable Object> T sparingly(boolean yes, Supplier<T> work) {
        boolean before = sparing;
        sparing = yes;
        try {
            return work.get();
        } finally {
            sparing = before;
        }
    }

    /**
     * Does work in which instances that were not there come read-only, or writable, and with them what they refer to.
     *
     * @param yes whether changes of theirs are not written
     */
    public <T extends @Nullable Object> T readOnly(boolean yes, Supplier<T> work) {
        boolean before = readOnly;
        readOnly = yes;
        try {
            return work.get();
        } finally {
            readOnly = before;
        }
    }

    /** Whether instances that were not there come read-only. */
    boolean isReadOnly() {
        return readOnly;
    }

    /** Somebody wants an instance that is there: a reference without state is writable from then on, unless that wants none. */
    void wanted(InstanceState known) {
        if (!readOnly && known.isReadOnly() && known.status() == Status.REFERENCE) {
            context.readOnly(known, false);
        }
    }

    /**
     * Does work in which instances come without some attributes, as far as these can be fetched later.
     *
     * @param attributes plural attributes, and references
     */
    public <T extends @Nullable Object> T leavingOut(Set<Object> attributes, Supplier<T> work) {
        Set<Object> before = leftOut;
        leftOut = attributes;
        try {
            return work.get();
        } finally {
            leftOut = before;
        }
    }

    /** Whether the values of an attribute, or what a reference refers to, may be fetched later, whatever its mapping says. */
    boolean isLeftOut(Object attribute) {
        return sparing || leftOut.contains(attribute);
    }

    /** Whether the state of what is referred to may be fetched later. */
    boolean isLazy(ReferenceShape shape) {
        return shape.lazy() || isLeftOut(shape.reference());
    }

    /** What is known of some instances; those that are not managed are left out. */
    public List<InstanceState> states(Collection<?> entities) {
        return entities.stream()
                .map(context::stateOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Lets the use of an attribute fail as long as its value is not there.
     *
     * @param path the attribute, behind those that it is embedded in
     */
    public void raise(List<InstanceState> owners, List<Attribute> path) {
        new AttributeFetch(this, followers).raise(owners, path);
    }

    /** How a value is taken apart. */
    public ValueShape shapeOf(ValueMapping value) {
        return plans.shapes().of(value);
    }

    // ---- steps

    /** What is fetched within counts as fetched together; the outermost brings what follows. */
    public <T> T together(Supplier<T> work) {
        depth++;
        T result;
        try {
            result = work.get();
            if (depth == 1) {
                followers.fetchAll();
            }
        } catch (RuntimeException | Error e) {
            rowInstances.clear();
            followers.clear();
            throw e;
        } finally {
            depth--;
        }
        if (depth == 0) {
            referred.clear();
            rowInstances.tell();
        }
        return result;
    }

    /** Instances whose rows are read later. */
    public LateRows lateRows() {
        return new LateRows(this, followers);
    }

    // ---- the shared cache

    /** Whether there is one. */
    boolean isCaching() {
        return cache != null;
    }

    /** Takes an instance from the shared cache; false if it is not there. */
    boolean isCached(EntityMapping entity, EntityKey key) {
        return cache != null
                && together(() ->
                        rowInstances.fromCache(cache, entity, List.of(key)).isEmpty());
    }

    // ---- rows

    private void loadByIdentifier(EntityMapping entity, Collection<EntityKey> keys) {
        load(plans.of(entity), cache == null ? keys : rowInstances.fromCache(cache, entity, keys), any -> {});
    }

    /**
     * Executes a plan for many keys.
     *
     * @param use is told the instance of each row
     */
    void load(EntityPlan plan, Collection<EntityKey> keys, Consumer<InstanceState> use) {
        if (keys.size() == 1) {
            List<Object> key = keys.iterator().next().values();
            read(plan.selections(), plan.byKey(), KeyCondition.one(key), use);
        } else {
            inParts(keys, part -> read(plan.selections(), plan.byKeys(), KeyCondition.several(part), use));
        }
    }

    /**
     * Makes instances of rows while these are read, and gives those their state then that have not got it.
     *
     * @param use is told the instance that the first selection finds in each row, which has its state then
     * @return whether there was a row
     */
    private boolean read(
            List<EntitySelection> selections,
            SelectStatement statement,
            Map<String, ?> values,
            Consumer<InstanceState> use) {
        EntityReading reading = reading(selections);
        List<@Nullable InstanceState> found = new ArrayList<>();
        reading.read(receiver -> queries.read(statement, values, receiver), row -> {
            found.add(reading.next(0, row));
            for (int i = 1; i < selections.size(); i++) {
                reading.next(i, row);
            }
        });
        reading.complete();
        for (InstanceState state : found) {
            if (state != null) {
                use.accept(state);
            }
        }
        return !found.isEmpty();
    }

    /** What is done with rows. */
    @FunctionalInterface
    interface RowsUse {
        void use(List<Row> rows);
    }

    /** Executes a statement for many keys, in as many parts as needed. */
    void query(SelectStatement statement, Collection<EntityKey> keys, RowsUse use) {
        inParts(keys, part -> use.use(queries.query(statement, KeyCondition.several(part))));
    }

    private static void inParts(Collection<EntityKey> keys, Consumer<List<List<Object>>> use) {
        List<List<Object>> all = new ArrayList<>(keys.size());
        keys.forEach(key -> all.add(key.values()));
        for (int start = 0; start < all.size(); start += KEYS_AT_ONCE) {
            use.accept(all.subList(start, Math.min(all.size(), start + KEYS_AT_ONCE)));
        }
    }

    /** Makes instances of rows, and gives those their state that have not got it. */
    List<@Nullable InstanceState> read(EntitySelection selection, List<Row> rows) {
        EntityReading reading = reading(List.of(selection));
        List<@Nullable InstanceState> found = new ArrayList<>(rows.size());
        reading.read(receiver -> rows.forEach(receiver::receive), row -> found.add(reading.next(0, row)));
        reading.complete();
        return found;
    }

    /** A reading of rows that have some entities each, as part of what is fetched {@link #together}. */
    public EntityReading reading(List<EntitySelection> selections) {
        return new EntityReading(this, selections);
    }

    /** Fetches what is referred to. */
    void fetch(WantedReferences wanted) {
        wanted.byIdentifier().forEach(this::loadByIdentifier);
        wanted.byOthers().forEach(referred::fetchByOthers);
    }

    RowInstances rowInstances() {
        return rowInstances;
    }

    DeferredAttributes deferred() {
        return deferred;
    }

    SleepingReferences sleeping() {
        return references;
    }

    PersistenceContext context() {
        return context;
    }

    LoadPlans plans() {
        return plans;
    }

    Instances instances() {
        return instances;
    }

    // ---- collections

    @Override
    public void fetch(CollectionState collection) {
        InstanceState owner = collection.owner();
        if (context.stateOf(owner.instance()) != owner) {
            throw CollectionErrors.detached(
                    owner.shape().entity().name(), collection.attribute().name());
        }
        boolean mode = owner.isReadOnly();
        List<CollectionState> all = siblings.with(
                collection.attribute(), collection, other -> other.owner().isReadOnly() == mode);
        readOnly(
                mode,
                () -> together(() -> {
                    followers.fetch(collection.attribute(), all);
                    return true;
                }));
    }

    /** Fetches the values of collections that are not there yet; those of one attribute together. */
    public void fetch(Collection<CollectionState> collections) {
        Map<PluralAttribute, List<CollectionState>> byAttribute = new LinkedHashMap<>();
        for (CollectionState collection : collections) {
            if (!collection.isLoaded()) {
                byAttribute
                        .computeIfAbsent(collection.attribute(), any -> new ArrayList<>())
                        .add(collection);
            }
        }
        together(() -> {
            byAttribute.forEach(followers::fetch);
            return true;
        });
    }

    // ---- references

    @Override
    public void identify(ReferenceValue reference, Object entity, @Nullable Object[] into, int at) {
        referred.identify(reference, entity, into, at);
    }

    @Override
    public @Nullable Object entity(ReferenceValue reference, boolean lazy, @Nullable Object[] from, int at) {
        return referred.entity(reference, lazy, from, at);
    }

    /**
     * The managed instance that values of columns refer to, fetched if it is not there.
     *
     * @param loaded the values of the columns of whoever refers to it
     * @param at where those that refer to it begin
     * @return null if they refer to none, or to one without row
     */
    public @Nullable Object referred(ReferenceValue reference, @Nullable Object[] loaded, int at) {
        return referred.fetched(reference, loaded, at);
    }
}
