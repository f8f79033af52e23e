package org.aludel.provider.cache;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * How one persistence context uses the {@link SharedCache}. What is read is put there at once, since it was committed, unless
 * somebody, who may be this persistence context, has written it since the transaction began; what is written is put there when
 * the transaction has committed. Belongs to the thread of its persistence context.
 */
public final class ContextCache {

    private static final long NEVER = -1;

    private final SharedCache shared;
    private final CacheUse defaults;
    private final BooleanSupplier active;
    private final BooleanSupplier joined;
    private final Map<EntityKey, Optional<CachedState>> written = new HashMap<>();
    private final Set<EntityMapping> roots = new HashSet<>();
    private final Set<InstanceState> foreign = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean anything;
    private CacheUse use;
    private Rows rows = Rows.OF_TABLES;
    private boolean begun;
    private long readAt = NEVER;

    /** What the rows are that are read. */
    public enum Rows {
        /** Rows as the tables have them. */
        OF_TABLES,
        /** The same, which are read because what is known may be stale. */
        ANEW,
        /** Rows of which so many are read that they are not kept. */
        OF_STREAM,
        /** Rows that statements of the application have made of whatever. */
        FOREIGN
    }

    /**
     * The use of a cache by a persistence context.
     *
     * @param defaults how it is used unless an operation says otherwise
     * @param active whether a transaction is active
     * @param joined whether the persistence context takes part in it
     */
    public ContextCache(SharedCache shared, CacheUse defaults, BooleanSupplier active, BooleanSupplier joined) {
        this.shared = shared;
        this.defaults = defaults;
        this.active = active;
        this.joined = joined;
        this.use = defaults;
    }

    // ---- how

    /** Does work that uses the cache in its own way. */
    public <T extends @Nullable Object> T using(CacheUse other, Supplier<T> work) {
        CacheUse before = use;
        use = other;
        try {
            return work.get();
        } finally {
            use = before;
        }
    }

    /** How work uses the cache that says nothing itself. */
    public CacheUse use() {
        return use;
    }

    /** Does work that reads rows of a kind. */
    public <T extends @Nullable Object> T reading(Rows kind, Supplier<T> work) {
        Rows before = rows;
        rows = kind;
        try {
            return work.get();
        } finally {
            rows = before;
        }
    }

    // ---- reading

    /** Entities may be read from the database from now on: in a transaction the first time counts, else the last. */
    public void beforeReading() {
        boolean inTransaction = joined.getAsBoolean();
        if (!inTransaction || !begun) {
            readAt = shared.now();
            begun = inTransaction;
        }
    }

    /**
     * The state of an entity.
     *
     * @param wanted the entity that is wanted; that of the state may be below
     * @return null if it is not known
     */
    public @Nullable CachedState find(EntityMapping wanted, EntityKey key) {
        if (use.retrieveMode() == CacheRetrieveMode.BYPASS || !shared.hasAnyOf(key.root())) {
            return null;
        }
        CachedState found = shared.find(key);
        return found != null && wanted.type().isAssignableFrom(found.entity().type()) ? found : null;
    }

    /**
     * A row was read.
     *
     * @param state the instance
     * @param values the values of the row, which are not changed any more
     * @param taken whether the instance got them
     */
    public void read(InstanceState state, @Nullable Object[] values, boolean taken) {
        if (rows == Rows.FOREIGN) {
            if (taken) {
                foreign.add(state);
            }
            return;
        }
        if (taken) {
            foreign.remove(state);
        }
        boolean replaces = rows == Rows.ANEW || use.storeMode() == CacheStoreMode.REFRESH;
        if (rows == Rows.OF_STREAM
                || use.storeMode() == CacheStoreMode.BYPASS
                || !taken && !replaces
                || active.getAsBoolean() && !joined.getAsBoolean()) {
            return;
        }
        EntityShape shape = state.shape();
        EntityKey key = shape.key(values);
        if (key != null) {
            shared.put(key, new CachedState(shape.entity(), values), readAt, replaces);
        }
    }

    // ---- writing

    /** The row of an entity is about to be written. */
    public void writing(EntityKey key) {
        shared.tables().ofRows(key.root()).forEach(this::writingHierarchy);
        if (shared.hasAnyOf(key.root()) && !written.containsKey(key)) {
            written.put(key, Optional.empty());
            shared.beginWrite(key);
        }
    }

    /** The rows of entities of a hierarchy are about to be written, and nobody knows which. */
    public void writingAnyOf(EntityMapping entity) {
        shared.tables().ofRowsAndValues(entity.root()).forEach(this::writingHierarchy);
        writingHierarchy(entity.root());
    }

    private void writingHierarchy(EntityMapping root) {
        if (shared.hasAnyOf(root) && roots.add(root)) {
            shared.beginWrite(root);
        }
    }

    /** Something is about to be written, and nobody knows what. */
    public void writingAnything() {
        if (!anything) {
            anything = true;
            shared.beginWrite();
        }
    }

    /** Some columns of a row were read, which say nothing of the others. */
    public void readInPart(InstanceState state) {
        foreign.add(state);
    }

    /**
     * The row of an instance was written.
     *
     * @param inserted whether there was none before
     */
    public void written(InstanceState state, boolean inserted) {
        EntityKey key = state.key();
        if (key == null) {
            return;
        }
        writing(key);
        if (!shared.hasAnyOf(key.root())) {
            return;
        }
        @Nullable Object @Nullable [] values = isKnown(state, key, inserted) ? state.loaded() : null;
        written.put(
                key,
                values == null
                        ? Optional.empty()
                        : Optional.of(new CachedState(state.shape().entity(), values)));
    }

    private boolean isKnown(InstanceState state, EntityKey key, boolean inserted) {
        return state.status() == Status.MANAGED
                && !state.isReadOnly()
                && defaults.storeMode() != CacheStoreMode.BYPASS
                && (inserted || isKnownWhole(state, key))
                && shared.isWrittenWhole(state.shape());
    }

    /** Whether the columns that an UPDATE did not write are certain: others could have written them without a version. */
    private boolean isKnownWhole(InstanceState state, EntityKey key) {
        return !foreign.contains(state)
                && (state.shape().isVersioned()
                        || written.getOrDefault(key, Optional.empty()).isPresent());
    }

    /** The state of an entity turned out to be stale. */
    public void evict(EntityKey key) {
        shared.evict(key);
    }

    /** Some of what was written was undone within the transaction; nobody knows what entities are like now. */
    public void wentBack() {
        written.replaceAll((key, state) -> Optional.empty());
    }

    /** The transaction has ended, or what was written without one is there for all to see. */
    public void completed(boolean committed) {
        long begunAt = readAt;
        readAt = NEVER;
        begun = false;
        if (written.isEmpty() && roots.isEmpty() && !anything) {
            return;
        }
        long now = shared.tick();
        if (anything) {
            anything = false;
            shared.endWrite(now);
        }
        roots.forEach(root -> shared.endWrite(root, now));
        roots.clear();
        written.forEach((key, state) -> shared.endWrite(key, committed ? state.orElse(null) : null, begunAt, now));
        written.clear();
    }

    /** Statements were executed that may have been outside of a transaction. */
    public void completedWithoutTransaction() {
        if (!active.getAsBoolean()) {
            completed(true);
        }
    }
}
