package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.provider.criteria.expression.Writing;

/** An attribute with a single value. */
@SuppressWarnings("serial") // read by the version that wrote it
final class AttributePathNode<X> extends PathNode<X> {

    private final PathNode<?> parent;
    private final SingularAttribute<?, X> attribute;

    AttributePathNode(PathNode<?> parent, SingularAttribute<?, X> attribute) {
        this.parent = parent;
        this.attribute = attribute;
    }

    @Override
    Type<X> type0() {
        return attribute.getType();
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
