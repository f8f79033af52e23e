package org.aludel.provider.transaction.narayana;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test on two databases that leaves neither a transaction nor a connection behind. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2", "POSTGRESQL"})
abstract class NarayanaTest {

    static final String OWNERS = "SELECT owner FROM account ORDER BY id";
    static final String BALANCES = "SELECT balance FROM account ORDER BY id";

    @Parameter
    @Nullable
    TestDatabase database;

    private final List<JtaUnit> units = new ArrayList<>();

    final TestDatabase database() {
        return Objects.requireNonNull(database);
    }

    /** A unit over a fresh database. */
    final JtaUnit unit(Class<?>... classes) {
        return unit(UnaryOperator.identity(), classes);
    }

    /** A unit over a fresh database, with settings of its own. */
    final JtaUnit unit(UnaryOperator<PersistenceConfiguration> change, Class<?>... classes) {
        JtaUnit unit = new JtaUnit(database(), change, classes);
        units.add(unit);
        return unit;
    }

    /** A unit with an account of 100 of each of some owners, which are numbered from 1. */
    final JtaUnit bank(String... owners) throws Exception {
        JtaUnit bank = unit(Account.class);
        bank.run(manager -> {
            for (int i = 0; i < owners.length; i++) {
                manager.persist(new Account(i + 1, owners[i], 100));
            }
        });
        bank.statements();
        return bank;
    }

    /** An account that is there. */
    static Account account(EntityManager manager, int id) {
        return Objects.requireNonNull(manager.find(Account.class, id));
    }

    /** Waits until something is so, or long enough. */
    static boolean isSoon(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    @AfterEach
    final void nothingIsLeft() throws InterruptedException {
        int status = Narayana.status();
        Narayana.suspend();
        try {
            assertThat(status).isEqualTo(Status.STATUS_NO_TRANSACTION);
            for (JtaUnit unit : units) {
                assertThat(isSoon(() -> unit.pool().inUse() == 0))
                        .as("all connections are back")
                        .isTrue();
            }
        } finally {
            units.forEach(JtaUnit::close);
        }
    }
}
