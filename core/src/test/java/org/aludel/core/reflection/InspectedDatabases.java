package org.aludel.core.reflection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs a test on the databases whose catalogs are read. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(
        value = TestDatabase.class,
        names = {"H2", "HSQLDB", "DERBY", "SQLITE", "POSTGRESQL", "MARIADB"})
@interface InspectedDatabases {}
