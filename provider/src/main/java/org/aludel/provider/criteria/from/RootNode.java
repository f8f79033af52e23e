package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.FromItem;
import org.aludel.jpql.syntax.JoinItem;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.RangeVariable;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A root.
 *
 * @param <X> the class of the entity
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class RootNode<X> extends FromNode<X, X> implements Root<X> {

    private RootNode(Metamodel unit, View view) {
        super(unit, view);
    }

    /** A root over an entity. */
    public static <X> RootNode<X> of(Metamodel unit, EntityType<X> entity) {
        return new RootNode<>(unit, View.of(Element.root(entity), new ArrayList<>()));
    }

    @Override
    @SuppressWarnings("unchecked") // a root is of the type of its entity
    public EntityType<X> getModel() {
        return (EntityType<X>) type0();
    }

    /** Always null. */
    @Override
    public @Nullable Path<?> getParentPath() {
        return null;
    }

    @Override
    public RootNode<?> treated(EntityType<?> subtype) {
        return new RootNode<>(unit(), view().treated(checked(subtype)));
    }

    RootNode<X> correlated(List<Element> joins) {
        return new RootNode<>(unit(), view().correlated(this, joins));
    }

    /** The variable of the root. */
    public Name name(Writing writing) {
        return variable(writing);
    }

    /** The entity in the tree of a query. */
    public TypeName entity() {
        return new TypeName(getModel().getName());
    }

    /** The root with its joins. */
    public FromItem item(Writing writing) {
        RangeVariable range = element().range(writing);
        List<JoinItem> joins = new ArrayList<>(view().joins().size());
        view().joins().forEach(join -> joins.add(join.join(writing)));
        return new FromItem(range, joins);
    }

    @Override
    public String toString() {
        return getModel().getName();
    }
}
