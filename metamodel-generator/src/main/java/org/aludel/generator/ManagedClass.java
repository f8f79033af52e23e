package org.aludel.generator;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A class that has a static metamodel.
 *
 * @param type the class
 * @param kind what it is
 * @param xml what a mapping file says of it; null if none does
 */
record ManagedClass(
        TypeElement type, ManagedKind kind, @Nullable XmlClass xml) {

    /** Whether its annotations count. */
    boolean isAnnotated() {
        return xml == null || !xml.metadataComplete();
    }
}
