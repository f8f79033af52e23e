package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of an element of a FROM clause, or a bare column name where {@code from} is null.
 * The FROM element is a reference, not a part: traversal does not descend into it, but a rewriter that replaces
 * the element in the FROM clause replaces it here too.
 *
 * @param from the element that the column belongs to; null for a bare name
 * @param name the column name as the database knows it
 * @param type the type of its values
 * @param <T> the Java type of the value
 */
public record ColumnReference<T>(@Reference @Nullable FromClause from, String name, SqlType<T> type)
        implements Expression<T> {

    public ColumnReference {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        Names.check("column", name);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitColumnReference(this);
    }

    /** Leaves the type out: equal columns of one table have one type, and a hash is computed for each new statement. */
    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(from) + name.hashCode();
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
