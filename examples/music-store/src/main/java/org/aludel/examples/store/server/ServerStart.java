package org.aludel.examples.store.server;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.aludel.examples.store.data.StoreData;

/** Makes and fills the tables before the first request. */
@WebListener
public class ServerStart implements ServletContextListener {

    @Inject
    StoreData data;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        data.createTables();
        data.fill();
    }
}
