package org.aludel.provider.load;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aludel.core.engine.Row;
import org.aludel.core.engine.RowValues;
import org.aludel.core.sql.SelectStatement;
import org.aludel.provider.cache.CachedState;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.cache.ContextCache.Rows;
import org.aludel.provider.collection.CollectionErrors;
import org.aludel.provider.collection.CollectionFetcher;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.reference.ReferenceClass;
import org.aludel.provider.reference.ReferenceErrors;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.ReferenceShape;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;
import org.aludel.provider.state.UnreadAttributes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * Fetches instances into a persistence context. What is fetched together is done in steps: all instances of the rows are
 * made, then those that they refer to and that are wanted at once, then all get their state, and at the end their
 * collections; so circles need nothing special, and each step is one statement for all instances. Belongs to one thread.
 */
public final class Loader implements References, CollectionFetcher {

    private static final int KEYS_AT_ONCE = 500;

    private final PersistenceContext context;
    private final LoadPlans plans;
    private final Queries queries;
    private final Instances instances;
    private final LoadListener listener;
    private final @Nullable ContextCache cache;
    private final Siblings<PluralAttribute, CollectionState> siblings;
    private final Siblings<EntityMapping, InstanceState> referenceSiblings;
    private final Followers followers;
    private final LateRows lateRows;
    private final Map<ReferenceValue, Map<EntityKey, InstanceState>> byOthers = new HashMap<>();
    private final Set<EntityKey> refreshed = new HashSet<>();
    private List<InstanceState> fresh = new ArrayList<>();
    private final Map<EntityMapping, Boolean> listened = new HashMap<>();
    private @Nullable EntityKey sought;
    private int depth;
    private boolean sparing;
    private Set<Object> leftOut = Set.of();
    private @Nullable ReferenceValue referenceBefore; // instances that follow each other often refer to the same
    private @Nullable InstanceState referredBefore;

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
        this.listener = listener;
        this.cache = cache;
        this.siblings = new Siblings<>(plans.lazyBatch());
        this.referenceSiblings = new Siblings<>(plans.lazyBatch());
        this.followers = new Followers(this, siblings);
        this.lateRows = new LateRows(this, followers);
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
        together(() -> seeking(
                key,
                () -> readAll(plan.selections(), queries.query(plan.statement(), KeyCondition.one(key.values())))));
    }

    /**
     * Fetches the row of a key, also if the instance is there.
     *
     * @param change what is different in the statement, such as a lock
     * @return whether there is such a row
     */
    public boolean find(EntityMapping entity, EntityKey key, UnaryOperator<SelectStatement> change) {
        return together(() -> {
            EntityPlan plan = plans.of(entity);
            List<Row> rows = queries.query(change.apply(plan.byKey()), KeyCondition.one(key.values()));
            return !seeking(key, () -> read(plan.selection(), rows)).isEmpty();
        });
    }

    /** An instance that was sought by its key gets the very values of that key. */
    private <T> T seeking(EntityKey key, Supplier<T> reading) {
        EntityKey before = sought;
        sought = key;
        try {
            return reading.get();
        } finally {
            sought = before;
        }
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
        refreshed.add(key);
        try {
            return cache == null
                    ? find(state.shape().entity(), key, change)
                    : cache.reading(Rows.ANEW, () -> find(state.shape().entity(), key, change));
        } finally {
            refreshed.remove(key);
        }
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
            return known;
        }
        return instances
                .references(entity)
                .map(type -> newReference(entity, key, type))
                .orElseGet(() -> find(entity, key));
    }

    private InstanceState newReference(EntityMapping entity, EntityKey key, ReferenceClass type) {
        EntityShape shape = plans.shapes().of(entity);
        Object instance = type.newInstance();
        shape.identify(key, instance, this);
        InstanceState state = new InstanceState(shape, instance, Status.REFERENCE, key);
        context.add(state);
        asleep(type, state);
        return state;
    }

    private void asleep(ReferenceClass type, InstanceState state) {
        type.asleep(state.instance(), () -> use(state));
        referenceSiblings.add(state.shape().entity(), state);
    }

    /** Takes back that a reference got its state. */
    void asleep(InstanceState state) {
        instances.references(state.shape().entity()).ifPresent(type -> {
            state.status(Status.REFERENCE);
            state.loaded(null);
            asleep(type, state);
        });
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
            use(state);
        } else if (!plans.shapes().unread().of(state.instance()).isEmpty()) {
            find(state.shape().entity(), state.requireKey(), UnaryOperator.identity());
        }
    }

    /** Fetches the state of a reference that is used, and of others like it. */
    private void use(InstanceState state) {
        if (context.stateOf(state.instance()) != state) {
            throw ReferenceErrors.detached(state.shape().entity().name());
        }
        EntityMapping entity = state.shape().entity();
        if (isCached(entity, state.requireKey())) {
            return;
        }
        List<EntityKey> keys = new ArrayList<>();
        for (InstanceState sibling : referenceSiblings.with(entity, state)) {
            if (sibling.status() == Status.REFERENCE) {
                keys.add(sibling.requireKey());
            }
        }
        find(entity, keys);
        if (state.status() == Status.REFERENCE) {
            throw LoadErrors.missing(entity);
        }
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
     * Gives collections the values that came with their owners, as far as they have none.
     *
     * @param owners the owner of each row
     * @param elements the element of each row; null for an owner without any
     */
    public void fill(
            PluralAttribute attribute, List<@Nullable InstanceState> owners, List<@Nullable InstanceState> elements) {
        followers.fill(attribute, owners, elements);
    }

    /** Forgets what waits to be fetched. */
    public void clear() {
        siblings.clear();
        referenceSiblings.clear();
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
            fresh = new ArrayList<>();
            followers.clear();
            throw e;
        } finally {
            depth--;
        }
        if (depth == 0) {
            byOthers.clear();
            List<InstanceState> complete = fresh;
            fresh = new ArrayList<>();
            tell(complete);
        }
        return result;
    }

    private void tell(List<InstanceState> complete) {
        for (InstanceState state : complete) {
            if (listened.computeIfAbsent(state.shape().entity(), listener::listensTo)) {
                listener.loaded(state);
            }
        }
    }

    /** What is done with the instance of a row. */
    @FunctionalInterface
    interface RowUse {
        void use(InstanceState state, Row row);
    }

    /** Instances whose rows are read later. */
    public LateRows lateRows() {
        return lateRows;
    }

    // ---- the shared cache

    /** Whether there is one. */
    boolean isCaching() {
        return cache != null;
    }

    /** Takes an instance from the shared cache; false if it is not there. */
    private boolean isCached(EntityMapping entity, EntityKey key) {
        return cache != null
                && together(() -> fromCache(cache, entity, List.of(key)).isEmpty());
    }

    /** Takes instances from a cache, with those that they refer to; returns the keys of those that are not there. */
    private List<EntityKey> fromCache(ContextCache shared, EntityMapping entity, Collection<EntityKey> keys) {
        List<EntityKey> missing = new ArrayList<>();
        List<InstanceState> stateless = new ArrayList<>();
        for (EntityKey key : keys) {
            CachedState found = shared.find(entity, key);
            if (found == null) {
                missing.add(key);
            } else {
                InstanceState known = context.find(key);
                if (known == null) {
                    EntityShape shape = plans.shapes().of(found.entity());
                    known = added(shape, instances.instance(found.entity()), key);
                    stateless.add(known);
                } else if (wantsState(known)) {
                    stateless.add(known);
                } else {
                    continue;
                }
                give(known, found.values(), Set.of());
            }
        }
        complete(stateless);
        return missing;
    }

    // ---- rows

    private void loadByIdentifier(EntityMapping entity, Collection<EntityKey> keys) {
        load(plans.of(entity), cache == null ? keys : fromCache(cache, entity, keys), (state, row) -> {});
    }

    /** Executes a plan for many keys. */
    private void load(EntityPlan plan, Collection<EntityKey> keys, RowUse use) {
        if (keys.size() == 1) {
            Map<String, Object> values = KeyCondition.one(keys.iterator().next().values());
            read(plan, queries.query(plan.byKey(), values), use);
        } else {
            query(plan.byKeys(), keys, rows -> read(plan, rows, use));
        }
    }

    private void read(EntityPlan plan, List<Row> rows, RowUse use) {
        List<@Nullable InstanceState> states = read(plan.selection(), rows);
        for (int i = 0; i < rows.size(); i++) {
            InstanceState state = states.get(i);
            if (state != null) {
                use.use(state, rows.get(i));
            }
        }
    }

    /** What is done with rows. */
    @FunctionalInterface
    interface RowsUse {
        void use(List<Row> rows);
    }

    /** Executes a statement for many keys, in as many parts as needed. */
    void query(SelectStatement statement, Collection<EntityKey> keys, RowsUse use) {
        List<List<Object>> all = new ArrayList<>(keys.size());
        keys.forEach(key -> all.add(key.values()));
        for (int start = 0; start < all.size(); start += KEYS_AT_ONCE) {
            List<List<Object>> part = all.subList(start, Math.min(all.size(), start + KEYS_AT_ONCE));
            use.use(queries.query(statement, KeyCondition.several(part)));
        }
    }

    /** Makes instances of rows, and gives those their state that have not got it. */
    List<@Nullable InstanceState> read(EntitySelection selection, List<Row> rows) {
        return readAll(List.of(selection), rows).get(0);
    }

    private List<List<@Nullable InstanceState>> readAll(List<EntitySelection> selections, List<Row> rows) {
        List<List<@Nullable InstanceState>> all = new ArrayList<>(selections.size());
        selections.forEach(any -> all.add(new ArrayList<>(rows.size())));
        EntityReading reading = reading(selections);
        reading.read(receiver -> rows.forEach(receiver::receive), row -> {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).add(reading.next(i, row));
            }
        });
        reading.complete();
        return all;
    }

    /** A reading of rows that have some entities each, as part of what is fetched {@link #together}. */
    public EntityReading reading(List<EntitySelection> selections) {
        return new EntityReading(this, selections);
    }

    /** Gives an instance the values of its columns, and its state where nothing else is needed for that. */
    private void give(InstanceState state, @Nullable Object[] values, Set<String> unread) {
        plans.shapes().unread().put(state.instance(), unread);
        state.loaded(values);
        if (state.shape().isPlain() && unread.isEmpty()) {
            state.shape().gather(values, state.instance(), this);
        }
    }

    /** Gives instances their state that have its values. */
    void complete(List<InstanceState> stateless) {
        WantedReferences wanted = new WantedReferences(context, instances, this::isLazy);
        for (InstanceState state : stateless) {
            if (state.shape().refers()) {
                wanted.add(state.shape().slots(), requireNonNull(state.loaded()), 0);
            }
        }
        fetch(wanted);
        for (InstanceState state : stateless) {
            gather(state);
            if (state.shape().hasFollowers()) {
                followers.add(state);
            }
        }
        fresh.addAll(stateless);
    }

    private void gather(InstanceState state) {
        @Nullable Object[] loaded = requireNonNull(state.loaded());
        Set<String> unread = plans.shapes().unread().of(state.instance());
        if (!unread.isEmpty()) {
            state.shape().gather(loaded, state.instance(), this, unread);
        } else if (!state.shape().isPlain()) {
            state.shape().gather(loaded, state.instance(), this);
        }
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
        @Nullable Object[] values = entity.state(state.requireKey(), row);
        state.shape().complete(requireNonNull(state.loaded()), values, state.instance(), this, missing);
        unread.put(state.instance(), still);
    }

    /** The instance of a row, which the reading is told if it gets its state from that row. */
    InstanceState instance(EntityRows.Concrete entity, EntityKey key, RowValues row, EntityReading reading) {
        InstanceState known = context.find(key);
        if (known != null && !lacksState(known)) {
            complete(known, entity, row);
            if (cache != null) {
                remember(cache, known, entity, entity.state(key, row));
            }
            return known;
        }
        @Nullable Object[] values = entity.state(key, row);
        EntityKey asked = sought;
        if (known == null && asked != null && asked.equals(key)) {
            entity.shape().take(asked, values);
        }
        InstanceState state = known == null ? added(entity.shape(), entity.newInstance(), key) : known;
        reading.add(state, known);
        if (known != null) {
            wantsState(known);
        }
        give(state, values, entity.unread());
        if (cache != null) {
            remember(cache, state, entity, values);
        }
        return state;
    }

    private static void remember(
            ContextCache shared, InstanceState state, EntityRows.Concrete entity, @Nullable Object[] values) {
        if (entity.unread().isEmpty()) {
            shared.read(state, values);
        } else {
            shared.readInPart(state);
        }
    }

    /** Notes what the database has of an instance that got its state from somewhere else. */
    private static void noteRow(InstanceState state, EntityRows.Concrete entity, RowValues row) {
        if (entity.shape() == state.shape() && entity.unread().isEmpty()) {
            state.loaded(entity.state(state.requireKey(), row));
        }
    }

    private InstanceState added(EntityShape shape, Object instance, EntityKey key) {
        InstanceState state = new InstanceState(shape, instance, Status.MANAGED, key);
        context.add(state);
        return state;
    }

    /** Whether an instance that is there gets state; a reference is one no more then. */
    private boolean wantsState(InstanceState known) {
        boolean wanted = lacksState(known);
        refreshed.remove(known.requireKey());
        if (known.status() == Status.REFERENCE) {
            awake(known);
        }
        return wanted;
    }

    private boolean lacksState(InstanceState known) {
        return known.status() == Status.REFERENCE || refreshed.contains(known.requireKey());
    }

    private void awake(InstanceState state) {
        EntityMapping entity = state.shape().entity();
        instances.references(entity).ifPresent(type -> type.awake(state.instance()));
        referenceSiblings.remove(entity, state);
        state.status(Status.MANAGED);
    }

    /** Fetches what is referred to. */
    void fetch(WantedReferences wanted) {
        wanted.byIdentifier().forEach(this::loadByIdentifier);
        wanted.byOthers().forEach(this::fetchByOthers);
    }

    private void fetchByOthers(ReferenceValue reference, Set<EntityKey> keys) {
        Map<EntityKey, InstanceState> found = byOthers.computeIfAbsent(reference, any -> new LinkedHashMap<>());
        load(plans.of(reference), keys, (state, row) -> {
            EntityKey key = referenced(reference, state);
            if (key != null) {
                found.put(key, state);
            }
        });
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
        Object[] values = new Object[reference.referenced().size()];
        for (int i = 0; i < values.length; i++) {
            MappedColumn<?> column = reference.referenced().get(i);
            int at = column(state.shape(), column);
            Object value = loaded == null ? null : loaded[at];
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return EntityKey.of(target, values);
    }

    private static int column(EntityShape shape, MappedColumn<?> wanted) {
        for (int i = 0; i < shape.columns().size(); i++) {
            if (shape.columns().get(i).name().equals(wanted.name())) {
                return i;
            }
        }
        throw new IllegalStateException("The column " + wanted + " is not in the state of " + shape.entity());
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
        together(() -> {
            followers.fetch(collection.attribute(), siblings.with(collection.attribute(), collection));
            return true;
        });
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
        InstanceState state = context.stateOf(entity);
        if (state == null) {
            new Unmanaged(plans.shapes(), this).identify(reference, entity, into, at);
            return;
        }
        EntityKey key = reference.isByIdentifier() ? state.key() : current(reference, state);
        for (int i = 0; i < reference.columns().size(); i++) {
            into[at + i] = key == null ? null : key.value(i);
        }
    }

    /** The values by which an instance is referred to as they are now. */
    private @Nullable EntityKey current(ReferenceValue reference, InstanceState state) {
        @Nullable Object[] values = state.shape().spread(state.instance(), this);
        Object[] wanted = new Object[reference.referenced().size()];
        for (int i = 0; i < wanted.length; i++) {
            Object value = values[column(state.shape(), reference.referenced().get(i))];
            if (value == null) {
                return null;
            }
            wanted[i] = value;
        }
        return EntityKey.of(state.shape().entity(), wanted);
    }

    /**
     * The managed instance that values of columns refer to, fetched if it is not there.
     *
     * @param loaded the values of the columns of whoever refers to it
     * @param at where those that refer to it begin
     * @return null if they refer to none, or to one without row
     */
    public @Nullable Object referred(ReferenceValue reference, @Nullable Object[] loaded, int at) {
        EntityKey key = WantedReferences.key(reference, loaded, at);
        if (key == null) {
            return null;
        }
        InstanceState found =
                reference.isByIdentifier() ? find(reference.target().get(), key) : findByOthers(reference, key);
        return found == null ? null : found.instance();
    }

    private @Nullable InstanceState findByOthers(ReferenceValue reference, EntityKey key) {
        return together(() -> {
                    fetchByOthers(reference, Set.of(key));
                    return Optional.ofNullable(
                            byOthers.getOrDefault(reference, Map.of()).get(key));
                })
                .orElse(null);
    }

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
            InstanceState found = byOthers.getOrDefault(reference, Map.of()).get(key);
            return found == null ? null : found.instance();
        }
        InstanceState known = context.find(key);
        if (known != null) {
            referenceBefore = reference;
            referredBefore = known;
            return known.instance();
        }
        EntityMapping target = reference.target().get();
        Optional<ReferenceClass> type = lazy || isLeftOut(reference) ? instances.references(target) : Optional.empty();
        if (type.isEmpty()) {
            throw LoadErrors.noRow(target);
        }
        return newReference(target, key, type.get()).instance();
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
}
