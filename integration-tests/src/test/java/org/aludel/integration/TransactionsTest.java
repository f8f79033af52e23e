package org.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import org.aludel.integration.bank.NightlyBatch;
import org.aludel.integration.bank.Programs;
import org.aludel.integration.bank.TwoBanks;
import org.junit.jupiter.api.Test;

/** Transactions that end from outside, have two databases, or are begun by a timer. */
class TransactionsTest extends BankTest {

    @EJB
    private Programs programs;

    @EJB
    private TwoBanks banks;

    @EJB
    private NightlyBatch batch;

    @Test
    void timeoutWritesNothingAndLeavesAUsableEntityManager() throws Exception {
        assertThat(programs.openTooSlowly(owner)).isEqualTo("late refused, end rolled back, clean true");
        assertThat(database.bank("select count(*) from Account where owner like ?", owner + "%"))
                .isZero();
        accounts.open(owner);
        assertThat(database.accountsOf(owner)).isOne();
    }

    @Test
    void twoDatabasesAreWrittenTogether() {
        banks.open(owner, owner);
        assertThat(database.accountsOf(owner)).isOne();
        assertThat(records()).isOne();
    }

    @Test
    void failureOfOneDatabaseUndoesTheOther() {
        banks.open(owner + "-first", owner);
        assertThatThrownBy(() -> banks.open(owner, owner)).hasStackTraceContaining("Exception");
        assertThat(database.accountsOf(owner)).isZero();
        assertThat(records()).isOne();
    }

    @Test
    void rollbackUndoesBothDatabases() {
        banks.openAndMark(owner, owner);
        assertThat(database.accountsOf(owner)).isZero();
        assertThat(records()).isZero();
    }

    private long records() {
        return database.audit("select count(*) from AuditRecord where message = ?", owner);
    }

    @Test
    void timersBeginTransactionsOfTheirOwn() throws Exception {
        batch.schedule(owner, 4);
        String bookings = "select count(*) from Booking where reference like ?";
        for (int i = 0; i < 200 && database.bank(bookings, owner + "%") < 300; i++) {
            Thread.sleep(100);
        }
        assertThat(database.bank(bookings, owner + "%")).isEqualTo(300);
        assertThat(database.accountsOf(owner + "-0")).isZero();
        assertThat(database.accountsOf(owner + "-3")).isOne();
    }
}
