package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Type;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.TreatExpression;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/** A path whose value is taken for one of a subtype. */
@SuppressWarnings("serial") // read by the version that wrote it
final class TreatedPathNode<X> extends PathNode<X> {

    private final PathNode<?> operand;
    private final EntityType<?> subtype;

    TreatedPathNode(PathNode<?> operand, EntityType<?> subtype) {
        this.operand = operand;
        this.subtype = subtype;
    }

    @Override
    Type<?> type0() {
        return subtype;
    }

    @Override
    JpqlPath path(Writing writing) {
        return new TreatExpression(operand.path(writing), new TypeName(subtype.getName()));
    }

    @Override
    @SuppressWarnings("unchecked") // the subtype is that of the path
    public Bindable<X> getModel() {
        return (Bindable<X>) subtype;
    }

    @Override
    public @Nullable Path<?> getParentPath() {
        return operand.getParentPath();
    }

    @Override
    public String toString() {
        return "treat(" + operand + " as " + subtype.getName() + ")";
    }
}
