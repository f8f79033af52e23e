package org.aludel.provider.graph;

import jakarta.persistence.AttributeNode;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes for the attributes of a class. Belongs to one thread until it is {@linkplain #freeze frozen}.
 *
 * @param <T> the class
 */
abstract class GraphModel<T> implements Graph<T> {

    private final Metamodel metamodel;
    private final ManagedType<T> type;
    private final Map<String, NodeModel<?>> nodes = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private boolean frozen;

    GraphModel(Metamodel metamodel, ManagedType<T> type) {
        this.metamodel = metamodel;
        this.type = type;
    }

    Metamodel metamodel() {
        return metamodel;
    }

    /** The class that has the attributes. */
    public ManagedType<T> type() {
        return type;
    }

    /** The nodes; not to be changed. */
    public Map<String, NodeModel<?>> nodes() {
        return nodes;
    }

    /** The attributes that are not to be fetched also if their mapping says so; not to be changed. */
    public Set<String> removed() {
        return removed;
    }

    /** Whether there are such attributes here or below. */
    boolean leavesOut() {
        return !removed.isEmpty() || nodes.values().stream().anyMatch(NodeModel::leavesOut);
    }

    /** Makes this and all below it unchangeable, so that several threads may use it. */
    final void freeze() {
        frozen = true;
        nodes.values().forEach(NodeModel::freeze);
    }

    final void requireChangeable() {
        if (frozen) {
            throw GraphErrors.unchangeable();
        }
    }

    /** Adds copies of all nodes of another graph. */
    final void copy(GraphModel<?> other) {
        other.nodes.forEach((name, node) -> nodes.put(name, node.copy()));
        removed.addAll(other.removed);
    }

    /** The node of an attribute, which is added where it is missing. */
    final NodeModel<?> node(String name) {
        requireChangeable();
        removed.remove(name);
        NodeModel<?> known = nodes.get(name);
        return known == null ? add(attribute(name)) : known;
    }

    private NodeModel<?> add(Attribute<?, ?> attribute) {
        NodeModel<?> node = new NodeModel<>(metamodel, attribute);
        nodes.put(attribute.getName(), node);
        return node;
    }

    private Attribute<?, ?> attribute(String name) {
        try {
            return type.getAttribute(name);
        } catch (IllegalArgumentException e) {
            throw GraphErrors.noAttribute(
                    type.getJavaType(),
                    name,
                    type.getAttributes().stream().map(Attribute::getName).toList());
        }
    }

    // ---- nodes

    @Override
    @SuppressWarnings("unchecked") // the caller says what the attribute is
    public <Y> AttributeNode<Y> addAttributeNode(String attributeName) {
        return (AttributeNode<Y>) node(attributeName);
    }

    @Override
    public <Y> AttributeNode<Y> addAttributeNode(Attribute<? super T, Y> attribute) {
        return addAttributeNode(attribute.getName());
    }

    @Override
    public void addAttributeNodes(String... attributeNames) {
        for (String name : attributeNames) {
            node(name);
        }
    }

    @Override
    @SafeVarargs
    public final void addAttributeNodes(Attribute<? super T, ?>... attributes) {
        for (Attribute<? super T, ?> attribute : attributes) {
            node(attribute.getName());
        }
    }

    @Override
    public boolean hasAttributeNode(String attributeName) {
        return nodes.containsKey(attribute(attributeName).getName());
    }

    @Override
    public boolean hasAttributeNode(Attribute<? super T, ?> attribute) {
        return nodes.containsKey(attribute.getName());
    }

    @Override
    @SuppressWarnings("unchecked") // as for adding
    public <Y> AttributeNode<Y> getAttributeNode(String attributeName) {
        NodeModel<?> node = nodes.get(attribute(attributeName).getName());
        if (node == null) {
            throw GraphErrors.noNode(attributeName);
        }
        return (AttributeNode<Y>) node;
    }

    @Override
    public <Y> AttributeNode<Y> getAttributeNode(Attribute<? super T, Y> attribute) {
        return getAttributeNode(attribute.getName());
    }

    @Override
    public List<AttributeNode<?>> getAttributeNodes() {
        return new ArrayList<>(nodes.values());
    }

    @Override
    public void removeAttributeNode(String attributeName) {
        requireChangeable();
        String name = attribute(attributeName).getName();
        nodes.remove(name);
        removed.add(name);
    }

    @Override
    public void removeAttributeNode(Attribute<? super T, ?> attribute) {
        removeAttributeNode(attribute.getName());
    }

    @Override
    public void removeAttributeNodes(Attribute.PersistentAttributeType nodeTypes) {
        requireChangeable();
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (attribute.getPersistentAttributeType() == nodeTypes) {
                nodes.remove(attribute.getName());
                removed.add(attribute.getName());
            }
        }
    }

    // ---- graphs of values

    @Override
    @SuppressWarnings("unchecked") // the caller says what the attribute is
    public <X> Subgraph<X> addSubgraph(String attributeName) {
        return (Subgraph<X>) node(attributeName).values(null);
    }

    @Override
    public <X> Subgraph<X> addSubgraph(String attributeName, Class<X> subclass) {
        return cast(node(attributeName).values(subclass));
    }

    @Override
    public <X> Subgraph<X> addSubgraph(Attribute<? super T, X> attribute) {
        return addSubgraph(attribute.getName());
    }

    @Override
    public <Y> Subgraph<Y> addTreatedSubgraph(Attribute<? super T, ? super Y> attribute, Class<Y> subclass) {
        return addSubgraph(attribute.getName(), subclass);
    }

    @Override
    @SuppressWarnings("removal") // applications call it as long as it is there
    public <X> Subgraph<? extends X> addSubgraph(Attribute<? super T, X> attribute, Class<? extends X> subclass) {
        return addSubgraph(attribute.getName(), subclass);
    }

    @Override
    public <E> Subgraph<E> addElementSubgraph(PluralAttribute<? super T, ?, E> attribute) {
        return addSubgraph(attribute.getName());
    }

    @Override
    public <E> Subgraph<E> addTreatedElementSubgraph(
            PluralAttribute<? super T, ?, ? super E> attribute, Class<E> subclass) {
        return addSubgraph(attribute.getName(), subclass);
    }

    @Override
    public <X> Subgraph<X> addElementSubgraph(String attributeName) {
        return addSubgraph(attributeName);
    }

    @Override
    public <X> Subgraph<X> addElementSubgraph(String attributeName, Class<X> subclass) {
        return addSubgraph(attributeName, subclass);
    }

    // ---- graphs of the keys of maps

    @Override
    @SuppressWarnings("unchecked") // the caller says what the attribute is
    public <X> Subgraph<X> addKeySubgraph(String attributeName) {
        return (Subgraph<X>) node(attributeName).keys(null);
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String attributeName, Class<X> subclass) {
        return cast(node(attributeName).keys(subclass));
    }

    @Override
    public <K> Subgraph<K> addMapKeySubgraph(MapAttribute<? super T, K, ?> attribute) {
        return addKeySubgraph(attribute.getName());
    }

    @Override
    public <K> Subgraph<K> addTreatedMapKeySubgraph(
            MapAttribute<? super T, ? super K, ?> attribute, Class<K> subclass) {
        return addKeySubgraph(attribute.getName(), subclass);
    }

    @Override
    @SuppressWarnings("removal") // see above
    public <X> Subgraph<X> addKeySubgraph(Attribute<? super T, X> attribute) {
        return addKeySubgraph(attribute.getName());
    }

    @Override
    @SuppressWarnings("removal") // see above
    public <X> Subgraph<? extends X> addKeySubgraph(Attribute<? super T, X> attribute, Class<? extends X> subclass) {
        return addKeySubgraph(attribute.getName(), subclass);
    }

    @SuppressWarnings("unchecked") // the graph was made for the class
    private static <X> Subgraph<X> cast(Subgraph<?> graph) {
        return (Subgraph<X>) graph;
    }
}
