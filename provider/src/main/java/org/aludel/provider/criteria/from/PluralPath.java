package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.Type;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.provider.criteria.expression.CollectionExpression;
import org.aludel.provider.criteria.expression.Writing;

/** An attribute with many values. */
@SuppressWarnings("serial") // read by the version that wrote it
final class PluralPath<C> extends PathNode<C> implements CollectionExpression {

    private final PathNode<?> parent;
    private final PluralAttribute<?, C, ?> attribute;

    PluralPath(PathNode<?> parent, PluralAttribute<?, C, ?> attribute) {
        this.parent = parent;
        this.attribute = attribute;
    }

    @Override
    public Class<? extends C> getJavaType() {
        return attribute.getJavaType();
    }

    @Override
    public Class<?> selectedType() {
        return attribute.getElementType().getJavaType();
    }

    @Override
    Type<?> type0() {
        return attribute.getElementType();
    }

    @Override
    JpqlPath path(Writing writing) {
        return Paths.behind(parent.path(writing), attribute.getName());
    }

    @Override
    public JpqlPath collection(Writing writing) {
        return path(writing);
    }

    /** The attribute; what is bound by it is one of the values. */
    @Override
    @SuppressWarnings("unchecked") // the API has a single type variable for the values and for what holds them
    public Bindable<C> getModel() {
        return (Bindable<C>) attribute;
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
