package org.aludel.provider.graph;

import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;

/**
 * What is to be fetched of the values of an attribute, or of instances of a subclass.
 *
 * @param <T> the class of the values
 */
public final class SubgraphModel<T> extends GraphModel<T> implements Subgraph<T> {

    SubgraphModel(Metamodel metamodel, ManagedType<T> type) {
        super(metamodel, type);
    }

    SubgraphModel<T> copyOf() {
        SubgraphModel<T> copy = new SubgraphModel<>(metamodel(), type());
        copy.copy(this);
        return copy;
    }

    @Override
    public Class<T> getClassType() {
        return type().getJavaType();
    }
}
