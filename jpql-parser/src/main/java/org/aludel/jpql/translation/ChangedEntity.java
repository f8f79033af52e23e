package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.jpql.syntax.UpdateItem;
import org.jspecify.annotations.Nullable;

/** The entity that a statement changes, with what is common to all such statements. */
final class ChangedEntity {

    private final Environment environment;
    private final EntityReference reference;
    private final String variable;

    private ChangedEntity(Environment environment, EntityReference reference, String variable) {
        this.environment = environment;
        this.reference = reference;
        this.variable = variable;
    }

    /** Declares the entity of a statement. */
    static ChangedEntity declare(TypeName entity, @Nullable Name variable, Environment environment) {
        String name = variable == null ? Scope.THIS : variable.text();
        EntityReference reference = new EntityReference(
                new Entities(environment).named(entity),
                environment.query().names().unique(name));
        Variable.Instance instance = new Variable.Instance(name, reference.path());
        if (variable == null) {
            environment.scope().declareImplicit(instance);
        } else {
            environment.scope().declare(instance);
        }
        return new ChangedEntity(environment, reference, name);
    }

    EntityReference reference() {
        return reference;
    }

    /** The attribute that a target names. */
    ColumnReference<?> column(PathExpression target) {
        return new AttributeColumns(environment).target(reference, variable, target.names());
    }

    List<Assignment> assignments(List<UpdateItem> items) {
        List<Assignment> assignments = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (UpdateItem item : items) {
            ColumnReference<?> column = column(item.target());
            if (seen.contains(column.name())) {
                throw ClauseErrors.assignedTwice(column.name(), environment.place(item.target()));
            }
            seen.add(column.name());
            assignments.add(new Assignment(column, value(item, column)));
        }
        return assignments;
    }

    private Expression<?> value(UpdateItem item, ColumnReference<?> column) {
        SqlType<?> type = column.type();
        Environment inSet = environment.in(ClauseKind.SET);
        Expression<?> value = inSet.expressions().translate(item.value(), type);
        value = new Operands(inSet).fitted(value, type, item.value());
        if (!TypeRules.isAssignable(type, value.type())) {
            throw TypeErrors.wrongAssignment(column.name(), type, value, environment.place(item.value()));
        }
        return value;
    }
}
