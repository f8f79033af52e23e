package org.aludel.provider.lifecycle;

import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.aludel.core.sql.SelectStatement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.state.AssociationKeeper;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.LinkedEntity;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * The operations on the entities of one persistence context (Jakarta Persistence, 3.3). Nothing is written here: new and
 * removed instances are only marked. Belongs to one thread.
 */
public final class Lifecycle {

    private final UnitMapping unit;
    private final Shapes shapes;
    private final PersistenceContext context;
    private final Loader loader;
    private final Callbacks callbacks;
    private final Identification identification;
    private final Newness newness;
    private final UnreadMerges unreadMerges;

    /**
     * Operations on a persistence context.
     *
     * @param identification gives new instances their identifiers
     */
    public Lifecycle(
            UnitMapping unit,
            Shapes shapes,
            PersistenceContext context,
            Loader loader,
            Callbacks callbacks,
            Identification identification) {
        this.unit = unit;
        this.shapes = shapes;
        this.context = context;
        this.loader = loader;
        this.callbacks = callbacks;
        this.identification = identification;
        this.newness = new Newness(unit, shapes, loader);
        this.unreadMerges = new UnreadMerges(this);
    }

    // ---- what the operations need

    PersistenceContext context() {
        return context;
    }

    Loader loader() {
        return loader;
    }

    Newness newness() {
        return newness;
    }

    UnreadMerges unreadMerges() {
        return unreadMerges;
    }

    /** Whether a listener or a callback method is called at an event of an entity. */
    boolean isHeard(CallbackEvent event, EntityShape shape) {
        return callbacks.isHeard(event, shape.entity());
    }

    Identification identification() {
        return identification;
    }

    /** The basic attributes that an instance was read without, which have no value that counts. */
    Set<String> unread(Object instance) {
        return shapes.unread().of(instance);
    }

    /**
     * The entity of an instance.
     *
     * @throws IllegalArgumentException if it is none of the unit (ALU-4310)
     */
    public EntityShape shapeOf(@Nullable Object instance) {
        if (instance == null) {
            throw LifecycleErrors.noInstance();
        }
        Class<?> type = ReferenceClasses.entityClass(instance);
        return shapes.of(unit.entity(type).orElseThrow(() -> LifecycleErrors.noEntity(type)));
    }

    /** Whether an object is an instance of an entity of the unit. */
    boolean isEntity(Object instance) {
        return unit.entity(ReferenceClasses.entityClass(instance)).isPresent();
    }

    private static Set<Object> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    // ---- persist

    /**
     * Makes a new instance managed, and undoes the removal of one.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310)
     * @throws jakarta.persistence.EntityExistsException if it is detached, or another instance with its identifier is
     *     managed (ALU-4311)
     */
    public void persist(Object instance) {
        persist(instance, identitySet());
    }

    private void persist(Object instance, Set<Object> done) {
        EntityShape shape = shapeOf(instance);
        if (!done.add(instance)) {
            return;
        }
        InstanceState state = context.stateOf(instance);
        if (state == null) {
            persistNew(shape, instance, done);
        } else if (state.status() == Status.REMOVED) {
            undoRemoval(state);
        } else if (state.status() == Status.DELETED) {
            context.remove(state);
            persistNew(shape, instance, done);
        }
        for (Object related : Relations.of(shape, instance, CascadeType.PERSIST, false)) {
            persist(related, done);
        }
    }

    private void undoRemoval(InstanceState state) {
        if (context.find(state.requireKey()) != state) {
            throw LifecycleErrors.exists(state.shape().entity());
        }
        state.status(Status.MANAGED);
    }

    /** Takes in a new instance; what it refers to comes first, so that its row can be inserted. */
    private void persistNew(EntityShape shape, Object instance, Set<Object> done) {
        InstanceState state = makeNew(shape, instance);
        for (Object related : Relations.referred(shape, instance, CascadeType.PERSIST)) {
            persist(related, done);
        }
        identification.added(state);
    }

    /** Takes in a new instance without what it refers to. */
    InstanceState makeNew(EntityShape shape, Object instance) {
        if (newness.isDetached(shape, instance)) {
            throw LifecycleErrors.detached(shape.entity());
        }
        InstanceState state = new InstanceState(shape, instance, Status.NEW, null);
        identification.identify(state);
        InstanceState same = state.key() == null ? null : context.find(state.requireKey());
        if (same != null && same.status() != Status.REMOVED && same.status() != Status.DELETED) {
            throw LifecycleErrors.exists(shape.entity());
        }
        callbacks.call(CallbackEvent.PRE_PERSIST, shape.entity(), instance);
        context.add(state);
        AssociationKeeper associations = context.associations();
        if (associations != null) {
            associations.persisted(state);
        }
        return state;
    }

    /**
     * Makes those instances managed that managed ones refer to by relationships that cascade, also removed ones; done
     * before changes are written.
     */
    public void persistReachable() {
        List<InstanceState> cascading = having(shape -> shape.cascades(CascadeType.PERSIST));
        if (cascading.isEmpty()) {
            return;
        }
        Set<Object> done = identitySet();
        for (InstanceState state : cascading) {
            boolean alive = state.status() == Status.NEW || state.status() == Status.MANAGED;
            if (alive) {
                for (Object related : Relations.of(state.shape(), state.instance(), CascadeType.PERSIST, false)) {
                    InstanceState other = context.stateOf(related);
                    if (other == null || other.status() == Status.REMOVED) {
                        persist(related, done);
                    }
                }
            }
        }
    }

    /** Removes entities that were taken out of relationships which remove orphans; done before changes are written. */
    public void removeOrphans() {
        for (InstanceState state : having(EntityShape::removesOrphans)) {
            if (state.status() == Status.MANAGED) {
                for (Object orphan : Orphans.of(state, loader)) {
                    InstanceState other = context.stateOf(orphan);
                    if (other != null && other.isAlive()) {
                        remove(orphan);
                    }
                }
            }
        }
    }

    /** The instances of some shapes as they are now, for work that adds or removes some. */
    private List<InstanceState> having(Predicate<EntityShape> condition) {
        List<InstanceState> found = new ArrayList<>(0);
        for (InstanceState state : context.changeable()) {
            if (!state.isReadOnly() && condition.test(state.shape())) {
                found.add(state);
            }
        }
        return found;
    }

    /** Notes what relationships refer to whose orphans are to be removed, where no column tells; done after writing. */
    public void notePossibleOrphans() {
        for (InstanceState state : context.changeable()) {
            if (state.status() == Status.MANAGED && !state.isReadOnly()) {
                EntityShape shape = state.shape();
                for (ToOneAttribute one : shape.inverseOrphans()) {
                    int index = shape.attributes().indexOf(one);
                    state.attach(new LinkedEntity(one, shape.access().get(state.instance(), index)));
                }
            }
        }
    }

    // ---- remove

    /**
     * Marks an instance for removal.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or detached (ALU-4312)
     */
    public void remove(Object instance) {
        remove(instance, identitySet());
    }

    private void remove(Object instance, Set<Object> done) {
        EntityShape shape = shapeOf(instance);
        if (!done.add(instance)) {
            return;
        }
        InstanceState state = context.stateOf(instance);
        if (state == null) {
            if (!newness.isNew(shape, instance)) {
                throw LifecycleErrors.removeDetached(shape.entity());
            }
        } else if (state.status() == Status.REMOVED || state.status() == Status.DELETED) {
            return;
        } else if (state.status() == Status.REFERENCE) {
            loader.load(state);
        }
        if (state != null) {
            callbacks.call(CallbackEvent.PRE_REMOVE, shape.entity(), instance);
        }
        for (Object related : Relations.of(shape, instance, CascadeType.REMOVE, true)) {
            remove(related, done);
        }
        if (state != null && state.status() == Status.NEW) {
            context.remove(state);
        } else if (state != null) {
            context.markRemoved(state);
        }
    }

    // ---- merge

    /**
     * Copies the state of an instance to the managed one with its identity, or to a new one. The row of that may be read
     * later, by {@link #readMerged}.
     *
     * @return the managed instance
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or removed (ALU-4313)
     * @throws jakarta.persistence.OptimisticLockException if the database has another version (ALU-4314)
     */
    public Object merge(Object instance) {
        return new Merging(this).merge(instance);
    }

    /**
     * Reads the rows of merged instances that were not read yet; done before changes are written, and before what needs to
     * know the rows.
     *
     * @throws jakarta.persistence.OptimisticLockException if the database has another version than what was merged (ALU-4314)
     */
    public void readMerged() {
        unreadMerges.read();
    }

    /** Forgets which merged instances wait for their rows. */
    public void forgetMerged() {
        unreadMerges.clear();
    }

    // ---- refresh

    /**
     * Overwrites the state of an instance with that of the database.
     *
     * @param change what is different in the statement, such as a lock
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     * @throws jakarta.persistence.EntityNotFoundException if there is no row any more (ALU-4300)
     */
    public void refresh(Object instance, UnaryOperator<SelectStatement> change) {
        refresh(instance, change, identitySet());
    }

    private void refresh(Object instance, UnaryOperator<SelectStatement> change, Set<Object> done) {
        InstanceState state = requireManaged(instance);
        if (!done.add(instance)) {
            return;
        }
        EntityMapping entity = state.shape().entity();
        if (state.status() != Status.MANAGED && state.status() != Status.REFERENCE) {
            throw LifecycleErrors.notManaged(entity);
        }
        Set<Object> relations = identitySet();
        relations.addAll(Relations.of(state.shape(), instance, CascadeType.REFRESH, false));
        unreadMerges.forget(state);
        if (!loader.refresh(state, change)) {
            throw LifecycleErrors.rowGone(entity);
        }
        relations.addAll(Relations.of(state.shape(), instance, CascadeType.REFRESH, false));
        for (Object related : relations) {
            InstanceState other = context.stateOf(related);
            if (other != null && other.status() == Status.MANAGED) {
                refresh(related, change, done);
            }
        }
    }

    // ---- read-only

    /**
     * Says whether changes of an instance are written. One that was read-only gets the state of its row when it becomes
     * writable, since nothing else tells then what has changed.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed, new, or to be removed (ALU-4315)
     * @throws jakarta.persistence.EntityNotFoundException if it is to be read, and there is no row any more (ALU-4300)
     */
    public void readOnly(Object instance, boolean yes) {
        InstanceState state = requireManaged(instance);
        if (state.status() != Status.MANAGED && state.status() != Status.REFERENCE) {
            throw LifecycleErrors.notManaged(state.shape().entity());
        }
        if (!yes) {
            makeWritable(state);
        } else if (!state.isReadOnly()) {
            unreadMerges.read();
            context.readOnly(state, true);
        }
    }

    /** Lets changes of an instance be written from now on; it gets the state of its row for that, if it has any state. */
    void makeWritable(InstanceState state) {
        if (!state.isReadOnly()) {
            return;
        }
        context.readOnly(state, false);
        boolean done = state.status() == Status.REFERENCE;
        try {
            done = done || loader.refresh(state, UnaryOperator.identity());
        } finally {
            if (!done) {
                context.readOnly(state, true);
            }
        }
        if (!done) {
            throw LifecycleErrors.rowGone(state.shape().entity());
        }
    }

    // ---- detach

    /**
     * Lets an instance go without writing its changes; does nothing for one that is not managed.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310)
     */
    public void detach(Object instance) {
        detach(instance, identitySet());
    }

    private void detach(Object instance, Set<Object> done) {
        EntityShape shape = shapeOf(instance);
        InstanceState state = context.stateOf(instance);
        if (state == null || !done.add(instance)) {
            return;
        }
        context.remove(state);
        unreadMerges.forget(state);
        if (state.status() != Status.REFERENCE) {
            for (Object related : Relations.of(shape, instance, CascadeType.DETACH, false)) {
                detach(related, done);
            }
        }
    }

    /** Lets all instances go. */
    public void clear() {
        context.clear();
        loader.clear();
        unreadMerges.clear();
    }

    // ---- questions

    /**
     * Whether an instance is managed.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310)
     */
    public boolean contains(Object instance) {
        shapeOf(instance);
        InstanceState state = context.stateOf(instance);
        return state != null && state.isAlive();
    }

    /**
     * The state of a managed instance.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     */
    public InstanceState requireManaged(Object instance) {
        EntityShape shape = shapeOf(instance);
        InstanceState state = context.stateOf(instance);
        if (state == null || !state.isAlive()) {
            throw LifecycleErrors.notManaged(shape.entity());
        }
        return state;
    }
}
