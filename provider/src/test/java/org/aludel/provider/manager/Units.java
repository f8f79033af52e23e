package org.aludel.provider.manager;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.aludel.AludelPersistenceProvider;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A factory over a fresh database with the tables of some entities, as an application opens it. */
public final class Units implements AutoCloseable {

    private final FreshDatabase database;
    private final EntityManagerFactory factory;
    private final List<String> statements = new ArrayList<>();

    public Units(TestDatabase kind, Class<?>... classes) {
        this(kind, UnaryOperator.identity(), classes);
    }

    public Units(TestDatabase kind, UnaryOperator<PersistenceConfiguration> change, Class<?>... classes) {
        database = kind.freshDatabase();
        PersistenceConfiguration configuration = new PersistenceConfiguration("shop")
                .provider(AludelPersistenceProvider.class.getName())
                .property("jakarta.persistence.dataSource", database.dataSource())
                .property("jakarta.persistence.schema-generation.database.action", "create");
        Arrays.stream(classes).forEach(configuration::managedClass);
        try {
            factory = change.apply(configuration).createEntityManagerFactory();
        } catch (RuntimeException e) {
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

    public EntityManagerFactory factory() {
        return factory;
    }

    /** A new entity manager. */
    public EntityManager open() {
        return factory.createEntityManager();
    }

    /** Does something in a transaction of its own entity manager. */
    public void run(Consumer<EntityManager> work) {
        factory.runInTransaction(work);
    }

    /** Does something in a transaction of its own entity manager. */
    public <T> T call(Function<EntityManager, T> work) {
        return factory.callInTransaction(work);
    }

    /** The statements since this was last asked. */
    public List<String> statements() {
        List<String> all = List.copyOf(statements);
        statements.clear();
        return all;
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
        database.close();
    }
}
