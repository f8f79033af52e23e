package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;

/**
 * Managed instances that get their state from somewhere else, so that their rows are read later, those of many instances by
 * one statement: what the database has is needed only to tell what has changed. Belongs to the thread of its loader.
 */
public final class LateRows {

    private final Loader loader;
    private final Followers followers;

    LateRows(Loader loader, Followers followers) {
        this.loader = loader;
        this.followers = followers;
    }

    /** Whether instances may do without their rows. */
    public boolean areFor(EntityShape shape) {
        return !loader.isCaching() && loader.plans().canReadLate(shape);
    }

    /**
     * Whether instances can do without their rows: their keys refer to nothing, and all that is known of them are columns, and
     * collections of their own.
     */
    static boolean areFor(EntityShape shape, EntityPlan plan) {
        return plan.selection().unread(shape.entity()).isEmpty()
                && shape.entity().id().attributes().stream().noneMatch(ToOneAttribute.class::isInstance)
                && isPlain(shape.attributes(), shape.slots(), true);
    }

    private static boolean isPlain(List<Attribute> attributes, List<AttributeSlot> slots, boolean outermost) {
        for (Attribute attribute : attributes) {
            boolean beside = attribute instanceof ToOneAttribute one
                    && (one.storage() instanceof ToOneStorage.JoinTable
                            || one.orphanRemoval() && one.storage() instanceof ToOneStorage.Inverse);
            if (beside || attribute instanceof PluralAttribute && !outermost) {
                return false;
            }
        }
        for (AttributeSlot slot : slots) {
            if (slot.shape() instanceof EmbeddableShape embeddable
                    && !isPlain(embeddable.value().attributes(), embeddable.slots(), false)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A managed instance with nothing but its key. Its collections are there, and are fetched when they are used.
     *
     * @param shape the shape of the class of the instance itself
     */
    public InstanceState add(EntityShape shape, EntityKey key) {
        Object instance = loader.newInstance(shape.entity());
        InstanceState state = new InstanceState(shape, instance, Status.MANAGED, key);
        shape.identify(key, instance, loader);
        loader.context().add(state);
        state.touch();
        loader.sparingly(true, () -> {
            followers.addCollections(state);
            return true;
        });
        return state;
    }

    /**
     * Reads what the database has of instances, as far as that was not read: their rows, and those of collections whose
     * changes are written or leave orphans. What the instances have stays. One without a row has no {@link
     * InstanceState#loaded() values} afterwards.
     */
    public void read(Collection<InstanceState> states) {
        List<CollectionState> replaced = new ArrayList<>();
        for (InstanceState state : states) {
            addReplaced(state, replaced);
        }
        loader.fetch(replaced);
        readRows(states);
    }

    /** Reads the rows of instances, as far as they were not read. */
    void readRows(Collection<InstanceState> states) {
        Map<EntityMapping, List<EntityKey>> missing = new LinkedHashMap<>();
        for (InstanceState state : states) {
            if (state.isRowUnread()) {
                missing.computeIfAbsent(state.shape().entity(), any -> new ArrayList<>())
                        .add(state.requireKey());
            }
        }
        missing.forEach(loader::find);
    }

    private static void addReplaced(InstanceState state, List<CollectionState> into) {
        List<Attribute> attributes = state.shape().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof PluralAttribute plural
                    && isCompared(plural)
                    && state.attached(plural) instanceof CollectionState collection
                    && !collection.isLoaded()
                    && state.shape().access().get(state.instance(), i) != collection.collection()) {
                into.add(collection);
            }
        }
    }

    private static boolean isCompared(PluralAttribute attribute) {
        return !(attribute.storage() instanceof PluralStorage.Inverse)
                || attribute.orphanRemoval()
                || attribute.order() instanceof ElementOrder.Position;
    }
}
