package org.aludel.provider.flush;

import java.util.List;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/** Looks whether what is to be written refers to instances that have no row (Jakarta Persistence, 3.3.4). */
final class UnsavedReferences {

    private final PersistenceContext context;
    private final FlushListener listener;

    UnsavedReferences(PersistenceContext context, FlushListener listener) {
        this.context = context;
        this.listener = listener;
    }

    void check(FlushChanges changes) {
        for (EntityChange change : changes.entities()) {
            boolean read = change.state().isReadOnly(); // nothing but its version is written
            if (change.kind() != EntityChange.Kind.DELETE && !read) {
                check(change);
            }
            if (change.kind() == EntityChange.Kind.INSERT) {
                checkInverses(change.state());
            }
        }
        changes.links().forEach(this::check);
    }

    /** Rows that stay as they are may refer to rows that are to be deleted. */
    void checkUnchanged(List<InstanceState> managed, WritePlans plans) {
        for (InstanceState state : managed) {
            for (ReferencePath path : plans.of(state.shape()).references()) {
                Object target = path.isWritten() ? path.target(state.instance()) : null;
                InstanceState other = target == null ? null : context.stateOf(target);
                if (other != null && other.status() == Status.REMOVED) {
                    throw FlushErrors.removedReference(
                            state.shape().entity(),
                            path.name(),
                            path.reference().target().get());
                }
            }
        }
    }

    private void check(EntityChange change) {
        for (ReferencePath path : change.writes().references()) {
            Object target = path.target(change.state().instance());
            if (target != null) {
                EntityMapping entity = change.state().shape().entity();
                check(entity, path.name(), path.reference().target().get(), target);
                if (change.now()[path.column()] == null && context.stateOf(target) == null) {
                    throw FlushErrors.newReference(
                            entity, path.name(), path.reference().target().get());
                }
            }
        }
    }

    /** What a new instance refers to without writing it: the row of a new one would never be written. */
    private void checkInverses(InstanceState state) {
        EntityShape shape = state.shape();
        for (int i = 0; i < shape.attributes().size(); i++) {
            if (shape.attributes().get(i) instanceof ToOneAttribute one
                    && one.storage() instanceof ToOneStorage.Inverse) {
                Object target = shape.access().get(state.instance(), i);
                if (target != null && context.stateOf(target) == null && listener.isNew(target)) {
                    throw FlushErrors.newReference(
                            shape.entity(), one.name(), one.target().get());
                }
            }
        }
    }

    private void check(LinkChange change) {
        Attribute attribute = change.path().attribute();
        EntityMapping target = target(attribute);
        if (target != null) {
            for (StoredElement element : change.after()) {
                Object entity = element.value();
                if (entity != null) {
                    check(change.owner().shape().entity(), attribute.name(), target, entity);
                }
            }
        }
    }

    private static @Nullable EntityMapping target(Attribute attribute) {
        if (attribute instanceof ToOneAttribute one) {
            return one.target().get();
        }
        boolean owned = LinkFinder.isOwned(attribute);
        return owned && ((PluralAttribute) attribute).element() instanceof ReferenceValue reference
                ? reference.target().get()
                : null;
    }

    private void check(EntityMapping entity, String attribute, EntityMapping target, Object referred) {
        InstanceState state = context.stateOf(referred);
        if (state == null) {
            if (listener.isNew(referred)) {
                throw FlushErrors.newReference(entity, attribute, target);
            }
        } else if (!state.isAlive()) {
            throw FlushErrors.removedReference(entity, attribute, target);
        }
    }
}
