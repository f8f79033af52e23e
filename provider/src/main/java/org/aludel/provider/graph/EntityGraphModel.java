package org.aludel.provider.graph;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched together with an entity.
 *
 * @param <T> the class of the entity
 */
public final class EntityGraphModel<T> extends GraphModel<T> implements EntityGraph<T> {

    private final @Nullable String name;
    private final Map<Class<?>, SubgraphModel<?>> subclasses = new LinkedHashMap<>();

    /**
     * A graph without nodes.
     *
     * @param name its name; null if it has none
     */
    public EntityGraphModel(Metamodel metamodel, EntityType<T> type, @Nullable String name) {
        super(metamodel, type);
        this.name = name;
    }

    /**
     * A copy that can be changed.
     *
     * @param newName its name; null if it has none
     */
    public EntityGraphModel<T> copyAs(@Nullable String newName) {
        EntityGraphModel<T> copy = new EntityGraphModel<>(metamodel(), (EntityType<T>) type(), newName);
        copy.copy(this);
        subclasses.forEach((type, graph) -> copy.subclasses.put(type, graph.copyOf()));
        return copy;
    }

    /** The same graph, which cannot be changed any more, and may be used by several threads. */
    public EntityGraphModel<T> frozen() {
        freeze();
        subclasses.values().forEach(GraphModel::freeze);
        return this;
    }

    /** What is to be fetched of instances of subclasses; not to be changed. */
    public Map<Class<?>, SubgraphModel<?>> subclasses() {
        return subclasses;
    }

    @Override
    boolean leavesOut() {
        return super.leavesOut() || subclasses.values().stream().anyMatch(GraphModel::leavesOut);
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    @SuppressWarnings("unchecked") // the graph is for the class
    public <S extends T> Subgraph<S> addTreatedSubgraph(Class<S> subclass) {
        return (Subgraph<S>) subclass(subclass);
    }

    @Override
    @SuppressWarnings({"unchecked", "removal"}) // applications call it as long as it is there
    public <X> Subgraph<? extends X> addSubclassSubgraph(Class<? extends X> subclass) {
        return (Subgraph<? extends X>) subclass(subclass);
    }

    /** The graph of instances of a subclass, which is added where it is missing. */
    SubgraphModel<?> subclass(Class<?> subclass) {
        requireChangeable();
        if (!type().getJavaType().isAssignableFrom(subclass)) {
            throw GraphErrors.noSubclass(String.valueOf(name), subclass, type().getJavaType());
        }
        ManagedType<?> found = metamodel().managedType(subclass);
        return subclasses.computeIfAbsent(subclass, any -> new SubgraphModel<>(metamodel(), found));
    }
}
