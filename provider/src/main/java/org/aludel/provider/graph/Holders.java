package org.aludel.provider.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Instances that have the same attributes: entities of one class, or what is embedded in them.
 *
 * @param type the class of the entities or of what is embedded
 * @param attributes the attributes
 * @param slots those with columns
 * @param access how they are read
 * @param instances the instances
 */
record Holders(
        Class<?> type,
        List<Attribute> attributes,
        List<AttributeSlot> slots,
        StateAccess access,
        List<Object> instances) {

    /** What is embedded. */
    static Holders of(EmbeddableShape shape, List<Object> instances) {
        return new Holders(
                shape.value().javaType(),
                shape.value().attributes(),
                shape.slots(),
                shape.access(),
                distinct(instances));
    }

    /** Managed entities, those of each class together; others are left out. */
    static List<Holders> of(Collection<?> entities, PersistenceContext context) {
        Map<EntityShape, List<Object>> byShape = new LinkedHashMap<>();
        for (Object entity : distinct(entities)) {
            InstanceState state = context.stateOf(entity);
            if (state != null && state.isAlive()) {
                byShape.computeIfAbsent(state.shape(), any -> new ArrayList<>()).add(entity);
            }
        }
        List<Holders> all = new ArrayList<>();
        byShape.forEach((shape, instances) -> all.add(
                new Holders(shape.entity().type(), shape.attributes(), shape.slots(), shape.access(), instances)));
        return all;
    }

    /** What is embedded as the value of an attribute; null for other attributes. */
    @Nullable
    EmbeddableShape embedded(int index) {
        for (AttributeSlot slot : slots) {
            if (slot.index() == index && slot.shape() instanceof EmbeddableShape embeddable) {
                return embeddable;
            }
        }
        return null;
    }

    /** The values of an attribute that are there, apart from collections. */
    List<Object> values(int index) {
        List<Object> values = new ArrayList<>();
        for (Object instance : instances) {
            Object value = access.get(instance, index);
            if (value != null && !(value instanceof ManagedCollection)) {
                values.add(value);
            }
        }
        return values;
    }

    /** The collections that are values of an attribute. */
    List<CollectionState> collections(int index) {
        List<CollectionState> collections = new ArrayList<>();
        for (Object instance : instances) {
            if (access.get(instance, index) instanceof ManagedCollection collection
                    && collection.state().isOwned()) {
                collections.add(collection.state());
            }
        }
        return collections;
    }

    /** The values in collections. */
    static List<Object> elements(List<CollectionState> collections) {
        List<Object> values = new ArrayList<>();
        for (CollectionState collection : collections) {
            for (StoredElement element : collection.collection().elements()) {
                add(element.value(), values);
            }
        }
        return values;
    }

    /** The keys in collections that are maps. */
    static List<Object> keys(List<CollectionState> collections) {
        List<Object> keys = new ArrayList<>();
        for (CollectionState collection : collections) {
            for (StoredElement element : collection.collection().elements()) {
                add(element.key(), keys);
            }
        }
        return keys;
    }

    private static void add(@Nullable Object value, List<Object> to) {
        if (value != null) {
            to.add(value);
        }
    }

    /** Each instance once. */
    static List<Object> distinct(Collection<?> values) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> distinct = new ArrayList<>();
        for (Object value : values) {
            if (value != null && seen.add(value)) {
                distinct.add(value);
            }
        }
        return distinct;
    }
}
