package org.aludel.enhancer.plan;

import java.util.List;
import org.aludel.enhancer.classfile.ClassFileHeader;

/** The annotations of managed classes, by their descriptors, so that the classes of the annotations are not needed. */
final class ManagedAnnotations {

    static final List<String> DESCRIPTORS = List.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Embeddable;");

    private ManagedAnnotations() {}

    /** Whether a class may have one of them. */
    static boolean mayBeOn(ClassFileHeader header) {
        return DESCRIPTORS.stream().anyMatch(header::mentions);
    }
}
