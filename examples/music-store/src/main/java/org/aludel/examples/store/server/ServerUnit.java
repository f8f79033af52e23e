package org.aludel.examples.store.server;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import org.jspecify.annotations.NullUnmarked;

/** The persistence unit of the server, to be injected. */
@Dependent
@NullUnmarked // the server sets the fields
class ServerUnit {

    @Produces
    @PersistenceUnit(unitName = "store")
    EntityManagerFactory factory;

    @Produces
    @PersistenceContext(unitName = "store")
    EntityManager manager;
}
