package org.aludel.provider.manager;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.graph.EntityGraphModel;
import org.aludel.provider.graph.GraphUse;
import org.jspecify.annotations.Nullable;

/** The entity graphs of a unit that have names, those that annotations define and those that programs add. Thread-safe. */
public final class Graphs {

    private final Metamodel metamodel;
    private final Map<String, EntityGraphModel<?>> named;

    Graphs(Metamodel metamodel, Map<String, EntityGraphModel<?>> defined) {
        this.metamodel = metamodel;
        this.named = new ConcurrentHashMap<>(defined);
    }

    /**
     * A graph without nodes.
     *
     * @throws IllegalArgumentException if the class is no entity
     */
    <T> EntityGraph<T> create(Class<T> type) {
        return new EntityGraphModel<>(metamodel, metamodel.entity(type), null);
    }

    /** A copy of a graph, which can be changed; null if there is none of the name. */
    @Nullable
    EntityGraph<?> copy(String name) {
        EntityGraphModel<?> graph = named.get(name);
        return graph == null ? null : graph.copyAs(name);
    }

    /**
     * The graph of a name, which cannot be changed.
     *
     * @throws IllegalArgumentException if there is none (ALU-4403)
     */
    EntityGraph<?> named(String name) {
        EntityGraphModel<?> graph = named.get(name);
        if (graph == null) {
            throw ManagerErrors.unknownName("entity graph", name, new ArrayList<>(named.keySet()));
        }
        return graph;
    }

    /** The graphs with names that are for a class or for one above it. */
    @SuppressWarnings("unchecked") // the class was compared
    <T> List<EntityGraph<? super T>> of(Class<T> type) {
        metamodel.entity(type);
        List<EntityGraph<? super T>> graphs = new ArrayList<>();
        named.values().forEach(graph -> {
            if (graph.type().getJavaType().isAssignableFrom(type)) {
                graphs.add((EntityGraph<? super T>) graph);
            }
        });
        return graphs;
    }

    /** The graphs by their names that are for a class or for one below it. */
    @SuppressWarnings("unchecked") // the class was compared
    <E> Map<String, EntityGraph<? extends E>> below(Class<E> type) {
        Map<String, EntityGraph<? extends E>> graphs = new LinkedHashMap<>();
        named.forEach((name, graph) -> {
            if (type.isAssignableFrom(graph.type().getJavaType())) {
                graphs.put(name, (EntityGraph<? extends E>) graph);
            }
        });
        return graphs;
    }

    /** Gives a copy of a graph a name, in place of what had it before. */
    void add(String name, EntityGraph<?> graph) {
        GraphUse.typeOf(graph);
        named.put(name, ((EntityGraphModel<?>) graph).copyAs(name).frozen());
    }
}
