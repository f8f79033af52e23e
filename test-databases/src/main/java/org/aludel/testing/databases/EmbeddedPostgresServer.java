package org.aludel.testing.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A PostgreSQL server of our own, tuned to forget: nothing it holds has to survive a crash. */
final class EmbeddedPostgresServer implements DatabaseServer {

    private final EmbeddedPostgres server;
    private final DriverDataSource admin;

    EmbeddedPostgresServer() {
        try {
            // The library stops the server and removes its directory in a shutdown hook.
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_prepared_transactions", "20")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("autovacuum", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
        admin = new DriverDataSource(url("postgres"), "postgres", "postgres");
    }

    @Override
    public FreshDatabase create(String name) {
        admin.execute("CREATE DATABASE " + name);
        return new FreshDatabase(
                url(name),
                admin.user(),
                admin.password(),
                () -> admin.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }
}
