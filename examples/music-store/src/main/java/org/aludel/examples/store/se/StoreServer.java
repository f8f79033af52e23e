package org.aludel.examples.store.se;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.SeBootstrap;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits for 40 ms
        setUpNarayana();
        SeContainer container = SeContainerInitializer.newInstance()
                .addProperty("org.jboss.weld.se.shutdownHook", false) // there is one already
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

    /** Transactions with several resources would be noted somewhere, and found again after a crash; the store has none. */
    private static void setUpNarayana() {
        String folder = Path.of(System.getProperty("java.io.tmpdir"), "music-store-transactions")
                .toString();
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir(folder);
        for (String store : List.of("communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(folder);
        }
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setTransactionStatusManagerEnable(false);
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
