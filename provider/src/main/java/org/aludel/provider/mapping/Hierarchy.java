package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.InheritanceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of one inheritance hierarchy have in common; an entity alone is a hierarchy of one.
 *
 * @param strategy how they are divided among tables
 * @param entities all of them, each after its superclass; the first is the root
 * @param discriminator the column of the root's table that tells them apart; null where nothing does
 */
public record Hierarchy(
        InheritanceType strategy,
        Later<List<EntityMapping>> entities,
        @Nullable MappedColumn<?> discriminator) {

    public Hierarchy {
        requireNonNull(strategy, "strategy");
        requireNonNull(entities, "entities");
    }

    /** The entity above all others. */
    public EntityMapping root() {
        return entities.get().get(0);
    }

    /** Whether there is more than one entity. */
    public boolean hasSubclasses() {
        return entities.get().size() > 1;
    }
}
