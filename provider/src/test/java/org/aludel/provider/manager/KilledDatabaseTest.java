package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.AludelPersistenceProvider;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.testing.databases.MortalPostgres;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of the database is killed while an application works with it, and started again. */
@NullUnmarked
class KilledDatabaseTest {

    private static final int CONNECTIONS = 3;
    private static final int NOTES = 20_000;

    @Entity(name = "Note")
    static class Note {
        @Id
        @GeneratedValue
        Long id;

        int number;

        Note() {}

        Note(int number) {
            this.number = number;
        }
    }

    @TempDir
    Path folder;

    private MortalPostgres server;
    private EntityManagerFactory factory;

    @BeforeEach
    void start() {
        server = new MortalPostgres(folder.resolve("data"));
        factory = new PersistenceConfiguration("notes")
                .provider(AludelPersistenceProvider.class.getName())
                .managedClass(Note.class)
                .property(PersistenceConfiguration.JDBC_URL, server.url())
                .property(PersistenceConfiguration.JDBC_USER, server.user())
                .property(PersistenceConfiguration.JDBC_PASSWORD, server.password())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .property("aludel.pool.maximum-size", CONNECTIONS)
                .createEntityManagerFactory();
    }

    @AfterEach
    void stop() {
        factory.close();
        server.close();
    }

    private void insert(EntityManager manager, int count) {
        for (int i = 1; i <= count; i++) {
            manager.persist(new Note(i));
        }
    }

    private List<Integer> numbers() {
        return factory.callInTransaction(
                manager -> manager.createQuery("SELECT n.number FROM Note n ORDER BY n.number", Integer.class)
                        .getResultList());
    }

    /** More transactions than there are connections: a connection that was lost for good would be missing. */
    private void assertFactoryWorks() {
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            factory.runInTransaction(manager -> manager.persist(new Note(-1)));
        }
    }

    @Test
    void aFlushFailsAndLeavesNothing() {
        factory.runInTransaction(manager -> manager.persist(new Note(0)));
        AtomicInteger inserts = new AtomicInteger();
        factory.unwrap(Engine.class).events().add(new EngineListener() {
            @Override
            public void beforeExecute(ExecutionEvent execution) {
                if (execution.sql().startsWith("INSERT") && inserts.incrementAndGet() == 3) {
                    server.kill();
                }
            }
        });
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        Throwable failure = catchThrowable(() -> {
            insert(manager, NOTES);
            manager.flush();
        });

        assertThat(failure).isInstanceOf(PersistenceException.class);
        assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
        manager.getTransaction().rollback();
        manager.close();
        assertThat(inserts).hasValue(3);

        server.restart();
        assertThat(numbers()).containsExactly(0);
        assertFactoryWorks();
    }

    @Test
    void aTransactionIsThereAsAWholeOrNotAtAll() throws Exception {
        Random random = new Random(7);
        Set<Integer> reported = new HashSet<>();
        int next = 0;
        for (int round = 0; round < 3; round++) {
            CompletableFuture<Void> killing = CompletableFuture.runAsync(
                    server::kill, CompletableFuture.delayedExecutor(200 + random.nextInt(300), TimeUnit.MILLISECONDS));
            Throwable failure = null;
            while (failure == null) {
                int number = ++next;
                failure = catchThrowable(() -> factory.runInTransaction(manager -> {
                    manager.persist(new Note(number));
                    manager.flush();
                    manager.persist(new Note(number));
                }));
                if (failure == null) {
                    reported.add(number);
                }
            }
            killing.join();
            assertThat(failure).isInstanceOf(PersistenceException.class);

            server.restart();
            List<Integer> numbers = numbers();
            Set<Integer> there = new HashSet<>(numbers);
            assertThat(numbers).as("both notes of each transaction").hasSize(2 * there.size());
            assertThat(there).containsAll(reported);
            there.remove(next); // its commit may have come through, though its answer did not
            assertThat(there).isEqualTo(reported);
            reported.addAll(new HashSet<>(numbers));
        }
        assertFactoryWorks();
    }

    @Test
    void aCommitToADeadServerIsARollback() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        insert(manager, 10);
        manager.flush();
        server.kill();

        assertThat(catchThrowable(() -> manager.getTransaction().commit())).isInstanceOf(RollbackException.class);
        assertThat(manager.getTransaction().isActive()).isFalse();
        manager.close();

        server.restart();
        assertThat(numbers()).isEmpty();
        assertFactoryWorks();
    }
}
