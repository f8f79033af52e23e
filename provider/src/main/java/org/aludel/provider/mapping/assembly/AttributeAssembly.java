package org.aludel.provider.mapping.assembly;

import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Maps an attribute of any kind. */
final class AttributeAssembly {

    private final BasicAssembly basics;
    private final EmbeddedAssembly embedded;
    private final ToOneAssembly toOnes;
    private final ElementCollectionAssembly elements;
    private final ToManyAssembly toManys;

    AttributeAssembly(Assembly unit) {
        this.basics = unit.basics();
        this.embedded = unit.embedded();
        this.toOnes = new ToOneAssembly(unit);
        this.elements = new ElementCollectionAssembly(unit);
        this.toManys = new ToManyAssembly(unit);
    }

    /** The attribute; null if there is a mistake that leaves nothing of it. */
    @Nullable
    Attribute attribute(AttributeSource source, AttributeKind kind, Place place) {
        return switch (kind) {
            case BASIC -> basics.attribute(source, place);
            case EMBEDDED -> embedded.attribute(source, place);
            case MANY_TO_ONE, ONE_TO_ONE -> toOnes.attribute(source, kind, place);
            case ELEMENT_COLLECTION -> elements.attribute(source, place);
            case ONE_TO_MANY, MANY_TO_MANY -> toManys.attribute(source, kind, place);
        };
    }
}
