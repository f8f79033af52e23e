package org.aludel.provider.graph;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityGraph;

/**
 * A graph and what is made of the attributes that it does not name.
 *
 * @param graph the graph
 * @param fetch true to fetch lazily what the graph does not name, as far as it can be; false to fetch it as its mapping says
 */
public record GraphUse(EntityGraph<?> graph, boolean fetch) {

    /** The property or hint whose value is a graph that is fetched, and no more. */
    public static final String FETCH_GRAPH = "jakarta.persistence.fetchgraph";

    /** The property or hint whose value is a graph that is fetched besides what the mapping says. */
    public static final String LOAD_GRAPH = "jakarta.persistence.loadgraph";

    public GraphUse {
        requireNonNull(graph, "graph");
    }

    /** The attributes of the graph, and no others. */
    public static GraphUse fetch(EntityGraph<?> graph) {
        return new GraphUse(graph, true);
    }

    /** The attributes of the graph besides those that the mapping fetches. */
    public static GraphUse load(EntityGraph<?> graph) {
        return new GraphUse(graph, false);
    }

    /**
     * The class of the entity that a graph begins with.
     *
     * @throws IllegalArgumentException if the graph was not made here (ALU-4461)
     */
    @SuppressWarnings("unchecked") // a graph of the class
    public static <T> Class<T> typeOf(EntityGraph<T> graph) {
        if (graph instanceof EntityGraphModel<?> model) {
            return (Class<T>) model.type().getJavaType();
        }
        throw GraphErrors.foreign(graph);
    }
}
