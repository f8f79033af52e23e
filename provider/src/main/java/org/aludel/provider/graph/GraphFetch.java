package org.aludel.provider.graph;

import jakarta.persistence.EntityGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a graph names for instances that are there: each attribute for all of them together, so that the number of
 * statements depends on the graph and not on the number of instances. Belongs to the thread of its persistence context.
 */
public final class GraphFetch {

    private final PersistenceContext context;
    private final Loader loader;

    /** For the instances of a persistence context. */
    public GraphFetch(PersistenceContext context, Loader loader) {
        this.context = context;
        this.loader = loader;
    }

    /** Fetches what a graph names for some entities. */
    public void fetch(EntityGraph<?> graph, Collection<?> entities) {
        GraphUse.typeOf(graph);
        EntityGraphModel<?> model = (EntityGraphModel<?>) graph;
        List<Object> managed = distinct(entities);
        fetchOf(model, managed);
        model.subclasses()
                .forEach((type, subclass) -> fetchOf(
                        subclass, managed.stream().filter(type::isInstance).toList()));
    }

    private void fetchOf(GraphModel<?> graph, List<Object> entities) {
        Map<EntityShape, List<Holder>> byShape = new LinkedHashMap<>();
        for (Object entity : entities) {
            InstanceState state = context.stateOf(entity);
            if (state != null && state.isAlive()) {
                loader.load(state);
                byShape.computeIfAbsent(state.shape(), any -> new ArrayList<>())
                        .add(new Holder(entity, state.shape().access()));
            }
        }
        byShape.forEach((shape, holders) -> fetch(graph, shape.attributes(), shape.slots(), holders));
    }

    /**
     * An instance that has attributes.
     *
     * @param instance the entity, or what is embedded in one
     * @param access how its attributes are read
     */
    private record Holder(Object instance, StateAccess access) {}

    private void fetch(
            GraphModel<?> graph, List<Attribute> attributes, List<AttributeSlot> slots, List<Holder> holders) {
        for (NodeModel<?> node : graph.nodes().values()) {
            for (int i = 0; i < attributes.size(); i++) {
                if (attributes.get(i).name().equals(node.getAttributeName())) {
                    fetch(node, embedded(slots, i), i, holders);
                }
            }
        }
    }

    private static @Nullable EmbeddableShape embedded(List<AttributeSlot> slots, int index) {
        for (AttributeSlot slot : slots) {
            if (slot.index() == index && slot.shape() instanceof EmbeddableShape embeddable) {
                return embeddable;
            }
        }
        return null;
    }

    private void fetch(NodeModel<?> node, @Nullable EmbeddableShape embeddable, int index, List<Holder> holders) {
        List<Object> values = new ArrayList<>();
        List<CollectionState> collections = new ArrayList<>();
        for (Holder holder : holders) {
            Object value = holder.access().get(holder.instance(), index);
            if (value instanceof ManagedCollection collection && collection.state().isOwned()) {
                collections.add(collection.state());
            } else if (value != null) {
                values.add(value);
            }
        }
        if (embeddable != null) {
            List<Holder> parts = values.stream()
                    .map(value -> new Holder(value, embeddable.access()))
                    .toList();
            node.values()
                    .values()
                    .forEach(graph -> fetch(graph, embeddable.value().attributes(), embeddable.slots(), parts));
            return;
        }
        loader.fetch(collections);
        List<Object> keys = new ArrayList<>();
        for (CollectionState collection : collections) {
            for (StoredElement element : collection.collection().elements()) {
                add(element.value(), values);
                add(element.key(), keys);
            }
        }
        load(values);
        load(keys);
        node.values().forEach((type, graph) -> fetchOf(graph, ofClass(values, type)));
        node.keys().forEach((type, graph) -> fetchOf(graph, ofClass(keys, type)));
    }

    private static void add(@Nullable Object value, List<Object> to) {
        if (value != null) {
            to.add(value);
        }
    }

    private static List<Object> ofClass(List<Object> values, Class<?> type) {
        return distinct(values).stream().filter(type::isInstance).toList();
    }

    private static List<Object> distinct(Collection<?> values) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> distinct = new ArrayList<>();
        for (Object value : values) {
            if (value != null && seen.add(value)) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    /** Fetches the state of references, those of one entity together. */
    private void load(List<Object> values) {
        Map<EntityMapping, Set<EntityKey>> asleep = new LinkedHashMap<>();
        for (Object value : values) {
            InstanceState state = context.stateOf(value);
            if (state != null && state.status() == Status.REFERENCE) {
                asleep.computeIfAbsent(state.shape().entity(), any -> new LinkedHashSet<>())
                        .add(state.requireKey());
            }
        }
        asleep.forEach(loader::find);
    }
}
