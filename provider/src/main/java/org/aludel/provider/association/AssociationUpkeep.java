package org.aludel.provider.association;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aludel.provider.association.TwoWaySides.Side;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.state.AssociationKeeper;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * Sets the other side of a relationship when one side is set, as far as it is in memory: a collection that was not fetched is
 * told when it is. What is set here is told to nobody, so that it ends with the other side. Belongs to the thread of its
 * persistence context.
 */
public final class AssociationUpkeep implements AssociationKeeper {

    private final TwoWaySides sides;
    private final UnitMapping mapping;
    private final Shapes shapes;
    private final PersistenceContext context;
    private final Loader loader;

    /** Upkeep of the instances of a persistence context. */
    public AssociationUpkeep(
            TwoWaySides sides, UnitMapping mapping, Shapes shapes, PersistenceContext context, Loader loader) {
        this.sides = sides;
        this.mapping = mapping;
        this.shapes = shapes;
        this.context = context;
        this.loader = loader;
    }

    /**
     * An instance with an attribute of it, which is one side.
     *
     * @param state what is known of the instance; null if it is not managed here
     */
    private record Holder(
            Object instance, EntityShape shape, @Nullable InstanceState state, Side side) {

        @Nullable
        Object get() {
            return shape.access().get(instance, side.index());
        }

        void set(@Nullable Object value) {
            if (state != null) {
                state.beforeChange();
            }
            shape.access().set(instance, side.index(), value);
            if (state != null) {
                state.touch();
            }
        }
    }

    /** An instance whose attribute can be looked at; null if it is no side, or belongs to somebody who has not fetched it. */
    private @Nullable Holder holder(Object instance, String attribute) {
        EntityShape shape = mapping.entity(ReferenceClasses.entityClass(instance))
                .map(shapes::of)
                .orElse(null);
        Side side = shape == null ? null : sides.of(shape.entity(), attribute);
        if (shape == null || side == null) {
            return null;
        }
        InstanceState state = context.stateOf(instance);
        return state == null && loader.isUnfetched(instance) ? null : new Holder(instance, shape, state, side);
    }

    // ---- what is told

    @Override
    public boolean concerns(EntityShape shape) {
        return !sides.of(shape.entity()).isEmpty();
    }

    @Override
    public void replaced(InstanceState state, String attribute, @Nullable Object before) {
        Side side = sides.of(state.shape().entity(), attribute);
        if (side != null) {
            Object after = state.shape().access().get(state.instance(), side.index());
            replaced(state, side, before, after);
        }
    }

    private void replaced(InstanceState state, Side side, @Nullable Object before, @Nullable Object after) {
        if (before == after) {
            return;
        }
        Set<Object> now = values(side, after);
        for (Object gone : values(side, before)) {
            if (!now.remove(gone)) {
                unlink(gone, side.other(), state.instance());
            }
        }
        now.forEach(come -> link(come, side.other(), state.instance()));
    }

    /** The entities that an attribute has, as far as they are there. */
    private static Set<Object> values(Side side, @Nullable Object value) {
        Set<Object> values = Collections.newSetFromMap(new IdentityHashMap<>());
        if (side.attribute() instanceof ToOneAttribute) {
            if (value != null) {
                values.add(value);
            }
        } else if (value instanceof ManagedCollection managed) {
            for (StoredElement element : managed.elements()) {
                if (element.value() != null) {
                    values.add(element.value());
                }
            }
        } else if (value instanceof Collection<?> plain) {
            plain.forEach(each -> {
                if (each != null) {
                    values.add(each);
                }
            });
        }
        return values;
    }

    @Override
    public void added(InstanceState owner, PluralAttribute attribute, @Nullable Object value) {
        Side side = sides.of(owner.shape().entity(), attribute.name());
        if (side != null && value != null) {
            link(value, side.other(), owner.instance());
        }
    }

    @Override
    public void removed(InstanceState owner, PluralAttribute attribute, @Nullable Object value) {
        Side side = sides.of(owner.shape().entity(), attribute.name());
        if (side != null && value != null) {
            unlink(value, side.other(), owner.instance());
        }
    }

    @Override
    public boolean refersBack(InstanceState owner, PluralAttribute attribute, @Nullable Object value) {
        Side side = value == null ? null : sides.of(owner.shape().entity(), attribute.name());
        Holder other = side == null || value == null ? null : holder(value, side.other());
        return other != null && isToOne(other) && other.get() == owner.instance();
    }

    @Override
    public void persisted(InstanceState state) {
        for (Side side : sides.of(state.shape().entity())) {
            Object value = state.shape().access().get(state.instance(), side.index());
            for (Object other : values(side, value)) {
                Holder holder = holder(other, side.other());
                if (holder != null && !(isToOne(holder) && holder.get() != null)) {
                    link(other, side.other(), state.instance());
                }
            }
        }
    }

    /** Plain classes do not tell of their changes, and merging does not: these are looked for before they are written. */
    public void beforeWriting() {
        for (InstanceState state : new ArrayList<>(context.changeable())) {
            boolean mayDiffer = state.status() == Status.MANAGED && !state.isSettled() && !state.isReadOnly();
            @Nullable Object @Nullable [] loaded = mayDiffer ? state.loaded() : null;
            if (loaded != null) {
                compare(state, loaded);
            }
        }
    }

    private void compare(InstanceState state, @Nullable Object[] loaded) {
        EntityShape shape = state.shape();
        List<Side> all = sides.of(shape.entity());
        @Nullable Object[] now = all.isEmpty() ? loaded : shape.spread(state.instance(), loader);
        for (Side side : all) {
            for (AttributeSlot slot : shape.slots()) {
                if (slot.index() == side.index() && differ(shape, slot, loaded, now)) {
                    Object before = slot.shape().gather(loaded, slot.offset(), loader);
                    replaced(state, side, before, shape.access().get(state.instance(), side.index()));
                }
            }
        }
    }

    private static boolean differ(
            EntityShape shape, AttributeSlot slot, @Nullable Object[] loaded, @Nullable Object[] now) {
        for (int i = slot.offset(); i < slot.offset() + slot.shape().width(); i++) {
            if (!shape.areEqual(i, loaded[i], now[i])) {
                return true;
            }
        }
        return false;
    }

    // ---- the other side

    private static boolean isToOne(Holder holder) {
        return holder.side().attribute() instanceof ToOneAttribute;
    }

    /** Lets an attribute of an entity refer to another one, too. */
    private void link(Object instance, String attribute, Object value) {
        Holder holder = holder(instance, attribute);
        if (holder == null) {
            return;
        }
        if (!isToOne(holder)) {
            maintain(holder, value, true);
            return;
        }
        if (holder.state() != null) {
            loader.load(holder.state());
        }
        Object before = holder.get();
        if (before != value) {
            holder.set(value);
            if (before != null) {
                unlink(before, holder.side().other(), instance);
            }
        }
    }

    /** Lets an attribute of an entity refer to another one no more. */
    private void unlink(Object instance, String attribute, Object value) {
        Holder holder = holder(instance, attribute);
        if (holder == null) {
            return;
        }
        if (!isToOne(holder)) {
            maintain(holder, value, false);
            return;
        }
        if (holder.state() != null) {
            loader.load(holder.state());
        }
        if (holder.get() == value) {
            holder.set(null);
        }
    }

    @SuppressWarnings("unchecked") // a collection of entities
    private static void maintain(Holder holder, Object value, boolean present) {
        if (holder.state() != null && holder.state().status() == Status.REFERENCE) {
            return; // it is read with what is written then
        }
        Object collection = holder.get();
        if (collection instanceof ManagedCollection managed) {
            CollectionState state = managed.state();
            if (state.isOwned()) {
                state.maintain(value, present);
            }
        } else if (collection instanceof Collection<?> plain) {
            boolean there = plain.stream().anyMatch(each -> each == value);
            if (present && !there) {
                ((Collection<Object>) plain).add(value);
            } else if (!present && there) {
                plain.removeIf(each -> each == value);
            }
        }
    }
}
