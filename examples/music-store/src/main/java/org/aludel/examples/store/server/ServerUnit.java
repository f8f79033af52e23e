package org.aludel.examples.store.server;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import org.jspecify.annotations.NullUnmarked;

/** The persistence unit of the server, to be injected, also where the server has beans of it itself, as Payara does. */
@Dependent
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@NullUnmarked // the server sets the fields
class ServerUnit {

    @Produces
    @PersistenceUnit(unitName = "store")
    EntityManagerFactory factory;

    @Produces
    @PersistenceContext(unitName = "store")
    EntityManager manager;
}
