package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Tickets;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.IsolationLevel;
import org.aludel.core.engine.TransactionBlock;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commit, rollback, savepoints and isolation. */
@Timeout(60)
public abstract class TransactionCases extends Cases {

    private static final SelectStatement NAMES = select(Tickets.NAME).orderBy(Tickets.NAME);

    protected TransactionCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @AfterEach
    final void removeTickets() {
        connection().rollback();
        database().engine().run(other -> other.execute(deleteFrom(Tickets.TABLE)));
    }

    private void insert(EngineConnection connection, String name) {
        connection.execute(insertInto(Tickets.TABLE).columns("name").values(name));
    }

    @Test
    void keepsWhatIsCommitted() {
        insert(connection(), "kept");
        connection().commit();

        try (EngineConnection other = database().engine().connect()) {
            assertThat(other.execute(NAMES).scalars().all()).containsExactly("kept");
        }
    }

    @Test
    void forgetsWhatIsRolledBack() {
        insert(connection(), "lost");
        connection().rollback();

        assertValues(NAMES).isEmpty();
        try (EngineConnection other = database().engine().connect()) {
            insert(other, "never committed");
        }
        assertValues(NAMES).isEmpty();
    }

    @Test
    void commitsABlockOnlyWhenItIsToldTo() {
        try (EngineConnection block = database().engine().begin()) {
            insert(block, "kept");
            block.commit();
        }
        try (EngineConnection block = database().engine().begin()) {
            insert(block, "lost");
        }
        assertThatThrownBy(() -> database().engine().run(block -> {
                    insert(block, "lost too");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertValues(NAMES).containsExactly("kept");
    }

    @Test
    @Requires(Capability.SAVEPOINTS)
    void goesBackToASavepoint() {
        insert(connection(), "a");
        try (TransactionBlock savepoint = connection().savepoint()) {
            insert(connection(), "b");
            savepoint.rollback();
        }
        try (TransactionBlock savepoint = connection().savepoint()) {
            insert(connection(), "c");
            savepoint.commit();
        }
        connection().commit();

        assertValues(NAMES).containsExactly("a", "c");
    }

    @Test
    @Requires(Capability.SAVEPOINTS)
    void nestsSavepoints() {
        try (TransactionBlock outer = connection().savepoint()) {
            insert(connection(), "outer");
            try (TransactionBlock inner = connection().savepoint()) {
                insert(connection(), "inner");
                inner.commit();
            }
            outer.rollback();
        }
        insert(connection(), "after");
        connection().commit();

        assertValues(NAMES).containsExactly("after");
    }

    @Test
    @Requires(Capability.SAVEPOINTS)
    void goesOnAfterAFailureWithinASavepoint() {
        insert(connection(), "before");
        try (TransactionBlock savepoint = connection().savepoint()) {
            assertThatThrownBy(() -> execute(
                            insertInto(Accounts.TABLE).columns("id", "name").values(1, "again")))
                    .isInstanceOf(ConstraintViolationException.class);
            savepoint.rollback();
        }
        insert(connection(), "after");
        connection().commit();

        assertValues(NAMES).containsExactly("after", "before");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = IsolationLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTOCOMMIT")
    void worksInEveryIsolationLevelThatTheDatabaseHas(IsolationLevel level) throws java.sql.SQLException {
        int jdbcLevel = switch (level) {
            case READ_UNCOMMITTED -> java.sql.Connection.TRANSACTION_READ_UNCOMMITTED;
            case READ_COMMITTED -> java.sql.Connection.TRANSACTION_READ_COMMITTED;
            case REPEATABLE_READ -> java.sql.Connection.TRANSACTION_REPEATABLE_READ;
            case SERIALIZABLE -> java.sql.Connection.TRANSACTION_SERIALIZABLE;
            case AUTOCOMMIT -> java.sql.Connection.TRANSACTION_NONE;
        };
        EngineConnection isolated = connection().isolation(level);
        if (!isolated.unwrap(java.sql.Connection.class).getMetaData().supportsTransactionIsolationLevel(jdbcLevel)) {
            assertThat(level).isNotEqualTo(IsolationLevel.SERIALIZABLE);
            return;
        }
        insert(isolated, "isolated");

        assertThat(isolated.unwrap(java.sql.Connection.class).getTransactionIsolation())
                .isGreaterThanOrEqualTo(jdbcLevel);
        isolated.commit();
        assertValues(NAMES).containsExactly("isolated");
    }

    @Test
    void keepsEachStatementUnderAutocommit() {
        EngineConnection each = connection().isolation(IsolationLevel.AUTOCOMMIT);
        insert(each, "kept");
        each.rollback();

        assertThat(each.execute(NAMES).scalars().all()).containsExactly("kept");
    }

    @Test
    void readsInAReadOnlyTransaction() {
        EngineConnection reading = connection().readOnly(true);

        assertThat(reading.execute(select(count()).from(Accounts.TABLE)).scalar())
                .isEqualTo(3L);
        reading.rollback();
    }

    @Test
    void seesItsOwnChanges() {
        execute(update(Accounts.TABLE).set("balance", 5).where(Accounts.ID.eq(1)));

        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(1))).containsExactly(5);
        connection().rollback();
        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(1))).containsExactly(100);
    }
}
