package org.aludel.provider.mapping.assembly;

import jakarta.persistence.Convert;
import org.aludel.provider.mapping.source.AnnotationBuilder;

/** Copies of {@code @Convert}. */
final class Conversions {

    private Conversions() {}

    /** The same for an attribute of another name; empty for the one that it stands on. */
    static Convert renamed(Convert convert, String attributeName) {
        return AnnotationBuilder.of(Convert.class)
                .set("converter", convert.converter())
                .set("attributeName", attributeName)
                .set("disableConversion", convert.disableConversion())
                .build();
    }
}
