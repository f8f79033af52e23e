package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.Map;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A path.
 *
 * @param <X> the class of what it leads to
 */
@SuppressWarnings({"unchecked", "serial"}) // as the attributes say; see SelectionNode
public abstract class PathNode<X> extends ExpressionNode<X> implements Path<X> {

    PathNode() {}

    /** The path in the tree of a query. */
    abstract JpqlPath path(Writing writing);

    @Override
    public final JpqlExpression write(Writing writing) {
        return path(writing);
    }

    /** What the path leads to. */
    abstract Type<?> type0();

    @Override
    public Class<? extends X> getJavaType() {
        return (Class<? extends X>) type0().getJavaType();
    }

    /** The attribute of a name of what this leads to. */
    final Attribute<?, ?> attribute(@Nullable String name) {
        if (name == null) {
            throw CriteriaErrors.noAttribute();
        }
        if (this instanceof PluralPath) {
            throw CriteriaErrors.throughCollection(toString(), name);
        }
        if (type0() instanceof ManagedType<?> managed) {
            return managed.getAttribute(name);
        }
        throw CriteriaErrors.throughValue(toString(), name);
    }

    private static String name(@Nullable Attribute<?, ?> attribute) {
        if (attribute == null) {
            throw CriteriaErrors.noAttribute();
        }
        return attribute.getName();
    }

    /** The attribute of this path that another one stands for, which may be of a superclass. */
    final Attribute<?, ?> attribute(@Nullable Attribute<?, ?> attribute) {
        return attribute(name(attribute));
    }

    private PathNode<?> behind(Attribute<?, ?> attribute) {
        return attribute instanceof SingularAttribute<?, ?> singular
                ? new AttributePathNode<>(this, singular)
                : new PluralPath<>(this, (PluralAttribute<?, ?, ?>) attribute);
    }

    @Override
    public <Y> Path<Y> get(String name) {
        return (Path<Y>) behind(attribute(name));
    }

    @Override
    public <Y> Path<Y> get(SingularAttribute<? super X, Y> attribute) {
        return (Path<Y>) behind(attribute((Attribute<?, ?>) attribute));
    }

    @Override
    public <E, C extends Collection<E>> Expression<C> get(PluralAttribute<? super X, C, E> collection) {
        return (Expression<C>) behind(attribute((Attribute<?, ?>) collection));
    }

    @Override
    public <K, V, M extends Map<K, V>> Expression<M> get(MapAttribute<? super X, K, V> map) {
        return (Expression<M>) behind(attribute((Attribute<?, ?>) map));
    }

    @Override
    public Expression<Class<? extends X>> type() {
        return new TypeOfNode<>(this);
    }

    /** The same path, where what it leads to is taken for a subtype. */
    public PathNode<?> treated(EntityType<?> subtype) {
        return new TreatedPathNode<>(this, checked(subtype));
    }

    final EntityType<?> checked(EntityType<?> subtype) {
        if (!type0().getJavaType().isAssignableFrom(subtype.getJavaType())) {
            throw CriteriaErrors.notBelow(subtype.getName(), toString());
        }
        return subtype;
    }

    /** The path in words, for messages. */
    @Override
    public abstract String toString();
}
