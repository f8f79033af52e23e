package org.aludel.provider.mapping.source;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a class before its attributes are read: by its annotations, by a mapping file, or by both, merged.
 *
 * @param type the class
 * @param kind what it is
 * @param annotations of the class, merged
 * @param annotated whether the annotations of its fields and methods count
 * @param attributes what mapping files say of attributes, by name; takes the place of all their annotations
 * @param callbacks methods that mapping files call at events
 * @param listeners the listeners that a mapping file names in place of {@code @EntityListeners}; null if none does
 * @param schema where its tables are if nothing else is said
 * @param defaultAccess the access type that its mapping file has for classes that say nothing; null if it has none
 */
record ClassDeclaration(
        Class<?> type,
        ClassKind kind,
        Annotations annotations,
        boolean annotated,
        Map<String, XmlAttribute> attributes,
        Map<CallbackEvent, String> callbacks,
        @Nullable List<ListenerSource> listeners,
        SchemaDefaults schema,
        @Nullable AccessType defaultAccess) {

    static ClassDeclaration annotated(
            Class<?> type, ClassKind kind, SchemaDefaults schema, @Nullable AccessType defaultAccess) {
        return new ClassDeclaration(
                type, kind, Annotations.of(type), true, Map.of(), Map.of(), null, schema, defaultAccess);
    }

    /** A class that nothing is said of but its annotations, as that of an identifier. */
    static ClassDeclaration undeclared(Class<?> type, boolean annotated) {
        return new ClassDeclaration(
                type,
                ClassKind.EMBEDDABLE,
                annotated ? Annotations.of(type) : Annotations.none(),
                annotated,
                Map.of(),
                Map.of(),
                null,
                SchemaDefaults.NONE,
                null);
    }

    /** The access type that the class itself states. */
    Optional<AccessType> explicitAccess() {
        return annotations.get(Access.class).map(Access::value);
    }
}
