package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

/**
 * An attribute of what another path leads to. One with many values stands only in an {@link AttributeFrom}.
 *
 * @param parent the path that has the attribute
 * @param attribute the attribute
 */
public record AttributePath(DomainPath parent, AttributeDomain attribute) implements DomainPath {

    public AttributePath {
        requireNonNull(parent, "parent");
        requireNonNull(attribute, "attribute");
    }

    @Override
    public ValueDomain domain() {
        return attribute.value();
    }

    @Override
    public String description() {
        return "attribute '" + this + "'";
    }

    @Override
    public String toString() {
        return parent + "." + attribute.name();
    }
}
