package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk insertion, {@code INSERT INTO entity (...)} of the rows of a query.
 *
 * @param with the common tables, null without any
 * @param entity the name of the entity
 * @param variable the identification variable, null where it is left out
 * @param attributes the attributes that get values; not empty
 * @param source the rows
 * @param conflict what happens to rows that exist already, null when that is an error
 * @param returning what is returned of each changed row, empty when nothing is
 */
public record InsertQuery(
        @Nullable WithClause with,
        TypeName entity,
        @Nullable Name variable,
        List<PathExpression> attributes,
        JpqlQuery source,
        @Nullable ConflictClause conflict,
        List<SelectItem> returning)
        implements JpqlStatement {

    public InsertQuery {
        requireNonNull(entity, "entity");
        attributes = List.copyOf(attributes);
        SyntaxErrors.requireSome(attributes, "attributes");
        requireNonNull(source, "source");
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitInsertQuery(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
