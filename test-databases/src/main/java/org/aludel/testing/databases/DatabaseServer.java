package org.aludel.testing.databases;

/** A running server (or an engine inside this JVM) that can create databases. */
@FunctionalInterface
interface DatabaseServer {

    /**
     * Creates an empty database.
     *
     * @param name unique, lower case letters, digits and underscores
     */
    FreshDatabase create(String name);
}
