package org.aludel.provider.mapping.assembly;

import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/** Maps an attribute of any kind. */
final class AttributeAssembly {

    private final BasicAssembly basics;
    private final EmbeddedAssembly embedded;
    private final ToOneAssembly toOnes;
    private final PluralAssembly plurals;

    AttributeAssembly(Assembly unit) {
        this.basics = unit.basics();
        this.embedded = unit.embedded();
        this.toOnes = new ToOneAssembly(unit);
        this.plurals = new PluralAssembly(unit);
    }

    Attribute attribute(AttributeSource source, AttributeKind kind, Place place) {
        return switch (kind) {
            case BASIC -> basics.attribute(source, place);
            case EMBEDDED -> embedded.attribute(source, place);
            case MANY_TO_ONE, ONE_TO_ONE -> toOnes.attribute(source, kind, place);
            case ELEMENT_COLLECTION, ONE_TO_MANY, MANY_TO_MANY -> plurals.attribute(source, kind, place);
        };
    }
}
