package org.aludel.provider.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.sql.Sql;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.state.EntityShape;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where identifiers come from, and how often the database is asked for them. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class NewIdsTest {

    @Entity
    static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(sequenceName = "numbered_seq", initialValue = 7, allocationSize = 50)
        private Long id;
    }

    @Entity
    static class Single {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(sequenceName = "single_seq", allocationSize = 1)
        private int id;
    }

    @Entity
    static class Tabled {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(initialValue = 10, allocationSize = 5)
        private long id;
    }

    @Entity
    static class Columned {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        private String name;
    }

    @Entity
    static class Small {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(sequenceName = "small_seq", initialValue = 32767, allocationSize = 1)
        private Short id;
    }

    @Entity
    static class Random {
        @Id
        @GeneratedValue
        private UUID id;
    }

    @Entity
    static class RandomText {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        private String id;
    }

    private static EntityShape shape(TestUnit unit, Class<?> type) {
        return unit.shapes().of(unit.mapping().entity(type).orElseThrow());
    }

    private static NewIds ids(IdGenerators generators, EngineConnection connection) {
        return new NewIds(generators, connection::read);
    }

    private static <T> T assigned(NewIds ids, TestUnit unit, T instance) {
        assertThat(ids.assign(shape(unit, instance.getClass()), instance)).isTrue();
        return instance;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "HSQLDB", "POSTGRESQL", "MARIADB"})
    @Spec("11.030")
    void aValueOfASequenceIsABlockOfNumbers(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Numbered.class);
                EngineConnection connection = unit.engine().connect()) {
            IdGenerators generators = new IdGenerators(unit.engine());
            List<Long> given = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                given.add(assigned(ids(generators, connection), unit, new Numbered()).id);
            }
            assertThat(given.get(0)).isEqualTo(7);
            assertThat(given).doesNotHaveDuplicates().isSorted();
            assertThat(unit.statements()).hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "HSQLDB", "POSTGRESQL", "MARIADB"})
    void manyNumbersTakeFewStatements(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Numbered.class, Single.class);
                EngineConnection connection = unit.engine().connect()) {
            NewIds ids = ids(new IdGenerators(unit.engine()), connection);
            Set<Long> blocks = new HashSet<>();
            Set<Integer> singles = new HashSet<>();
            for (int i = 0; i < 10_000; i++) {
                blocks.add(assigned(ids, unit, new Numbered()).id);
            }
            assertThat(blocks).hasSize(10_000);
            assertThat(unit.statements()).hasSize(5);
            for (int i = 0; i < 10_000; i++) {
                singles.add(assigned(ids, unit, new Single()).id);
            }
            assertThat(singles).hasSize(10_000);
            assertThat(unit.statements()).hasSize(8);
        }
    }

    @Test
    void numbersThatOneContextLeavesAreForTheNext() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Numbered.class);
                EngineConnection connection = unit.engine().connect()) {
            IdGenerators generators = new IdGenerators(unit.engine());
            assertThat(assigned(ids(generators, connection), unit, new Numbered()).id)
                    .isEqualTo(7);
            assertThat(assigned(ids(generators, connection), unit, new Numbered()).id)
                    .isEqualTo(8);
            assertThat(unit.statements()).containsExactly("SELECT NEXT VALUE FOR numbered_seq AS v");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec({"11.031", "11.035"})
    void aTableCountsInTransactionsOfItsOwn(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Tabled.class);
                EngineConnection connection = unit.engine().connect()) {
            IdGenerators generators = new IdGenerators(unit.engine());
            connection.execute(Sql.text("SELECT 1"));
            List<Long> given = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                given.add(assigned(ids(generators, connection), unit, new Tabled()).id);
            }
            connection.rollback();
            assertThat(given).containsExactly(11L, 12L, 13L, 14L, 15L, 16L);
            IdGenerators others = new IdGenerators(unit.engine());
            assertThat(assigned(ids(others, connection), unit, new Tabled()).id).isEqualTo(21);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void factoriesThatBeginAtOnceShareTheRowOfATable(TestDatabase database) throws Exception {
        try (TestUnit unit = new TestUnit(database, Tabled.class)) {
            assertThat(concurrently(unit, 8, 40, () -> {
                        Tabled instance = new Tabled();
                        return () -> instance;
                    }))
                    .hasSize(320);
        }
    }

    /** The identifiers that several factories give at the same time. */
    private static Set<Long> concurrently(TestUnit unit, int threads, int each, Callable<Callable<Tabled>> maker)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Set<Long>>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    Set<Long> given = new HashSet<>();
                    IdGenerators generators = new IdGenerators(unit.engine());
                    try (EngineConnection connection = unit.engine().connect()) {
                        NewIds ids = ids(generators, connection);
                        for (int i = 0; i < each; i++) {
                            given.add(assigned(ids, unit, maker.call().call()).id);
                        }
                    }
                    return given;
                }));
            }
            Set<Long> all = new HashSet<>();
            for (Future<Set<Long>> one : running) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Spec("11.027")
    void identityNumbersAreReservedWhereTheDatabaseHasASequenceForThem() {
        try (TestUnit unit = new TestUnit(TestDatabase.POSTGRESQL, Columned.class);
                EngineConnection connection = unit.engine().connect()) {
            NewIds ids = ids(new IdGenerators(unit.engine()), connection);
            Set<Integer> given = new HashSet<>();
            for (int i = 0; i < 10_000; i++) {
                given.add(assigned(ids, unit, new Columned()).id);
            }
            assertThat(given).hasSize(10_000);
            assertThat(unit.statements()).hasSize(5);
        }
    }

    @Test
    void withoutThePrivilegeTheInsertGivesTheNumber() {
        try (TestUnit unit = new TestUnit(TestDatabase.POSTGRESQL, Columned.class)) {
            String role = "clerk_" + ProcessHandle.current().pid();
            unit.engine().run(connection -> {
                connection.execute(Sql.text("CREATE ROLE " + role));
                connection.execute(Sql.text("GRANT SELECT, INSERT ON columned TO " + role));
                connection.execute(Sql.text("SET LOCAL ROLE " + role));
                NewIds ids = ids(new IdGenerators(unit.engine()), connection);
                assertThat(ids.assign(shape(unit, Columned.class), new Columned()))
                        .isFalse();
                assertThat(ids.assign(shape(unit, Columned.class), new Columned()))
                        .isFalse();
                connection.rollback();
            });
            assertThat(unit.statements()).hasSize(4);
        }
    }

    @Test
    void elsewhereTheInsertGivesIdentityNumbers() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Columned.class);
                EngineConnection connection = unit.engine().connect()) {
            Columned instance = new Columned();
            assertThat(ids(new IdGenerators(unit.engine()), connection).assign(shape(unit, Columned.class), instance))
                    .isFalse();
            assertThat(instance.id).isNull();
            assertThat(unit.statements()).isEmpty();
        }
    }

    @Test
    @Spec({"11.027", "11.028"})
    void uuidsNeedNoDatabase() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Random.class, RandomText.class);
                EngineConnection connection = unit.engine().connect()) {
            NewIds ids = ids(new IdGenerators(unit.engine()), connection);
            assertThat(assigned(ids, unit, new Random()).id.version()).isEqualTo(4);
            String text = assigned(ids, unit, new RandomText()).id;
            assertThat(UUID.fromString(text)).hasToString(text);
            assertThat(unit.statements()).isEmpty();
        }
    }

    @Test
    void whatAnInstanceHasStays() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Numbered.class);
                EngineConnection connection = unit.engine().connect()) {
            Numbered instance = new Numbered();
            instance.id = 3L;
            assertThat(assigned(ids(new IdGenerators(unit.engine()), connection), unit, instance).id)
                    .isEqualTo(3);
            assertThat(unit.statements()).isEmpty();
        }
    }

    @Test
    void aNumberThatDoesNotFitIsAnError() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Small.class);
                EngineConnection connection = unit.engine().connect()) {
            NewIds ids = ids(new IdGenerators(unit.engine()), connection);
            assertThat(assigned(ids, unit, new Small()).id).isEqualTo(Short.MAX_VALUE);
            assertThatThrownBy(() -> ids.assign(shape(unit, Small.class), new Small()))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage(
                            "[ALU-4320] The generator of 'Small.id' has come to numbers that are too large for Short."
                                    + " Declare the attribute as long");
        }
    }
}
