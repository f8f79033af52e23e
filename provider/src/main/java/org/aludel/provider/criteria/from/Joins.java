package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import org.aludel.provider.criteria.expression.CriteriaErrors;

/** Makes joins of the kind that their attributes have. */
final class Joins {

    private Joins() {}

    static JoinNode<?, ?> of(FromNode<?, ?> parent, Attribute<?, ?> attribute, JoinType type, boolean fetch) {
        if (attribute instanceof SingularAttribute<?, ?> singular && !(singular.getType() instanceof ManagedType)) {
            throw CriteriaErrors.notJoinable(attribute);
        }
        return of(parent, Element.join(parent, attribute, type, fetch), attribute);
    }

    static JoinNode<?, ?> of(FromNode<?, ?> parent, EntityType<?> entity, JoinType type) {
        Element element = Element.join(parent, entity, type);
        parent.view().joins().add(element);
        return new JoinNode<>(parent.unit(), View.of(element, parent.view().joins()));
    }

    private static JoinNode<?, ?> of(FromNode<?, ?> parent, Element element, Attribute<?, ?> attribute) {
        View view = View.of(element, parent.view().joins());
        view.joins().add(element);
        if (attribute instanceof CollectionAttribute) {
            return new CollectionJoinNode<>(parent.unit(), view);
        }
        if (attribute instanceof SetAttribute) {
            return new SetJoinNode<>(parent.unit(), view);
        }
        if (attribute instanceof ListAttribute) {
            return new ListJoinNode<>(parent.unit(), view);
        }
        return attribute instanceof MapAttribute
                ? new MapJoinNode<>(parent.unit(), view)
                : new JoinNode<>(parent.unit(), view);
    }

    /** An attribute that has to be of a kind. */
    static Attribute<?, ?> checked(Attribute<?, ?> attribute, Class<?> kind) {
        if (kind.isInstance(attribute)) {
            return attribute;
        }
        throw CriteriaErrors.otherKind(attribute, kind);
    }
}
