package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.QueryHint;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What versions and locks keep transactions from (3.5). */
@NullUnmarked // as entities usually are
class LockTest extends SpecTest {

    @Entity(name = "Warehouse")
    static class Warehouse {
        @Id
        int id;

        @Version
        int version;

        String name;

        @ManyToOne
        Town town;

        @ManyToMany
        @JoinTable(name = "warehouse_goods")
        Set<Town> served = new HashSet<>();

        Warehouse() {}

        Warehouse(int id, Town town) {
            this.id = id;
            this.town = town;
            this.served.add(town);
        }
    }

    /** Without a version. */
    @Entity(name = "Town")
    @NamedQuery(
            name = "Town.locked",
            query = "select t from Town t",
            lockMode = LockModeType.PESSIMISTIC_WRITE,
            hints = @QueryHint(name = "jakarta.persistence.lock.timeout", value = "0"))
    static class Town {
        @Id
        int id;

        String name;

        Town() {}

        Town(int id) {
            this.id = id;
        }
    }

    private Units units;

    @BeforeEach
    void warehouses() {
        units = unit(Warehouse.class, Town.class);
        units.run(manager -> {
            Town town = new Town(1);
            manager.persist(town);
            manager.persist(new Warehouse(1, town));
        });
    }

    @Test
    @Spec("3.077")
    void onlyVersionedEntitiesOfAGraphAreChecked() {
        EntityManager slow = begun(units);
        Warehouse warehouse = slow.find(Warehouse.class, 1);
        units.run(other -> other.find(Town.class, 1).name = "Riga");
        warehouse.town.name = "Tartu";
        warehouse.name = "North";
        slow.getTransaction().commit();
        assertThat(units.list("select t.name from Town t", String.class)).containsExactly("Tartu");

        EntityManager late = begun(units);
        Warehouse stale = late.find(Warehouse.class, 1);
        units.run(other -> other.find(Warehouse.class, 1).name = "South");
        stale.town.name = "Riga";
        stale.name = "West";
        assertThatThrownBy(late.getTransaction()::commit)
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(units.list("select t.name from Town t", String.class)).containsExactly("Tartu");
    }

    @Test
    @Spec("3.089")
    void aReadLockBecomesAWriteLockWhenTheRowIsWritten() {
        EntityManager one = begun(units);
        Warehouse mine = one.find(Warehouse.class, 1, LockModeType.PESSIMISTIC_READ);
        mine.name = "North";
        one.flush();

        EntityManager other = begun(units);
        assertThatThrownBy(() -> other.find(
                        Warehouse.class,
                        1,
                        LockModeType.PESSIMISTIC_READ,
                        Map.of("jakarta.persistence.lock.timeout", 0)))
                .isInstanceOf(LockTimeoutException.class);
        one.getTransaction().commit();
        assertThat(units.list("select w.name from Warehouse w", String.class)).containsExactly("North");
    }

    @Test
    @Spec("3.089")
    void aReadLockThatCannotBecomeAWriteLockFailsAsALockDoes() {
        EntityManager one = begun(units);
        Warehouse mine = one.find(Warehouse.class, 1, LockModeType.PESSIMISTIC_READ);
        EntityManager other = begun(units);
        if (database() == TestDatabase.H2) { // it has no shared locks, so there is nothing to convert
            assertThatThrownBy(() -> other.find(
                            Warehouse.class,
                            1,
                            LockModeType.PESSIMISTIC_READ,
                            Map.of("jakarta.persistence.lock.timeout", 0)))
                    .isInstanceOf(LockTimeoutException.class);
            return;
        }
        one.createNativeQuery("set local lock_timeout = 200").executeUpdate();
        other.find(Warehouse.class, 1, LockModeType.PESSIMISTIC_READ);
        mine.name = "North";

        assertThatThrownBy(one::flush).isInstanceOf(PessimisticLockException.class);
        assertThat(one.getTransaction().getRollbackOnly()).isTrue();
    }

    @Test
    @Spec("A.013")
    void locksOwnedJoinTablesWhereTheScopeIsExtended() {
        List<Object> scopes = List.of(PessimisticLockScope.EXTENDED, "EXTENDED");
        for (Object scope : scopes) {
            EntityManager holder = begun(units);
            holder.find(
                    Warehouse.class,
                    1,
                    LockModeType.PESSIMISTIC_WRITE,
                    Map.of("jakarta.persistence.lock.scope", scope));
            EntityManager other = begun(units);
            assertThatThrownBy(() -> other.createNativeQuery("select * from warehouse_goods for update nowait")
                            .getResultList())
                    .isInstanceOf(PersistenceException.class);
            other.getTransaction().rollback();
            holder.getTransaction().commit();
        }
        EntityManager normal = begun(units);
        normal.find(Warehouse.class, 1, LockModeType.PESSIMISTIC_WRITE);
        EntityManager other = begun(units);
        assertThat(other.createNativeQuery("select * from warehouse_goods for update nowait")
                        .getSingleResult())
                .isNotNull();
        Units extended = unit(
                settings -> settings.property("jakarta.persistence.lock.scope", "EXTENDED"),
                Warehouse.class,
                Town.class);
        extended.run(manager -> {
            manager.persist(new Town(1));
            manager.persist(new Warehouse(1, manager.find(Town.class, 1)));
        });
        extended.statements();
        extended.run(manager -> manager.find(Warehouse.class, 1, LockModeType.PESSIMISTIC_WRITE));
        assertThat(extended.statements())
                .anyMatch(sql -> sql.contains("warehouse_goods") && sql.contains("FOR UPDATE"));
    }

    @Test
    @Spec("A.012")
    void takesTheTimeoutOfTheUnit() {
        Units impatient = unit(
                settings -> settings.property("jakarta.persistence.lock.timeout", "0"), Warehouse.class, Town.class);
        impatient.run(manager -> manager.persist(new Town(1)));
        EntityManager holder = begun(impatient);
        holder.find(Town.class, 1, LockModeType.PESSIMISTIC_WRITE);
        EntityManager other = begun(impatient);

        assertThatThrownBy(() -> other.find(Town.class, 1, LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> other.createQuery("select t from Town t", Town.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .isInstanceOf(LockTimeoutException.class);
        EntityManager mine = begun(impatient);
        mine.setProperty("jakarta.persistence.lock.timeout", 1);
        assertThatThrownBy(() -> mine.lock(mine.find(Town.class, 1), LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(LockTimeoutException.class);
    }

    @Test
    @Spec("A.012")
    void takesTheTimeoutOfAQuery() {
        EntityManager holder = begun(units);
        holder.find(Town.class, 1, LockModeType.PESSIMISTIC_WRITE);
        EntityManager other = begun(units);

        assertThatThrownBy(() -> other.createNamedQuery("Town.locked").getResultList())
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> other.createQuery("select t from Town t", Town.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint("jakarta.persistence.lock.timeout", 0)
                        .getResultList())
                .isInstanceOf(LockTimeoutException.class);
    }
}
