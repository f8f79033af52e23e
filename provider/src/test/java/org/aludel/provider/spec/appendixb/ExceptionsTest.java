package org.aludel.provider.spec.appendixb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SchemaValidationException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Version;
import jakarta.transaction.Status;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.FreshUnit;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.transaction.narayana.JtaUnit;
import org.aludel.provider.transaction.narayana.Narayana;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which exceptions operations throw, and which of them doom the transaction, whoever has begun it (appendix B). */
@NullUnmarked // entities
class ExceptionsTest {

    /** A converter that takes no {@code bad} value. */
    static class Picky implements AttributeConverter<String, String> {

        @Override
        public String convertToDatabaseColumn(String attribute) {
            if ("bad".equals(attribute)) {
                throw new IllegalStateException("not this one");
            }
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String data) {
            return data;
        }
    }

    @Entity(name = "Part")
    static class Part {
        @Id
        int id;

        @Version
        int version;

        @Size(max = 10)
        @Convert(converter = Picky.class)
        String name;

        @ManyToOne
        Part whole;

        Part() {}

        Part(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /** A unit with two parts, and its transactions. */
    private interface Harbour extends AutoCloseable {

        EntityManager begun();

        boolean isMarked(EntityManager manager);

        void rollback(EntityManager manager);

        /** Changes the database past the entity manager. */
        void change(String sql);

        /** Holds the row of the first part in another transaction meanwhile. */
        void whileLocked(Runnable work);

        @Override
        void close();
    }

    /** Transactions of the entity manager itself. */
    private static final class Local implements Harbour {

        private final Units units;

        Local(TestDatabase database) {
            units = new Units(database, Part.class);
            units.run(ExceptionsTest::fill);
        }

        @Override
        public EntityManager begun() {
            EntityManager manager = units.open();
            manager.getTransaction().begin();
            return manager;
        }

        @Override
        public boolean isMarked(EntityManager manager) {
            return manager.getTransaction().getRollbackOnly();
        }

        @Override
        public void rollback(EntityManager manager) {
            manager.getTransaction().rollback();
        }

        @Override
        public void change(String sql) {
            try (FreshUnit.Outside outside = units.outside()) {
                outside.execute(sql);
            }
        }

        @Override
        public void whileLocked(Runnable work) {
            try (EntityManager other = units.open()) {
                other.getTransaction().begin();
                other.find(Part.class, 1, LockModeType.PESSIMISTIC_WRITE);
                work.run();
                other.getTransaction().rollback();
            }
        }

        @Override
        public void close() {
            units.close();
        }
    }

    /** Transactions of a transaction manager. */
    private static final class Jta implements Harbour {

        private final JtaUnit unit;

        Jta(TestDatabase database) {
            unit = new JtaUnit(database, Part.class);
            try {
                unit.run(ExceptionsTest::fill);
            } catch (jakarta.transaction.RollbackException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public EntityManager begun() {
            Narayana.begin();
            return unit.open();
        }

        @Override
        public boolean isMarked(EntityManager manager) {
            return Narayana.status() == Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public void rollback(EntityManager manager) {
            Narayana.rollback();
        }

        @Override
        public void change(String sql) {
            unit.change(sql);
        }

        @Override
        public void whileLocked(Runnable work) {
            jakarta.transaction.Transaction own = Narayana.suspend();
            Narayana.begin();
            try (EntityManager other = unit.open()) {
                other.find(Part.class, 1, LockModeType.PESSIMISTIC_WRITE);
                jakarta.transaction.Transaction holding = Narayana.suspend();
                Narayana.resume(own);
                work.run();
                Narayana.suspend();
                Narayana.resume(holding);
            }
            Narayana.rollback();
            Narayana.resume(own);
        }

        @Override
        public void close() {
            unit.close();
        }
    }

    private static void fill(EntityManager manager) {
        manager.persist(new Part(1, "one"));
        manager.persist(new Part(2, "two"));
    }

    /** Who begins and ends transactions. */
    enum Transactions {
        RESOURCE_LOCAL,
        JTA;

        private Harbour on(TestDatabase database) {
            return this == JTA ? new Jta(database) : new Local(database);
        }
    }

    /** What goes wrong. */
    @SuppressWarnings("ImmutableEnumChecker") // what is done is a lambda that keeps nothing
    private enum Case {
        CONVERTER(PersistenceException.class, true, (harbour, manager) -> {
            manager.persist(new Part(3, "bad"));
            manager.flush();
        }),
        DATABASE(
                PersistenceException.class,
                true,
                (harbour, manager) ->
                        manager.createNativeQuery("select nothing").getResultList()),
        EXISTS(EntityExistsException.class, true, (harbour, manager) -> {
            manager.find(Part.class, 1);
            manager.persist(new Part(1, "again"));
        }),
        NOT_FOUND(EntityNotFoundException.class, true, (harbour, manager) -> {
            Part part = manager.find(Part.class, 1);
            harbour.change("delete from Part where id = 1");
            manager.refresh(part);
        }),
        OPTIMISTIC(OptimisticLockException.class, true, (harbour, manager) -> {
            Part part = manager.find(Part.class, 1);
            harbour.change("update Part set version = 7 where id = 1");
            part.name = "changed";
            manager.flush();
        }),
        NO_RESULT(
                NoResultException.class,
                false,
                (harbour, manager) -> manager.createQuery("select p from Part p where p.id = 0", Part.class)
                        .getSingleResult()),
        NOT_UNIQUE(
                NonUniqueResultException.class,
                false,
                (harbour, manager) ->
                        manager.createQuery("select p from Part p", Part.class).getSingleResult()),
        NOT_UNIQUE_OR_NULL(
                NonUniqueResultException.class,
                false,
                (harbour, manager) ->
                        manager.createQuery("select p from Part p", Part.class).getSingleResultOrNull()),
        INVALID(ConstraintViolationException.class, true, (harbour, manager) -> {
            manager.persist(new Part(3, "much too long for it"));
            manager.flush();
        }),
        ARGUMENT(IllegalArgumentException.class, true, (harbour, manager) -> manager.find(String.class, 1)),
        UNSAVED(IllegalStateException.class, true, (harbour, manager) -> {
            manager.find(Part.class, 1).whole = new Part(3, "unsaved");
            manager.flush();
        }),
        WRONG_KIND(
                IllegalStateException.class,
                true,
                (harbour, manager) ->
                        manager.createQuery("select p from Part p").executeUpdate());

        private final Class<? extends RuntimeException> expected;
        private final boolean marks;
        private final Doing doing;

        Case(Class<? extends RuntimeException> expected, boolean marks, Doing doing) {
            this.expected = expected;
            this.marks = marks;
            this.doing = doing;
        }
    }

    @FunctionalInterface
    private interface Doing {
        void with(Harbour harbour, EntityManager manager);
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(Transactions.values())
                .flatMap(transactions -> Arrays.stream(Case.values()).map(each -> Arguments.of(transactions, each)));
    }

    private static void assertThrown(
            Harbour harbour, Class<? extends Throwable> expected, boolean marks, Consumer<EntityManager> doing) {
        try (EntityManager manager = harbour.begun()) {
            try {
                assertThat(catchThrowable(() -> doing.accept(manager))).isInstanceOf(expected);
                assertThat(harbour.isMarked(manager)).isEqualTo(marks);
            } finally {
                harbour.rollback(manager);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Spec("B.001")
    void anExceptionDoomsItsTransactionAsTheTableSays(Transactions transactions, Case wrong) {
        try (Harbour harbour = transactions.on(TestDatabase.H2)) {
            assertThrown(harbour, wrong.expected, wrong.marks, manager -> wrong.doing.with(harbour, manager));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Spec("B.001")
    void aLockThatIsNotHadInTimeLeavesATransactionThatCanGoOn(Transactions transactions) {
        try (Harbour harbour = transactions.on(TestDatabase.H2)) {
            assertThrown(harbour, LockTimeoutException.class, false, manager -> lockWhileLocked(harbour, manager));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Spec("B.001")
    void aLockThatIsNotHadDoomsATransactionThatTheDatabaseHasGivenUp(Transactions transactions) {
        try (Harbour harbour = transactions.on(TestDatabase.POSTGRESQL)) {
            assertThrown(harbour, PessimisticLockException.class, true, manager -> {
                manager.createNativeQuery("set local lock_timeout = '100ms'").executeUpdate();
                Part part = manager.find(Part.class, 1);
                harbour.whileLocked(() -> manager.lock(part, LockModeType.PESSIMISTIC_WRITE));
            });
        }
    }

    @Test
    @Spec("B.001")
    void onlyASavepointSavesATransactionThatTheDatabaseWouldGiveUp() {
        try (Harbour local = new Local(TestDatabase.POSTGRESQL);
                Harbour jta = new Jta(TestDatabase.POSTGRESQL)) {
            assertThrown(local, LockTimeoutException.class, false, manager -> lockWhileLocked(local, manager));
            assertThrown(jta, PessimisticLockException.class, true, manager -> lockWhileLocked(jta, manager));
        }
    }

    private static void lockWhileLocked(Harbour harbour, EntityManager manager) {
        Part part = manager.find(Part.class, 1);
        harbour.whileLocked(() -> manager.lock(part, LockModeType.PESSIMISTIC_WRITE, Timeout.milliseconds(100)));
    }

    @ParameterizedTest
    @EnumSource
    @Spec("B.001")
    void aQueryThatTakesTooLongLeavesItsTransaction(Transactions transactions) {
        try (Harbour harbour = transactions.on(TestDatabase.H2)) {
            assertThrown(
                    harbour,
                    QueryTimeoutException.class,
                    false,
                    manager -> manager.createNativeQuery(
                                    "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b")
                            .setHint("jakarta.persistence.query.timeout", 200)
                            .getSingleResult());
        }
    }

    @Test
    @Spec("B.001")
    void whatNeedsATransactionSaysSo() {
        List<Consumer<EntityManager>> needing = List.of(
                EntityManager::flush,
                EntityManager::joinTransaction,
                manager -> manager.lock(Objects.requireNonNull(manager.find(Part.class, 1)), LockModeType.OPTIMISTIC),
                manager -> manager.getLockMode(Objects.requireNonNull(manager.find(Part.class, 1))),
                manager -> manager.createQuery("delete from Part p").executeUpdate());
        try (Local local = new Local(TestDatabase.H2);
                Jta jta = new Jta(TestDatabase.H2);
                EntityManager own = local.units.open();
                EntityManager ofJta = jta.unit.open()) {
            for (Consumer<EntityManager> each : needing) {
                for (EntityManager manager : List.of(own, ofJta)) {
                    assertThatThrownBy(() -> each.accept(manager)).isInstanceOf(TransactionRequiredException.class);
                }
            }
        }
    }

    @Test
    @Spec("B.001")
    void aCommitThatFailsHasRolledBack() {
        try (Local local = new Local(TestDatabase.H2);
                EntityManager manager = local.begun()) {
            manager.persist(new Part(3, "bad"));
            assertThatThrownBy(() -> manager.getTransaction().commit()).isInstanceOf(RollbackException.class);
            assertThat(manager.getTransaction().isActive()).isFalse();
        }
        try (Jta jta = new Jta(TestDatabase.H2);
                EntityManager manager = jta.begun()) {
            manager.persist(new Part(3, "bad"));
            assertThatThrownBy(Narayana::commit).isInstanceOf(jakarta.transaction.RollbackException.class);
            assertThat(Narayana.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        }
    }

    @Test
    @Spec("B.001")
    void aSchemaThatDiffersIsReported() {
        try (Local local = new Local(TestDatabase.H2)) {
            local.change("alter table Part drop column name");
            assertThatThrownBy(() -> local.units.factory().getSchemaManager().validate())
                    .isInstanceOf(SchemaValidationException.class);
        }
    }
}
