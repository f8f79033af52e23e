package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.DeferredFrom;

/**
 * An entity where a table may stand. In an UPDATE or INSERT its attributes are named by columns of this element, with dots
 * for attributes of embedded ones.
 *
 * @param entity the entity
 * @param name the variable, unique in the statement
 */
public record EntityReference(EntityDomain entity, String name) implements DeferredFrom {

    public EntityReference {
        requireNonNull(entity, "entity");
        requireNonNull(name, "name");
    }

    /** The instance that this stands for. */
    public VariablePath path() {
        return new VariablePath(this, entity);
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        return List.of();
    }

    @Override
    public String description() {
        return "entity '" + entity.name() + "'";
    }

    @Override
    public String toString() {
        return entity.name() + " " + name;
    }
}
