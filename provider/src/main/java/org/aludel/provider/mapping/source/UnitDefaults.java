package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Objects;
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
    public static final UnitDefaults NONE = new UnitDefaults(SchemaDefaults.NONE, false, null, false, List.of(), false);

    public UnitDefaults {
        listeners = List.copyOf(listeners);
    }

    /** What the files say together; what several say is that of the first one that says it. */
    static UnitDefaults of(List<OrmXml> files, MappingProblems problems) {
        List<OrmXml.Unit> units = files.stream().map(OrmXml::unit).toList();
        boolean complete = units.stream().anyMatch(OrmXml.Unit::metadataComplete);
        SchemaDefaults schema =
                units.stream().map(OrmXml.Unit::schema).reduce(SchemaDefaults.NONE, SchemaDefaults::orElse);
        CallbackReader callbacks = new CallbackReader(problems);
        return new UnitDefaults(
                schema,
                units.stream().anyMatch(OrmXml.Unit::delimitedIdentifiers),
                units.stream()
                        .map(OrmXml.Unit::access)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                units.stream().anyMatch(OrmXml.Unit::cascadePersist),
                units.stream()
                        .flatMap(unit -> callbacks.listeners(unit.listeners(), !complete).stream())
                        .toList(),
                complete);
    }

    /** Attributes whose relationships cascade as the unit wants it. */
    List<AttributeSource> cascading(List<AttributeSource> attributes) {
        return cascadePersist
                ? attributes.stream()
                        .map(attribute -> attribute.with(CascadePersist.addTo(attribute.annotations())))
                        .toList()
                : attributes;
    }
}
