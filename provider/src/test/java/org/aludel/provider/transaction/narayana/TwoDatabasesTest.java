package org.aludel.provider.transaction.narayana;

import static org.aludel.provider.transaction.narayana.JoiningTest.failureOfCommit;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two units in one transaction, of which both databases keep everything or nothing. */
class TwoDatabasesTest {

    private static final String BALANCES = "SELECT balance FROM account ORDER BY id";

    private JtaUnit h2;
    private JtaUnit postgres;

    TwoDatabasesTest() {
        h2 = new JtaUnit(TestDatabase.H2, Account.class);
        postgres = new JtaUnit(TestDatabase.POSTGRESQL, Account.class);
    }

    @BeforeEach
    void fill() throws RollbackException {
        for (JtaUnit bank : List.of(h2, postgres)) {
            bank.run(manager -> manager.persist(new Account(1, "Ada", 100)));
        }
    }

    @AfterEach
    void close() {
        try {
            assertThat(Narayana.suspend()).isNull();
            assertThat(h2.pool().inUse() + postgres.pool().inUse()).isZero();
            assertThat(postgres.seen("SELECT gid FROM pg_prepared_xacts WHERE database = current_database()"))
                    .isEmpty();
            assertThat(h2.seen("SELECT transaction_name FROM information_schema.in_doubt"))
                    .isEmpty();
        } finally {
            h2.close();
            postgres.close();
        }
    }

    private static void add(EntityManager bank, int amount) {
        NarayanaTest.account(bank, 1).balance += amount;
    }

    /** Moves money, and leaves the transaction to its end. */
    private void move(int amount) {
        Narayana.begin();
        try (EntityManager from = h2.open();
                EntityManager to = postgres.open()) {
            add(from, -amount);
            add(to, amount);
        }
    }

    private List<String> balances() {
        return Stream.of(h2, postgres)
                .flatMap(bank -> bank.seen(BALANCES).stream())
                .toList();
    }

    @Test
    void bothAreCommitted() throws RollbackException {
        move(30);
        assertThat(balances()).containsExactly("100", "100");
        Narayana.commit();
        assertThat(balances()).containsExactly("70", "130");
    }

    @Test
    void bothAreRolledBack() {
        move(30);
        Narayana.rollback();
        assertThat(balances()).containsExactly("100", "100");

        Narayana.begin();
        try (EntityManager from = h2.open();
                EntityManager to = postgres.open()) {
            add(from, -30);
            from.flush();
            add(to, 30);
            to.flush();
        }
        Narayana.rollback();
        assertThat(balances()).containsExactly("100", "100");
    }

    @Test
    void aFlushThatFailsRollsBothBack() {
        Narayana.begin();
        try (EntityManager from = h2.open();
                EntityManager to = postgres.open()) {
            add(from, -30);
            to.persist(new Account(2, "Ada", 30));
        }
        assertThat(failureOfCommit()).isNotNull();
        assertThat(balances()).containsExactly("100", "100");
    }

    @Test
    void manyTransfersAtTheSameTimeLoseNothing() throws InterruptedException {
        AtomicInteger moved = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int amount = i + 1;
            threads.add(new Thread(() -> {
                for (int round = 0; round < 15; round++) {
                    move(amount);
                    if (round % 5 == 4) {
                        Narayana.rollback();
                    } else if (failureOfCommit() == null) { // else somebody else was faster
                        moved.addAndGet(amount);
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(moved.get()).isPositive();
        assertThat(balances()).containsExactly(String.valueOf(100 - moved.get()), String.valueOf(100 + moved.get()));
    }

    /** PostgreSQL looks at the constraint when it is to prepare: then the other one has prepared, or is not asked to. */
    @ParameterizedTest(name = "H2 first: {0}")
    @ValueSource(booleans = {true, false})
    void aDatabaseThatCannotPrepareRollsBothBack(boolean h2First) throws RollbackException {
        postgres.change("ALTER TABLE account ADD COLUMN shadow integer DEFAULT 1"
                + " REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED");
        postgres.change("ALTER TABLE account ALTER COLUMN shadow SET DEFAULT 99");
        Narayana.begin();
        try (EntityManager from = h2.open();
                EntityManager to = postgres.open()) {
            add(h2First ? from : to, -30);
            (h2First ? from : to).flush();
            add(h2First ? to : from, 30);
            to.persist(new Account(2, "Bo", 1));
        }
        assertThat(failureOfCommit()).isNotNull();
        assertThat(balances()).containsExactly("100", "100");

        move(10);
        Narayana.commit();
        assertThat(balances()).containsExactly("90", "110");
    }
}
