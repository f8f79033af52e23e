package org.aludel.jpql.translation;

import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.TypeName;

/** Entities by the names that queries give them. */
final class Entities {

    private final Environment environment;

    Entities(Environment environment) {
        this.environment = environment;
    }

    EntityDomain named(TypeName type) {
        return named(type.name(), type);
    }

    /** The entity of a name that stands at a node. */
    EntityDomain named(String name, JpqlNode node) {
        return environment
                .query()
                .domain()
                .entity(name)
                .orElseThrow(() -> new NameErrors(environment).unknownEntity(name, node));
    }
}
