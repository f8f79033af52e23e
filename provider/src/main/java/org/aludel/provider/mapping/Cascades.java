package org.aludel.provider.mapping;

import jakarta.persistence.CascadeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The operations that go from an entity to those that it refers to. Immutable.
 *
 * @param types the operations; never {@link CascadeType#ALL}
 */
public record Cascades(Set<CascadeType> types) {

    public Cascades {
        types = Set.copyOf(types);
    }

    /** What an annotation lists; {@link CascadeType#ALL} stands for all others. */
    public static Cascades of(Collection<CascadeType> listed) {
        Set<CascadeType> types = EnumSet.noneOf(CascadeType.class);
        types.addAll(listed.contains(CascadeType.ALL) ? EnumSet.allOf(CascadeType.class) : listed);
        types.remove(CascadeType.ALL);
        return new Cascades(types);
    }

    /** Whether an operation goes on. */
    public boolean has(CascadeType type) {
        return types.contains(type);
    }
}
