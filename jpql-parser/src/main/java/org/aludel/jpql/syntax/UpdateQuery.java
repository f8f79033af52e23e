package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk update, {@code UPDATE entity SET ... [WHERE ...]}.
 *
 * @param with the common tables, null without any
 * @param entity the name of the entity
 * @param variable the identification variable, null where it is left out
 * @param items the new values; not empty
 * @param where the condition, null without one
 * @param returning what is returned of each changed row, empty when nothing is
 */
public record UpdateQuery(
        @Nullable WithClause with,
        TypeName entity,
        @Nullable Name variable,
        List<UpdateItem> items,
        @Nullable JpqlExpression where,
        List<SelectItem> returning)
        implements JpqlStatement {

    public UpdateQuery {
        requireNonNull(entity, "entity");
        items = List.copyOf(items);
        SyntaxErrors.requireSome(items, "items");
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitUpdateQuery(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
