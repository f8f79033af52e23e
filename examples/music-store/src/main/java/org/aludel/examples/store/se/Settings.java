package org.aludel.examples.store.se;

import jakarta.enterprise.inject.Vetoed;

/**
 * How the store runs in Java SE.
 *
 * @param url the database, for JDBC
 * @param user who connects
 * @param password their password
 * @param port where HTTP is spoken; 0 takes one that is free
 */
@Vetoed
public record Settings(String url, String user, String password, int port) {

    /** What system properties say: {@code store.url, store.user, store.password, store.port}. */
    public static Settings ofSystemProperties() {
        return new Settings(
                System.getProperty("store.url", "jdbc:h2:mem:store"),
                System.getProperty("store.user", "sa"),
                System.getProperty("store.password", "sa"),
                Integer.getInteger("store.port", 8080));
    }
}
