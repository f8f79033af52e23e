package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mapping files say for a whole unit. Immutable.
 *
 * @param schema where tables and generators are if nothing else is said
 * @param delimitedIdentifiers whether all names are to be quoted in SQL
 * @param access the access type of classes that say nothing; null if none is given
 * @param cascadePersist whether persisting cascades to all relationships; their annotations say so already
 * @param listeners the default listeners
 * @param metadataComplete whether annotations do not count at all
 */
public record UnitDefaults(
        SchemaDefaults schema,
        boolean delimitedIdentifiers,
        @Nullable AccessType access,
        boolean cascadePersist,
        List<ListenerSource> listeners,
        boolean metadataComplete) {

    /** Those of a unit without mapping files. */
    public static final UnitDefaults NONE =
            new UnitDefaults(SchemaDefaults.NONE, false, null, false, List.of(), false);

    public UnitDefaults {
        listeners = List.copyOf(listeners);
    }
}
