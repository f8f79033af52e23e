package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.reference.ReferenceClass;
import org.aludel.provider.reference.ReferenceErrors;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;

/**
 * Instances that have their key and fetch their state when they are used, together with others of their entity. Belongs to the
 * thread of its loader.
 */
final class SleepingReferences {

    private final Loader loader;
    private final PersistenceContext context;
    private final Instances instances;
    private final Siblings<EntityMapping, InstanceState> siblings;

    SleepingReferences(Loader loader) {
        this.loader = loader;
        this.context = loader.context();
        this.instances = loader.instances();
        this.siblings = new Siblings<>(loader.plans().lazyBatch());
    }

    /** A new one. */
    InstanceState add(EntityMapping entity, EntityKey key, ReferenceClass type) {
        EntityShape shape = loader.plans().shapes().of(entity);
        Object instance = type.newInstance();
        shape.identify(key, instance, loader);
        InstanceState state = new InstanceState(shape, instance, Status.REFERENCE, key);
        state.readOnly(loader.isReadOnly());
        context.add(state);
        asleep(type, state);
        return state;
    }

    private void asleep(ReferenceClass type, InstanceState state) {
        type.asleep(state.instance(), () -> use(state));
        siblings.add(state.shape().entity(), state);
    }

    /** Takes back that a reference got its state. */
    void asleep(InstanceState state) {
        instances.references(state.shape().entity()).ifPresent(type -> {
            state.status(Status.REFERENCE);
            state.loaded(null);
            asleep(type, state);
        });
    }

    /** Makes a managed instance of a reference, which gets its state now. */
    void awake(InstanceState state) {
        EntityMapping entity = state.shape().entity();
        instances.references(entity).ifPresent(type -> type.awake(state.instance()));
        siblings.remove(entity, state);
        state.status(Status.MANAGED);
    }

    /**
     * Fetches the state of a reference that is used, and of others like it.
     *
     * @throws jakarta.persistence.EntityNotFoundException if there is no row (ALU-4300)
     */
    void use(InstanceState state) {
        if (context.stateOf(state.instance()) != state) {
            throw ReferenceErrors.detached(state.shape().entity().name());
        }
        EntityMapping entity = state.shape().entity();
        loader.readOnly(state.isReadOnly(), () -> {
            if (!loader.isCached(entity, state.requireKey())) {
                fetch(entity, state);
            }
            return true;
        });
    }

    private void fetch(EntityMapping entity, InstanceState state) {
        boolean readOnly = state.isReadOnly();
        List<EntityKey> keys = new ArrayList<>();
        for (InstanceState sibling : siblings.with(entity, state, other -> other.isReadOnly() == readOnly)) {
            if (sibling.status() == Status.REFERENCE) {
                keys.add(sibling.requireKey());
            }
        }
        loader.find(entity, keys);
        if (state.status() == Status.REFERENCE) {
            throw LoadErrors.missing(entity);
        }
    }

    /** Forgets who is fetched together. */
    void clear() {
        siblings.clear();
    }
}
