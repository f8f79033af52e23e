package org.aludel.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of a class.
 *
 * @param name the name of the class
 * @param kind what it is
 * @param entityName the name of the entity; null if the file does not say it
 * @param access the access type that the file states for the class; null for none
 * @param defaultAccess the access type of classes that state none; null for none
 * @param metadataComplete whether annotations do not count
 * @param attributes the attributes by their names
 * @param definitions named queries, graphs and mappings
 */
record XmlClass(
        String name,
        ManagedKind kind,
        @Nullable String entityName,
        @Nullable Access access,
        @Nullable Access defaultAccess,
        boolean metadataComplete,
        Map<String, XmlAttribute> attributes,
        List<Definition> definitions) {

    XmlClass {
        attributes = Map.copyOf(attributes);
        definitions = List.copyOf(definitions);
    }

    /**
     * What a mapping file says of an attribute.
     *
     * @param element the element, such as {@code one-to-many}
     * @param access the access type of the attribute alone; null for that of the class
     * @param target the class of the elements; null if the type of the attribute says it
     * @param keyTarget the class of the keys of a map; null if the type of the attribute says it
     */
    record XmlAttribute(
            String element,
            @Nullable Access access,
            @Nullable String target,
            @Nullable String keyTarget) {}
}
