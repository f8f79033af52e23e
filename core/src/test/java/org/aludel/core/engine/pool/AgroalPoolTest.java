package org.aludel.core.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.junit.jupiter.api.Test;

class AgroalPoolTest {

    private static final AtomicInteger NEXT_DATABASE = new AtomicInteger();

    private final String url = "jdbc:h2:mem:pool" + NEXT_DATABASE.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    private final RecordingListener listener = new RecordingListener();
    private final PoolSettings settings =
            PoolSettings.defaults().withMaximumSize(2).withAcquisitionTimeout(Duration.ofMillis(200));

    @Test
    void usesConnectionsAgain() throws SQLException {
        try (AgroalPool pool = open(settings)) {
            Set<Connection> raw = new HashSet<>();
            for (int i = 0; i < 10; i++) {
                Connection connection = pool.acquire();
                raw.add(connection.unwrap(Connection.class));
                pool.release(connection, false);
            }
            assertThat(raw).hasSize(1);
            assertThat(pool.status()).isEqualTo(new PoolStatus(2, 0, 1, 0, 1, 0));
        }
    }

    @Test
    void saysThatNoConnectionBecameFree() {
        try (AgroalPool pool = open(settings)) {
            pool.acquire();
            pool.acquire();
            assertThatThrownBy(pool::acquire)
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.code()).isEqualTo(CoreErrorCode.POOL_EXHAUSTED))
                    .hasMessageContaining("became free within 200 ms: 2 of at most 2 are in use and 0 other borrowers");
            assertThat(pool.status()).isEqualTo(new PoolStatus(2, 2, 0, 0, 2, 0));
        }
    }

    @Test
    void doesNotWaitWhenThereIsNoTimeToWait() {
        try (AgroalPool pool = open(settings.withMaximumSize(1).withAcquisitionTimeout(Duration.ZERO))) {
            Connection connection = pool.acquire();
            assertThatThrownBy(pool::acquire).hasMessageContaining("within 0 ms");
            pool.release(connection, false);
            pool.release(pool.acquire(), false);
        }
    }

    @Test
    void waitsForAConnectionThatIsGivenBack() throws Exception {
        try (AgroalPool pool = open(settings.withMaximumSize(1).withAcquisitionTimeout(Duration.ofSeconds(30)))) {
            Connection first = pool.acquire();
            CompletableFuture<Connection> second = CompletableFuture.supplyAsync(pool::acquire);
            until(() -> pool.status().waiting() == 1);
            pool.release(first, false);
            pool.release(second.get(10, TimeUnit.SECONDS), false);
            assertThat(pool.status().opened()).isEqualTo(1);
        }
    }

    @Test
    void opensBeyondTheMaximumAndClosesThoseWhenTheyComeBack() throws SQLException {
        try (AgroalPool pool = open(settings.withMaximumSize(1).withOverflow(2))) {
            Connection pooled = pool.acquire();
            Connection second = pool.acquire();
            Connection third = pool.acquire();
            assertThat(pool.status()).isEqualTo(new PoolStatus(3, 3, 0, 0, 3, 0));
            assertThatThrownBy(pool::acquire).hasMessageContaining("3 of at most 3 are in use");
            pool.release(second, false);
            assertThat(second.isClosed()).isTrue();
            Connection fourth = pool.acquire();
            pool.release(pooled, false);
            pool.release(third, true);
            pool.release(fourth, false);
            assertThat(pool.status().lent()).isZero();
        }
    }

    @Test
    void lendsNoConnectionOfBeforeALoss() throws SQLException {
        try (AgroalPool pool = open(settings.withMaximumSize(5))) {
            List<Connection> lent = new ArrayList<>();
            Set<Connection> before = new HashSet<>();
            for (int i = 0; i < 5; i++) {
                Connection connection = pool.acquire();
                lent.add(connection);
                before.add(connection.unwrap(Connection.class));
            }
            pool.release(lent.get(0), false);
            pool.release(lent.get(1), false);
            pool.release(lent.get(2), true);
            // Idle ones are not lent any more, whether or not the pool has closed them already.
            Set<Connection> after = new HashSet<>();
            List<Connection> lentAfter = List.of(pool.acquire(), pool.acquire(), pool.acquire());
            for (Connection connection : lentAfter) {
                after.add(connection.unwrap(Connection.class));
            }
            lentAfter.forEach(connection -> pool.release(connection, false));
            // Those in use were good all the time; they go when they come back.
            pool.release(lent.get(3), false);
            pool.release(lent.get(4), false);
            List<Connection> all =
                    List.of(pool.acquire(), pool.acquire(), pool.acquire(), pool.acquire(), pool.acquire());
            for (Connection connection : all) {
                after.add(connection.unwrap(Connection.class));
            }
            assertThat(after).doesNotContainAnyElementsOf(before);
            all.forEach(connection -> pool.release(connection, false));
            assertThat(pool.status().invalidated()).isEqualTo(1);
        }
    }

    @Test
    void throwsAwayABrokenConnectionManyTimes() throws SQLException {
        try (AgroalPool pool = open(settings.withMaximumSize(1))) {
            Set<Connection> lent = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                Connection connection = pool.acquire();
                lent.add(connection.unwrap(Connection.class));
                pool.release(connection, true);
            }
            assertThat(lent).hasSize(50);
            assertThat(pool.status().lent()).isZero();
            // The pool may have opened one more in the background when the last was closed.
            until(() -> listener.heard().stream().filter("closed"::equals).count() >= 50);
        }
    }

    @Test
    void replacesAConnectionThatBrokeWhileItWasIdle() throws SQLException {
        try (AgroalPool pool = open(settings.withMaximumSize(1).withValidation(Validation.ALWAYS))) {
            Connection connection = pool.acquire();
            Connection raw = connection.unwrap(Connection.class);
            pool.release(connection, false);
            raw.close();
            Connection next = pool.acquire();
            assertThat(next.isValid(1)).isTrue();
            pool.release(next, false);
        }
    }

    @Test
    void replacesAConnectionThatIsOld() throws SQLException {
        try (AgroalPool pool = open(settings.withMaximumSize(1).withMaximumLifetime(Duration.ofMillis(50)))) {
            Connection connection = pool.acquire();
            pool.release(connection, false);
            until(() -> pool.status().idle() == 0);
            pool.release(pool.acquire(), false);
            assertThat(pool.status().opened()).isEqualTo(2);
        }
    }

    @Test
    void closesConnectionsThatNobodyNeeds() {
        try (AgroalPool pool = open(settings.withIdleTimeout(Duration.ofMillis(50)))) {
            pool.release(pool.acquire(), false);
            // The listener hears of it when it is done, which is a little after the pool counts it.
            until(() -> listener.heard().contains("closed"));
            assertThat(listener.heard()).endsWith("closed");
            assertThat(pool.status().idle()).isZero();
        }
    }

    @Test
    void keepsTheMinimumOpen() {
        try (AgroalPool pool = open(settings.withMinimumSize(2))) {
            until(() -> pool.status().idle() == 2);
            assertThat(pool.status().opened()).isEqualTo(2);
        }
    }

    @Test
    void reportsASuspectedLeak() {
        try (AgroalPool pool = open(settings.withLeakDetection(Duration.ofMillis(50)))) {
            Connection connection = pool.acquire();
            until(() -> listener.heard()
                    .contains("leak in " + Thread.currentThread().getName()));
            pool.release(connection, false);
        }
    }

    @Test
    void wakesThoseWhoWaitWhenItIsClosed() throws Exception {
        AgroalPool pool = open(settings.withMaximumSize(1).withAcquisitionTimeout(Duration.ofSeconds(30)));
        Connection connection = pool.acquire();
        CompletableFuture<Connection> second = CompletableFuture.supplyAsync(pool::acquire);
        until(() -> pool.status().waiting() == 1);
        pool.close();
        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessageContaining("closed for good");
        assertThat(connection.isValid(1)).isTrue();
        pool.release(connection, false);
        until(() -> listener.heard().contains("closed"));
    }

    @Test
    void keepsTheInterruptOfAWaitingThread() throws Exception {
        try (AgroalPool pool = open(settings.withMaximumSize(1).withAcquisitionTimeout(Duration.ofSeconds(30)))) {
            pool.acquire();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                try {
                    pool.acquire();
                } catch (EngineException e) {
                    interrupted.complete(e.code() == CoreErrorCode.POOL_EXHAUSTED
                            && Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            until(() -> pool.status().waiting() == 1);
            waiting.interrupt();
            assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void neverLendsOneConnectionTwiceNorMoreThanAllowed() throws Exception {
        AtomicInteger inUse = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Connection> lent = java.util.concurrent.ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (AgroalPool pool =
                open(settings.withMaximumSize(3).withOverflow(2).withAcquisitionTimeout(Duration.ofSeconds(60)))) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> work = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                int seed = t;
                work.add(threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < 200; i++) {
                        Connection connection = pool.acquire();
                        most.accumulateAndGet(inUse.incrementAndGet(), Math::max);
                        Connection raw = connection.unwrap(Connection.class);
                        assertThat(lent.add(raw)).isTrue();
                        assertThat(raw.isClosed()).isFalse();
                        lent.remove(raw);
                        inUse.decrementAndGet();
                        pool.release(connection, (i + seed) % 50 == 0);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> task : work) {
                task.get(120, TimeUnit.SECONDS);
            }
            assertThat(most.get()).isBetween(1, 5);
            assertThat(pool.status().lent()).isZero();
            assertThat(pool.status().waiting()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysWhichLibraryIsMissing() throws Exception {
        Class<?> poolWithoutLibrary = new ClassLoaderWithoutAgroal().loadClass(AgroalPool.class.getName());
        Class<?> settingsThere = poolWithoutLibrary.getClassLoader().loadClass(PoolSettings.class.getName());
        Class<?> listenerThere = poolWithoutLibrary.getClassLoader().loadClass(PoolListener.class.getName());
        Object none = listenerThere.getField("NONE").get(null);
        Object defaults = settingsThere.getMethod("defaults").invoke(null);
        assertThatThrownBy(() -> poolWithoutLibrary
                        .getMethod("open", String.class, Map.class, settingsThere, listenerThere)
                        .invoke(null, url, Map.of(), defaults, none))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessage("[ALU-1313] A pool needs the library Agroal, which is not on the class path. Add"
                        + " io.agroal:agroal-pool, give a DataSource instead of a URL, or ask for no pool.");
    }

    private AgroalPool open(PoolSettings poolSettings) {
        return AgroalPool.open(url, Map.of("user", "sa"), poolSettings, listener);
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Loads Aludel's classes anew, and has no Agroal. */
    private static final class ClassLoaderWithoutAgroal extends ClassLoader {

        ClassLoaderWithoutAgroal() {
            super(AgroalPoolTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.agroal.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("org.aludel.core.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
