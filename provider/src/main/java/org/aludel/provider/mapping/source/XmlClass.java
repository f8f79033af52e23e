package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of a class.
 *
 * @param type the class
 * @param kind what it is
 * @param position where its element is, for messages
 * @param metadataComplete whether its annotations do not count
 * @param annotations what its element stands for
 * @param attributes what the file says of attributes, by name
 * @param callbacks methods that are called at events
 * @param listeners the listeners in place of annotated ones; null if none are named
 * @param schema the defaults of the file
 * @param access the access type that the file has for classes that say nothing; null for none
 */
record XmlClass(
        Class<?> type,
        ClassKind kind,
        String position,
        boolean metadataComplete,
        Annotations annotations,
        Map<String, XmlAttribute> attributes,
        Map<CallbackEvent, String> callbacks,
        @Nullable List<XmlListener> listeners,
        SchemaDefaults schema,
        @Nullable AccessType access) {

    /**
     * A listener that a mapping file names.
     *
     * @param type its class
     * @param callbacks methods that are called at events, beside annotated ones
     */
    record XmlListener(Class<?> type, Map<CallbackEvent, String> callbacks) {}
}
