package org.aludel.provider.lowering;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.aludel.core.sql.Expression;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * How the entity of a row is told.
 *
 * @param expression what is selected for it; null where all rows are of one entity
 * @param entities the entities by the values of the expression; the only one under any value where there is none
 */
public record Discrimination(@Nullable Expression<?> expression, Map<Object, EntityMapping> entities) {

    private static final Object ANY = "";

    public Discrimination {
        entities = Map.copyOf(entities);
    }

    /** All rows are of one entity. */
    static Discrimination always(EntityMapping entity) {
        return new Discrimination(null, Map.of(ANY, entity));
    }

    /** The entity of a row; null if the value is that of none. */
    public @Nullable EntityMapping entity(@Nullable Object value) {
        if (expression == null) {
            return requireNonNull(entities.get(ANY));
        }
        return value == null ? null : entities.get(value);
    }
}
