package org.aludel.provider.criteria.from;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.aludel.provider.criteria.expression.Junction;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.jspecify.annotations.Nullable;

/**
 * A join or fetch, of an attribute with a single value or of an entity; those of attributes with many values are below. A
 * fetch may also be used as a join.
 *
 * @param <Z> the class of what it is joined to
 * @param <X> the class of what it is
 */
@SuppressWarnings({"unchecked", "serial"}) // as the attributes say; see SelectionNode
class JoinNode<Z, X> extends FromNode<Z, X> implements Join<Z, X>, Fetch<Z, X> {

    JoinNode(Metamodel unit, View view) {
        super(unit, view);
    }

    /** The same kind of join that sees its element in another way. */
    JoinNode<Z, X> in(View other) {
        return new JoinNode<>(unit(), other);
    }

    @Override
    public final JoinNode<?, ?> treated(EntityType<?> subtype) {
        checked(subtype);
        element().treat(subtype);
        return in(view().treated(subtype));
    }

    final JoinNode<Z, X> correlated(List<Element> joins) {
        return in(view().correlated(this, joins));
    }

    @Override
    public Join<Z, X> on(Expression<Boolean> restriction) {
        element().on(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public Join<Z, X> on(Predicate... restrictions) {
        element()
                .on(
                        switch (restrictions.length) {
                            case 0 -> null;
                            case 1 -> PredicateNode.condition(restrictions[0]);
                            default -> new Junction(Predicate.BooleanOperator.AND, List.of(restrictions));
                        });
        return this;
    }

    @Override
    public @Nullable Predicate getOn() {
        return element().on();
    }

    /** The attribute; null for a join of an entity. */
    @Override
    public @Nullable Attribute<? super Z, ?> getAttribute() {
        return (Attribute<? super Z, ?>) element().attribute();
    }

    @Override
    public From<?, Z> getParent() {
        return (From<?, Z>) requireNonNull(element().parent());
    }

    @Override
    public JoinType getJoinType() {
        return element().type();
    }

    @Override
    public Path<?> getParentPath() {
        return getParent();
    }

    @Override
    public Bindable<X> getModel() {
        Attribute<?, ?> attribute = element().attribute();
        return (Bindable<X>) (attribute == null ? requireNonNull(element().entity()) : attribute);
    }

    @Override
    public String toString() {
        Attribute<?, ?> attribute = element().attribute();
        return attribute == null
                ? requireNonNull(element().entity()).getName()
                : getParent() + "." + attribute.getName();
    }
}
