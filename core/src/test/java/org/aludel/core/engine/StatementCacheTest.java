package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.AGE;
import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NAME;
import static org.aludel.core.engine.TestEngine.PERSON;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.ValueStripper;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

class StatementCacheTest {

    private final StatementCache cache = new StatementCache(StandardDialect.INSTANCE, 8);

    private static SelectStatement byId(int id) {
        return select(NAME).from(PERSON).where(ID.eq(id));
    }

    private static SelectStatement numbered(int number) {
        return select(NAME.as("n" + number)).from(PERSON);
    }

    @Test
    void findsStatementsThatDifferInValuesOnly() {
        CachedStatement first = cache.get(byId(1));
        assertThat(cache.get(byId(2))).isSameAs(first);
        assertThat(cache.get(select(NAME).from(PERSON).where(ID.in(List.of(1)))))
                .isNotSameAs(first);
        StatementCacheStatistics statistics = cache.statistics();
        assertThat(statistics.hits()).isEqualTo(1);
        assertThat(statistics.misses()).isEqualTo(2);
        assertThat(statistics.size()).isEqualTo(2);
        assertThat(statistics.compileTime()).isPositive();
    }

    @Test
    void throwsAwayWhatWasNotUsedForTheLongestTime() {
        for (int i = 0; i < 8; i++) {
            cache.get(numbered(i));
            cache.get(numbered(0));
        }
        assertThat(cache.statistics().evictions()).isZero();
        for (int i = 8; i < 100; i++) {
            cache.get(numbered(i));
            cache.get(numbered(0));
            assertThat(cache.statistics().size()).isLessThanOrEqualTo(8);
        }
        long misses = cache.statistics().misses();
        cache.get(numbered(0));
        cache.get(numbered(99));
        assertThat(cache.statistics().misses()).isEqualTo(misses);
        cache.get(numbered(1));
        assertThat(cache.statistics().misses()).isEqualTo(misses + 1);
        assertThat(cache.statistics().evictions())
                .isEqualTo(cache.statistics().misses() - cache.statistics().size());
    }

    @Test
    void keepsNothingWithoutCapacity() {
        StatementCache none = new StatementCache(StandardDialect.INSTANCE, 0);
        none.get(byId(1));
        none.get(byId(1));
        assertThat(none.statistics().misses()).isEqualTo(2);
        assertThat(none.statistics().size()).isZero();
    }

    /** A value that a test can watch. */
    private static final class Secret {}

    @Test
    @SuppressWarnings("unchecked")
    void keepsNoValuesOfItsUsers() throws InterruptedException {
        WeakReference<Secret> secret = executeWithASecret();
        for (int i = 0; i < 50 && secret.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(secret.get()).isNull();
        assertThat(cache.statistics().size()).isEqualTo(1);
    }

    private WeakReference<Secret> executeWithASecret() {
        Secret secret = new Secret();
        SqlType<Secret> type = SqlTypes.VARCHAR.as(Secret.class, value -> "x", text -> new Secret());
        var inner = select(ID)
                .from(PERSON)
                .where(NAME.eq(NAME))
                .where(value(secret, type).isNotNull());
        var derived = inner.as("d");
        var statement = select(derived.column("id"))
                .from(derived)
                .where(derived.column("id")
                        .in(select(ID).from(PERSON).where(value(secret, type).isNull())));
        assertThat(ValueStripper.strip(statement)).isEqualTo(statement).hasSameHashCodeAs(statement);
        cache.get(statement);
        return new WeakReference<>(secret);
    }

    @Test
    void keepsAStatementWithoutValuesAsItIs() {
        Statement statement = select(NAME).from(PERSON).where(ID.eq(param("id", SqlTypes.INTEGER)));
        assertThat(ValueStripper.strip(statement)).isSameAs(statement);
    }

    @Test
    void tellsPlacesApartThatShareOneParameter() {
        BindParameter<Integer> shared = value(20);
        BindParameter<Integer> nothing = value(null, SqlTypes.INTEGER);
        Statement sharing = select(NAME)
                .from(PERSON)
                .where(ID.eq(shared).or(AGE.eq(shared)).or(AGE.eq(nothing)).or(ID.eq(nothing)));
        Statement apart = select(NAME)
                .from(PERSON)
                .where(ID.eq(1).or(AGE.eq(2)).or(AGE.eq(3)).or(ID.eq(4)));
        assertThat(cache.get(sharing)).isSameAs(cache.get(apart));
        assertThat(cache.get(apart).compiled().bind(apart, Map.of()).values()).containsExactly(1, 2, 3, 4);
        assertThat(cache.get(sharing).compiled().bind(sharing, Map.of()).values())
                .containsExactly(20, 20, null, null);
        assertThat(ValueStripper.strip(sharing).parameters()).hasSize(4).satisfies(places -> {
            for (Parameter place : places) {
                assertThat(place.isOpen()).isFalse();
            }
        });
    }

    @Test
    void servesManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int seed = thread;
                work.add(() -> IntStream.range(0, 5_000)
                        .allMatch(i -> cache.get(numbered((i * 7 + seed) % 20))
                                .compiled()
                                .sql()
                                .contains("n" + (i * 7 + seed) % 20)));
            }
            for (Future<Boolean> each : threads.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        StatementCacheStatistics statistics = cache.statistics();
        assertThat(statistics.hits() + statistics.misses()).isEqualTo(40_000);
        assertThat(statistics.size()).isLessThanOrEqualTo(16);
    }

    @Test
    void compilesAStatementOfAnEngineOnce() {
        try (TestEngine database =
                TestEngine.on(TestDatabase.H2, EngineSettings.defaults().statementCacheSize(3))) {
            for (int i = 0; i < 3; i++) {
                try (EngineConnection connection = database.engine().connect()) {
                    connection.execute(byId(i));
                    connection.execute(byId(i + 1));
                    SelectStatement same = byId(7);
                    connection.execute(same);
                    connection.execute(same);
                }
            }
            StatementCacheStatistics statistics = database.engine().statistics().statements();
            assertThat(statistics.misses()).isEqualTo(1);
            assertThat(statistics.hits()).isEqualTo(11);
            assertThat(statistics.capacity()).isEqualTo(3);
        }
    }
}
