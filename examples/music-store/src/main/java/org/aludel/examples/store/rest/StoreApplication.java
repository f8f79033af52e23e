package org.aludel.examples.store.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** All resources, below {@code /api}. */
@ApplicationPath("api")
public class StoreApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CatalogueResource.class,
                OrdersResource.class,
                ReportsResource.class,
                Problems.OfStore.class,
                Problems.OfInput.class,
                Problems.OfJson.class,
                Problems.OfConcurrency.class,
                Problems.OfDatabase.class);
    }
}
