package org.aludel.jpql.domain;

import java.util.List;
import java.util.Optional;

/** The entities of a persistence unit, as queries name them. Implementations are immutable and thread-safe. */
public interface Domain {

    /** The entity of a name; a class with its package is a name, too. */
    Optional<EntityDomain> entity(String name);

    /** The entity of exactly this class. */
    Optional<EntityDomain> entity(Class<?> type);

    /** All entities, each after its superclass. */
    List<EntityDomain> entities();

    /**
     * The class that a query names with its package, for constructors and constants of enumerations.
     *
     * @param name the name with its package, members behind a dot or a dollar sign
     */
    Optional<Class<?>> javaClass(String name);
}
