package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FindOption;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.Timeout;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said with finding, refreshing and locking (3.3.5, and the options of 3.2). */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class RefreshTest extends SpecTest {

    /** An option of somebody else. */
    private enum ForeignOption implements FindOption, RefreshOption, LockOption {
        FAST
    }

    @Entity(name = "Account")
    static class Account {
        @Id
        int id;

        @Version
        int version;

        int balance;

        Account() {}

        Account(int id) {
            this.id = id;
        }
    }

    private Units units;

    @BeforeEach
    void accounts() {
        units = unit(Account.class);
        units.run(manager -> manager.persist(new Account(1)));
    }

    @Test
    @Spec("3.038")
    void refreshesInAllWays() {
        Map<String, Object> properties = Map.of("jakarta.persistence.lock.timeout", 100, "com.acme.fast", true);
        List<BiConsumer<EntityManager, Account>> ways = List.of(
                EntityManager::refresh,
                (manager, account) -> manager.refresh(account, properties),
                (manager, account) -> manager.refresh(account, LockModeType.PESSIMISTIC_WRITE),
                (manager, account) -> manager.refresh(account, LockModeType.PESSIMISTIC_WRITE, properties),
                (manager, account) -> manager.refresh(
                        account,
                        LockModeType.PESSIMISTIC_WRITE,
                        PessimisticLockScope.EXTENDED,
                        CacheStoreMode.BYPASS,
                        Timeout.milliseconds(100),
                        ForeignOption.FAST));
        for (int i = 0; i < ways.size(); i++) {
            EntityManager manager = begun(units);
            Account account = manager.find(Account.class, 1);
            account.balance = 99;

            ways.get(i).accept(manager, account);

            assertThat(account.balance).isZero();
            assertThat(manager.getLockMode(account))
                    .isEqualTo(i < 2 ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
            manager.getTransaction().commit();
        }
    }

    @Test
    @Spec({"3.038", "A.012"})
    void waitsForLocksAsLongAsItIsTold() {
        EntityManager holder = begun(units);
        holder.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE);
        EntityManager other = begun(units);
        Account account = other.find(Account.class, 1);

        assertThatThrownBy(() -> other.refresh(account, LockModeType.PESSIMISTIC_WRITE, Timeout.milliseconds(0)))
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> other.refresh(
                        account, LockModeType.PESSIMISTIC_WRITE, Map.of("jakarta.persistence.lock.timeout", "0")))
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> other.lock(account, LockModeType.PESSIMISTIC_WRITE, Timeout.milliseconds(0)))
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> other.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, Timeout.milliseconds(0)))
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> other.createQuery("select a from Account a", Account.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint("jakarta.persistence.lock.timeout", "0")
                        .getResultList())
                .isInstanceOf(LockTimeoutException.class);
        assertThat(other.getTransaction().getRollbackOnly()).isFalse();
    }

    @Test
    @Spec("A.020")
    void takesTheOptionsOfEachOperation() {
        EntityManager manager = begun(units);
        Account account = manager.find(
                Account.class,
                1,
                LockModeType.PESSIMISTIC_WRITE,
                PessimisticLockScope.NORMAL,
                Timeout.seconds(1),
                CacheStoreMode.USE,
                jakarta.persistence.CacheRetrieveMode.USE,
                ForeignOption.FAST);
        manager.lock(
                account,
                LockModeType.PESSIMISTIC_FORCE_INCREMENT,
                PessimisticLockScope.EXTENDED,
                Timeout.seconds(1),
                ForeignOption.FAST);
        manager.refresh(account, PessimisticLockScope.NORMAL, Timeout.seconds(1), CacheStoreMode.REFRESH);
        assertThat(manager.getLockMode(account)).isEqualTo(LockModeType.PESSIMISTIC_FORCE_INCREMENT);

        assertThat(manager.find(Account.class, 1, Timeout.seconds(1), Timeout.milliseconds(1000)))
                .isSameAs(account);
        assertThatThrownBy(() -> manager.find(Account.class, 1, Timeout.seconds(1), Timeout.seconds(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ALU-4402");
        assertThatThrownBy(() -> manager.find(Account.class, 1, LockModeType.OPTIMISTIC, LockModeType.PESSIMISTIC_READ))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> manager.find(Account.class, 1, CacheStoreMode.USE, CacheStoreMode.BYPASS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
