package org.aludel.provider.results;

import java.util.Map;
import java.util.Set;
import org.aludel.jpql.domain.DomainPath;

/**
 * What instances that a query finds come without, whatever their mapping says. Immutable.
 *
 * @param relationships plural attributes, and references: what is fetched by further statements otherwise
 * @param unread the names of basic attributes whose columns are not selected, by the path of their entity
 */
public record LeftOut(Set<Object> relationships, Map<DomainPath, Set<String>> unread) {

    /** Nothing. */
    public static final LeftOut NONE = new LeftOut(Set.of(), Map.of());

    public LeftOut {
        relationships = Set.copyOf(relationships);
        unread = Map.copyOf(unread);
    }

    Set<String> unread(DomainPath path) {
        return unread.getOrDefault(path, Set.of());
    }
}
