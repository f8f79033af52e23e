package org.aludel.provider.transaction.narayana;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.RollbackException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aludel.provider.fixture.FreshUnit;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A factory with transactions of {@link Narayana} over a fresh database with the tables of some entities. */
public final class JtaUnit extends FreshUnit {

    private final XaDatabase pool;

    public JtaUnit(TestDatabase kind, Class<?>... classes) {
        this(kind, UnaryOperator.identity(), classes);
    }

    public JtaUnit(TestDatabase kind, UnaryOperator<PersistenceConfiguration> change, Class<?>... classes) {
        this(XaDatabase.driver(kind), kind.freshDatabase(), change, classes);
    }

    /** A factory whose connections are those of a class of {@code XADataSource}. */
    JtaUnit(
            Class<?> driver,
            FreshDatabase database,
            UnaryOperator<PersistenceConfiguration> change,
            Class<?>... classes) {
        this(XaDatabase.of(driver, database), database, change, classes);
    }

    private JtaUnit(
            XaDatabase pool,
            FreshDatabase database,
            UnaryOperator<PersistenceConfiguration> change,
            Class<?>... classes) {
        super(
                "bank",
                database,
                () -> {
                    pool.close();
                    database.close();
                },
                unit -> change.apply(pool.configure(unit)),
                classes);
        this.pool = pool;
    }

    /** A change that leaves settings out. */
    static UnaryOperator<PersistenceConfiguration> without(String... settings) {
        return configuration -> {
            configuration.properties().keySet().removeAll(List.of(settings));
            return configuration;
        };
    }

    /** A new entity manager that joins nothing by itself. */
    public EntityManager openUnsynchronized() {
        return factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED);
    }

    /** Does something in a transaction of its own, with an entity manager of its own. */
    public void run(Consumer<EntityManager> work) throws RollbackException {
        Narayana.begin();
        try (EntityManager manager = open()) {
            work.accept(manager);
        } catch (RuntimeException | Error e) {
            Narayana.rollback();
            throw e;
        }
        Narayana.commit();
    }

    XaDatabase pool() {
        return pool;
    }

    /** The first column of what others see in the database. */
    public List<String> seen(String sql) {
        try (Outside outside = outside()) {
            return outside.seen(sql);
        }
    }

    /** Changes the database behind the back of the factory. */
    public void change(String sql) {
        try (Outside outside = outside()) {
            outside.execute(sql);
        }
    }
}
