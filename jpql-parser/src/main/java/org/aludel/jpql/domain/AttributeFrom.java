package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.DeferredFrom;
import org.jspecify.annotations.Nullable;

/**
 * The values of an attribute where a table may stand: one for an embedded or related entity, a row for each value of a
 * collection or map. In the FROM clause of the statement that declares its root it is the right side of a join, whose
 * condition is added to that of the relationship ({@code TRUE} where there is none); in that of a subquery it may stand
 * alone, and is correlated.
 *
 * @param path the attribute
 * @param treated the subtype that rows are restricted to, null where they are not
 * @param name the variable, unique in the statement
 */
public record AttributeFrom(AttributePath path, @Nullable EntityDomain treated, String name) implements DeferredFrom {

    public AttributeFrom {
        requireNonNull(path, "path");
        requireNonNull(name, "name");
    }

    /** What each row is. */
    public ValueDomain value() {
        return treated == null ? path.attribute().value() : treated;
    }

    /** The value that this stands for. */
    public VariablePath variable() {
        return new VariablePath(this, value());
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        return List.of();
    }

    @Override
    public String description() {
        return path.description();
    }

    @Override
    public String toString() {
        return path + " " + name;
    }
}
