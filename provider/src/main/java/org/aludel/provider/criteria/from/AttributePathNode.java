package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.SingularAttribute;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.provider.criteria.expression.Writing;

/** An attribute with a single value. */
final class AttributePathNode<X> extends PathNode<X> {

    private final PathNode<?> parent;
    private final SingularAttribute<?, X> attribute;

    AttributePathNode(PathNode<?> parent, SingularAttribute<?, X> attribute) {
        super(attribute.getType());
        this.parent = parent;
        this.attribute = attribute;
    }

    @Override
    JpqlPath path(Writing writing) {
        return Paths.behind(parent.path(writing), attribute.getName());
    }

    @Override
    public Bindable<X> getModel() {
        return attribute;
    }

    @Override
    public Path<?> getParentPath() {
        return parent;
    }

    @Override
    public String toString() {
        return parent + "." + attribute.getName();
    }
}
