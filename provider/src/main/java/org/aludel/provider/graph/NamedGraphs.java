package org.aludel.provider.graph;

import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aludel.provider.mapping.source.Definition;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.jspecify.annotations.Nullable;

/** Makes the graphs that annotations and mapping files define (Jakarta Persistence, 10.3). */
public final class NamedGraphs {

    private final Metamodel metamodel;
    private final MappingProblems problems;

    private NamedGraphs(Metamodel metamodel, MappingProblems problems) {
        this.metamodel = metamodel;
        this.problems = problems;
    }

    /**
     * All graphs of a unit by their names, unchangeable.
     *
     * @param problems where mistakes go; a graph with mistakes is left out
     */
    public static Map<String, EntityGraphModel<?>> of(
            MappingSource source, Metamodel metamodel, MappingProblems problems) {
        NamedGraphs reader = new NamedGraphs(metamodel, problems);
        Map<String, EntityGraphModel<?>> graphs = new LinkedHashMap<>();
        source.definitions(NamedEntityGraph.class).forEach((name, definition) -> {
            EntityGraphModel<?> graph = reader.read(name, definition);
            if (graph != null) {
                graphs.put(name, graph.frozen());
            }
        });
        return graphs;
    }

    private @Nullable EntityGraphModel<?> read(String name, Definition<NamedEntityGraph> definition) {
        NamedEntityGraph annotation = definition.annotation();
        try {
            EntityType<?> type = metamodel.entity(Objects.requireNonNull(definition.declaredBy(), "class of a graph"));
            EntityGraphModel<?> graph = new EntityGraphModel<>(metamodel, type, name);
            if (annotation.includeAllAttributes()) {
                type.getAttributes().stream().map(Attribute::getName).forEach(graph::node);
            }
            Subgraphs subgraphs = new Subgraphs(name, List.of(annotation.subgraphs()));
            subgraphs.addNodes(graph, annotation.attributeNodes());
            for (NamedSubgraph subclass : annotation.subclassSubgraphs()) {
                subgraphs.addNodes(graph.subclass(subclass.type()), subclass.attributeNodes());
            }
            return graph;
        } catch (IllegalArgumentException e) {
            problems.add(GraphErrors.invalidNamed(name, String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** The subgraphs of a graph, which its nodes refer to by name; several of one name are for different classes. */
    private final class Subgraphs {

        private final String graph;
        private final List<NamedSubgraph> all;
        private final Set<NamedSubgraph> open = new HashSet<>();

        Subgraphs(String graph, List<NamedSubgraph> all) {
            this.graph = graph;
            this.all = all;
        }

        void addNodes(GraphModel<?> to, NamedAttributeNode[] nodes) {
            for (NamedAttributeNode annotation : nodes) {
                NodeModel<?> node = to.node(annotation.value());
                if (!annotation.subgraph().isEmpty()) {
                    for (NamedSubgraph named : named(annotation.value(), annotation.subgraph())) {
                        fill(node.values(classOf(named)), named);
                    }
                }
                if (!annotation.keySubgraph().isEmpty()) {
                    for (NamedSubgraph named : named(annotation.value(), annotation.keySubgraph())) {
                        fill(node.keys(classOf(named)), named);
                    }
                }
            }
        }

        /** A subgraph that refers to itself ends where it does. */
        private void fill(SubgraphModel<?> subgraph, NamedSubgraph named) {
            if (open.add(named)) {
                addNodes(subgraph, named.attributeNodes());
                open.remove(named);
            }
        }

        private @Nullable Class<?> classOf(NamedSubgraph named) {
            return named.type() == void.class ? null : named.type();
        }

        private List<NamedSubgraph> named(String attribute, String name) {
            List<NamedSubgraph> found = all.stream()
                    .filter(subgraph -> subgraph.name().equals(name))
                    .toList();
            if (found.isEmpty()) {
                problems.add(GraphErrors.noSubgraph(graph, attribute, name));
            }
            return found;
        }
    }
}
