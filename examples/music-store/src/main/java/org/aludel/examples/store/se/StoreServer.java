package org.aludel.examples.store.se;

import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.SeBootstrap;
import java.net.URI;
import org.aludel.examples.store.data.StoreData;
import org.aludel.examples.store.rest.StoreApplication;

/** The store in Java SE: a container of CDI (Weld), and a server of HTTP (Jersey, on that of the JDK). */
public final class StoreServer implements AutoCloseable {

    private final SeContainer container;
    private final SeBootstrap.Instance http;

    private StoreServer(SeContainer container, SeBootstrap.Instance http) {
        this.container = container;
        this.http = http;
    }

    /** Starts everything; the tables are made and filled when it returns. */
    public static StoreServer start(Settings settings) {
        SeContainer container = SeContainerInitializer.newInstance()
                .addExtensions(new SettingsBean(settings))
                .initialize();
        try {
            StoreData data = container.select(StoreData.class).get();
            data.createTables();
            data.fill();
            SeBootstrap.Instance http = SeBootstrap.start(
                            new StoreApplication(),
                            SeBootstrap.Configuration.builder()
                                    .host("localhost")
                                    .port(settings.port())
                                    .build())
                    .toCompletableFuture()
                    .join();
            http.unwrap(HttpServer.class).createContext("/", new PageHandler());
            return new StoreServer(container, http);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://localhost:" + http.configuration().port() + "/");
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** Stops taking requests, then closes the beans and the database. */
    @Override
    public void close() {
        http.stop().toCompletableFuture().join();
        container.close();
    }
}
