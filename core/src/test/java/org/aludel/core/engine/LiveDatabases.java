package org.aludel.core.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs a test on the databases for which the engine's behaviour is shown. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(
        value = TestDatabase.class,
        names = {"H2", "POSTGRESQL", "MARIADB"})
@interface LiveDatabases {}
