package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Optional;

/**
 * A class of a persistence unit, with what annotations and mapping files say of it. Immutable.
 *
 * @param type the class
 * @param kind what it is
 * @param annotations of the class itself, merged; the annotation of its kind is always among them
 * @param access the access type of its own attributes; empty for an embeddable class that has that of whoever embeds it,
 *     and for converters
 * @param attributes the attributes that it declares itself, in the order of its fields, properties without a field after
 *     them by name; empty for an embeddable class without an access type of its own, which is to be asked for with one
 *     ({@link MappingSource#attributes(Class, AccessType)})
 * @param listeners the listeners that it names itself
 * @param callbacks the callback methods that it declares itself, at most one for each event
 * @param schema where its tables are if nothing else is said
 */
public record ClassSource(
        Class<?> type,
        ClassKind kind,
        Annotations annotations,
        Optional<AccessType> access,
        List<AttributeSource> attributes,
        List<ListenerSource> listeners,
        List<CallbackSource> callbacks,
        SchemaDefaults schema) {

    public ClassSource {
        attributes = List.copyOf(attributes);
        listeners = List.copyOf(listeners);
        callbacks = List.copyOf(callbacks);
    }

    /** Whether it is of a kind. */
    public boolean is(ClassKind wanted) {
        return kind == wanted;
    }
}
