package org.aludel.provider.graph;

import jakarta.persistence.AttributeNode;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is to be fetched, with what is to be fetched of its values.
 *
 * @param <T> the class of the attribute
 */
public final class NodeModel<T> implements AttributeNode<T> {

    private final Metamodel metamodel;
    private final Attribute<?, ?> attribute;
    private final Map<Class<?>, SubgraphModel<?>> values = new LinkedHashMap<>();
    private final Map<Class<?>, SubgraphModel<?>> keys = new LinkedHashMap<>();

    NodeModel(Metamodel metamodel, Attribute<?, ?> attribute) {
        this.metamodel = metamodel;
        this.attribute = attribute;
    }

    /** The attribute. */
    public Attribute<?, ?> attribute() {
        return attribute;
    }

    /** What is fetched of the values, by their classes; not to be changed. */
    public Map<Class<?>, SubgraphModel<?>> values() {
        return values;
    }

    /** What is fetched of the keys of a map, by their classes; not to be changed. */
    public Map<Class<?>, SubgraphModel<?>> keys() {
        return keys;
    }

    boolean leavesOut() {
        return values.values().stream().anyMatch(GraphModel::leavesOut)
                || keys.values().stream().anyMatch(GraphModel::leavesOut);
    }

    NodeModel<?> copy() {
        NodeModel<?> copy = new NodeModel<>(metamodel, attribute);
        values.forEach((type, graph) -> copy.values.put(type, graph.copyOf()));
        keys.forEach((type, graph) -> copy.keys.put(type, graph.copyOf()));
        return copy;
    }

    void freeze() {
        values.values().forEach(GraphModel::freeze);
        keys.values().forEach(GraphModel::freeze);
    }

    /** The graph of the values of a class; null for that of all values. */
    SubgraphModel<?> values(@Nullable Class<?> subclass) {
        Type<?> type = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
        return graph(values, type, subclass);
    }

    /** The graph of the keys of a class; null for that of all keys. */
    SubgraphModel<?> keys(@Nullable Class<?> subclass) {
        if (!(attribute instanceof MapAttribute<?, ?, ?> map)) {
            throw GraphErrors.noMap(attribute.getName());
        }
        return graph(keys, map.getKeyType(), subclass);
    }

    private SubgraphModel<?> graph(
            Map<Class<?>, SubgraphModel<?>> graphs, Type<?> declared, @Nullable Class<?> subclass) {
        if (!(declared instanceof ManagedType<?> managed)) {
            throw GraphErrors.noGraphOf(attribute.getName());
        }
        if (subclass != null && !managed.getJavaType().isAssignableFrom(subclass)) {
            throw GraphErrors.noSubclass(attribute.getName(), subclass, managed.getJavaType());
        }
        ManagedType<?> type = subclass == null ? managed : metamodel.managedType(subclass);
        return graphs.computeIfAbsent(type.getJavaType(), any -> new SubgraphModel<>(metamodel, type));
    }

    @Override
    public String getAttributeName() {
        return attribute.getName();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface wants it
    public Map<Class, Subgraph> getSubgraphs() {
        return Collections.unmodifiableMap(new LinkedHashMap<Class, Subgraph>(values));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface wants it
    public Map<Class, Subgraph> getKeySubgraphs() {
        return Collections.unmodifiableMap(new LinkedHashMap<Class, Subgraph>(keys));
    }
}
