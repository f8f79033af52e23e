package org.aludel.core.deployment.random;

import java.util.function.Consumer;
import org.aludel.core.engine.Engine;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A database that tries share as long as each leaves it empty; one that fails takes the database with it. */
final class Scratch {

    private final TestDatabase kind;
    private @Nullable FreshDatabase database;
    private @Nullable Engine engine;

    Scratch(TestDatabase kind) {
        this.kind = kind;
    }

    synchronized Engine engine() {
        Engine open = engine;
        if (open == null) {
            FreshDatabase fresh = kind.freshDatabase();
            open = Engine.of(fresh.dataSource());
            database = fresh;
            engine = open;
        }
        return open;
    }

    synchronized void use(Consumer<Engine> work) {
        boolean isClean = false;
        try {
            work.accept(engine());
            isClean = true;
        } finally {
            if (!isClean) {
                close();
            }
        }
    }

    synchronized void close() {
        if (engine != null && database != null) {
            engine.close();
            database.close();
        }
        engine = null;
        database = null;
    }
}
