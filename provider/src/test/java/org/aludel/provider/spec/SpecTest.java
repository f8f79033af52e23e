package org.aludel.provider.spec;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test whose behaviours are shown on two databases, each in units of its own that end with it. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2", "POSTGRESQL"})
public abstract class SpecTest {

    @Parameter
    @Nullable
    TestDatabase database;

    private final List<Units> open = new ArrayList<>();
    private final List<EntityManager> managers = new ArrayList<>();

    /** The database that the behaviour is shown on. */
    protected final TestDatabase database() {
        return Objects.requireNonNull(database);
    }

    /** A unit of some entities over a fresh database. */
    protected final Units unit(Class<?>... classes) {
        return unit(UnaryOperator.identity(), classes);
    }

    /** A unit of some entities over a fresh database, with settings of its own. */
    protected final Units unit(UnaryOperator<PersistenceConfiguration> change, Class<?>... classes) {
        Units units = new Units(database(), change, classes);
        open.add(units);
        return units;
    }

    /** An entity manager that is closed in the end, without its transaction if there is one. */
    protected final EntityManager manager(Units units) {
        EntityManager manager = units.open();
        managers.add(manager);
        return manager;
    }

    /** An entity manager with a transaction that has begun. */
    protected final EntityManager begun(Units units) {
        EntityManager manager = manager(units);
        manager.getTransaction().begin();
        return manager;
    }

    @AfterEach
    final void closeAll() {
        for (EntityManager manager : managers) {
            if (manager.isOpen()) {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            }
        }
        open.forEach(Units::close);
    }
}
