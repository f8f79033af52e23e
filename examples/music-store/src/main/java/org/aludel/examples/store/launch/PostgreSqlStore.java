package org.aludel.examples.store.launch;

import java.nio.file.Path;
import org.aludel.examples.store.se.Main;
import org.aludel.testing.databases.MortalPostgres;

/** The store in Java SE on a PostgreSQL server that runs as long as it does. What it keeps is there the next time. */
public final class PostgreSqlStore {

    private PostgreSqlStore() {}

    public static void main(String[] arguments) throws InterruptedException {
        MortalPostgres database = new MortalPostgres(Path.of(Server.property("store.postgresql")));
        System.setProperty("store.url", database.url());
        System.setProperty("store.user", database.user());
        System.setProperty("store.password", database.password());
        Main.main(arguments);
    }
}
