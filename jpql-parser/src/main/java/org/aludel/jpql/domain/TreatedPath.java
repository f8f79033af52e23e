package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

/**
 * A path whose instances are taken for those of a subtype, {@code TREAT(path AS type)}. Where one is not, the attributes of
 * the subtype are null, and a condition that uses them does not hold.
 *
 * @param operand the path
 * @param domain the subtype
 */
public record TreatedPath(DomainPath operand, EntityDomain domain) implements DomainPath {

    public TreatedPath {
        requireNonNull(operand, "operand");
        requireNonNull(domain, "domain");
    }

    @Override
    public String description() {
        return "'" + this + "'";
    }

    @Override
    public String toString() {
        return "TREAT(" + operand + " AS " + domain.name() + ")";
    }
}
