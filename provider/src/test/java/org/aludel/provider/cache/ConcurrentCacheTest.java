package org.aludel.provider.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Several threads that find, change and evict the same entities: nobody ever reads what was there before a commit of theirs. */
@NullUnmarked // entities
class ConcurrentCacheTest extends SpecTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 500;
    private static final int ENTITIES = 6;

    @Entity(name = "Counter")
    static class Counter {
        @Id
        int id;

        int count;

        @Version
        int version;
    }

    @Entity(name = "Tally")
    static class Tally {
        @Id
        int id;

        int count;
        int other;
    }

    private Units units(Class<?> type) {
        return unit(
                settings -> settings.sharedCacheMode(SharedCacheMode.ALL)
                        .property("aludel.shared-cache-size", ENTITIES - 1),
                type);
    }

    private interface Work {
        void run(Random random) throws Exception;
    }

    private static void inThreads(Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                all.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        work.run(random);
                    }
                    return true;
                });
            }
            for (Future<Boolean> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is known to be committed is a floor of what is read afterwards: counts only grow. */
    @Test
    void nobodyReadsWhatWasThereBeforeACommit() throws Exception {
        Units units = units(Counter.class);
        units.run(manager -> {
            for (int id = 0; id < ENTITIES; id++) {
                Counter counter = new Counter();
                counter.id = id;
                manager.persist(counter);
            }
        });
        AtomicIntegerArray committed = new AtomicIntegerArray(ENTITIES);

        inThreads(random -> {
            int id = random.nextInt(ENTITIES);
            int known = committed.get(id);
            int action = random.nextInt(10);
            if (action < 5) {
                assertThat(units.<Integer>call(manager -> manager.find(Counter.class, id).count))
                        .isGreaterThanOrEqualTo(known);
            } else if (action < 8) {
                increase(units, id, known, committed);
            } else if (action < 9) {
                units.factory().getCache().evict(Counter.class, id);
            } else {
                int now = units.call(
                        manager -> manager.createQuery("select c from Counter c where c.id = " + id, Counter.class)
                                .getSingleResult()
                                .count);
                assertThat(now).isGreaterThanOrEqualTo(known);
            }
        });

        for (int id = 0; id < ENTITIES; id++) {
            int wanted = id;
            assertThat(units.<Integer>call(manager -> manager.find(Counter.class, wanted).count))
                    .isEqualTo(committed.get(id));
        }
        assertThat(units.list("select c.count from Counter c order by c.id", Integer.class))
                .containsExactlyElementsOf(
                        IntStream.range(0, ENTITIES).map(committed::get).boxed().toList());
    }

    private static void increase(Units units, int id, int known, AtomicIntegerArray committed) {
        int written;
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            Counter counter = manager.find(Counter.class, id);
            assertThat(counter.count).isGreaterThanOrEqualTo(known);
            counter.count++;
            written = counter.count;
            manager.getTransaction().commit();
        } catch (RollbackException e) {
            assertThat(e).hasCauseInstanceOf(OptimisticLockException.class);
            return;
        }
        committed.accumulateAndGet(id, written, Math::max);
        assertThat(units.<Integer>call(manager -> manager.find(Counter.class, id).count))
                .isGreaterThanOrEqualTo(written);
    }

    /** Statements over many entities and entities without version. */
    @Test
    void nobodyReadsWhatWasThereBeforeAStatementOverMany() throws Exception {
        Units units = units(Tally.class);
        units.run(manager -> {
            for (int id = 0; id < ENTITIES; id++) {
                Tally tally = new Tally();
                tally.id = id;
                manager.persist(tally);
            }
        });
        AtomicIntegerArray committed = new AtomicIntegerArray(ENTITIES);

        inThreads(random -> {
            int id = random.nextInt(ENTITIES);
            int known = committed.get(id);
            int action = random.nextInt(10);
            if (action < 6) {
                assertThat(units.<Integer>call(manager -> manager.find(Tally.class, id).count))
                        .isGreaterThanOrEqualTo(known);
            } else if (action < 8) {
                boolean jpql = action == 6;
                String update = "update Tally set count = count + 1 where id = " + id;
                int now = units.call(manager -> {
                    (jpql ? manager.createQuery(update) : manager.createNativeQuery(update)).executeUpdate();
                    return manager.find(Tally.class, id).count;
                });
                committed.accumulateAndGet(id, now, Math::max);
                assertThat(units.<Integer>call(manager -> manager.find(Tally.class, id).count))
                        .isGreaterThanOrEqualTo(now);
            } else {
                units.run(manager -> manager.find(Tally.class, id).other = random.nextInt());
            }
        });

        for (int id = 0; id < ENTITIES; id++) {
            int wanted = id;
            assertThat(units.<Integer>call(manager -> manager.find(Tally.class, wanted).count))
                    .isEqualTo(committed.get(id));
        }
    }
}
