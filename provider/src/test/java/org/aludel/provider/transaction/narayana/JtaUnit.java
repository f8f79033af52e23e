package org.aludel.provider.transaction.narayana;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.RollbackException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aludel.AludelPersistenceProvider;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A factory with transactions of {@link Narayana} over a fresh database with the tables of some entities. */
public final class JtaUnit implements AutoCloseable {

    private final FreshDatabase database;
    private final XaDatabase pool;
    private final EntityManagerFactory factory;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    public JtaUnit(TestDatabase kind, Class<?>... classes) {
        this(kind, UnaryOperator.identity(), classes);
    }

    public JtaUnit(TestDatabase kind, UnaryOperator<PersistenceConfiguration> change, Class<?>... classes) {
        database = kind.freshDatabase();
        pool = XaDatabase.of(kind, database);
        PersistenceConfiguration configuration = new PersistenceConfiguration("bank")
                .provider(AludelPersistenceProvider.class.getName())
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", pool.dataSource())
                .property("aludel.jta.registry", Narayana.registry())
                .property("aludel.jta.transaction-manager", Narayana.manager())
                .property("jakarta.persistence.schema-generation.database.action", "create");
        Arrays.stream(classes).forEach(configuration::managedClass);
        try {
            factory = change.apply(configuration).createEntityManagerFactory();
        } catch (RuntimeException e) {
            pool.close();
            database.close();
            throw e;
        }
        factory.unwrap(Engine.class).events().add(new EngineListener() {
            @Override
            public void beforeExecute(ExecutionEvent execution) {
                statements.add(execution.sql());
            }
        });
    }

    /** A change that leaves settings out. */
    static UnaryOperator<PersistenceConfiguration> without(String... settings) {
        return configuration -> {
            configuration.properties().keySet().removeAll(List.of(settings));
            return configuration;
        };
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** A new entity manager. */
    public EntityManager open() {
        return factory.createEntityManager();
    }

    /** A new entity manager that joins nothing by itself. */
    public EntityManager openUnsynchronized() {
        return factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED);
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

    /** The statements since this was last asked. */
    public List<String> statements() {
        List<String> all = List.copyOf(statements);
        statements.clear();
        return all;
    }

    /** The first column of what others see in the database. */
    public List<String> seen(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the database behind the back of the factory. */
    public void change(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
        pool.close();
        database.close();
    }
}
