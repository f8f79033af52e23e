package org.aludel.provider.mapping.assembly;

import java.util.Optional;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;

/** Follows paths of attributes, with dots for those within embedded ones. */
final class AttributePaths {

    private AttributePaths() {}

    /** The attribute of an entity at the end of a path; empty if there is none. */
    static Optional<Attribute> find(EntityAssembly entity, String path) {
        Optional<Attribute> first = Optional.ofNullable(entity.attribute(first(path)));
        return path.contains(".") ? first.flatMap(attribute -> within(attribute, rest(path))) : first;
    }

    /** The attribute of an embeddable value at the end of a path; empty if there is none. */
    static Optional<Attribute> find(EmbeddableValue value, String path) {
        Optional<Attribute> first = value.attribute(first(path));
        return path.contains(".") ? first.flatMap(attribute -> within(attribute, rest(path))) : first;
    }

    private static Optional<Attribute> within(Attribute attribute, String path) {
        return attribute instanceof EmbeddedAttribute embedded ? find(embedded.value(), path) : Optional.empty();
    }

    /** The first name of a path. */
    static String first(String path) {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }

    /** What follows the first name of a path; empty for a path of one name. */
    static String rest(String path) {
        return path.contains(".") ? path.substring(path.indexOf('.') + 1) : "";
    }
}
