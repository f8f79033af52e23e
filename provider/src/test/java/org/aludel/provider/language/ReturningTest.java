package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.Engine;
import org.aludel.provider.fixture.KeptUnits;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.language.Company.Department;
import org.aludel.provider.language.Company.Employee;
import org.aludel.provider.language.Company.Grade;
import org.aludel.provider.language.Company.Manager;
import org.aludel.provider.language.Company.Order;
import org.aludel.provider.language.Company.Reading;
import org.aludel.provider.language.Company.Stars;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of the query language that return something of their rows. */
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
@NullUnmarked // what was not found
class ReturningTest extends KeptUnits {

    /** What is made of a returned row. */
    public record Place(int id, String use) {}

    ReturningTest() {
        super(Company.CLASSES, ReturningTest::fill);
    }

    private static void fill(Units units) {
        units.run(manager -> {
            Department research = Company.named(new Department(), 1, "Research");
            research.budget = new BigDecimal("1000.50");
            Department sales = Company.named(new Department(), 2, "Sales");
            sales.budget = new BigDecimal("500.00");
            Manager ann = Company.named(new Manager(), 1, "Ann");
            Company.hire(ann, 3000, Grade.SENIOR, research, null, LocalDate.of(2020, 1, 15), true);
            Employee bob = Company.named(new Employee(), 2, "Bob");
            Company.hire(bob, 2000, Grade.JUNIOR, research, ann, LocalDate.of(2021, 6, 1), true);
            bob.address = Company.address("Hill", "Rome", null);
            bob.stars = new Stars(3);
            Order first = Company.order(1, null);
            Reading reading = new Reading();
            reading.id = 1;
            reading.l = 70;
            reading.bd = new BigDecimal("10.50");
            reading.flag = true;
            reading.day = LocalDate.of(2024, 5, 17);
            List.of(research, sales, ann, bob, first, Company.order(2, first), reading)
                    .forEach(manager::persist);
            List.of(Company.room(1, 1, "Lab"), Company.room(1, 2, "Store")).forEach(manager::persist);
        });
    }

    private boolean has(Capability capability) {
        return units().factory().unwrap(Engine.class).dialect().supports(capability);
    }

    private static String result(EntityManager manager, String jpql, Object... parameters) {
        var query = manager.createQuery(jpql, Object.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return Results.text(
                query.getResultList().stream().map(Results::text).sorted().toList());
    }

    private String result(String jpql, Object... parameters) {
        return rollingBack(manager -> result(manager, jpql, parameters));
    }

    private void assertLacks(String construct, String text) {
        assertThatThrownBy(() -> result(text)).hasMessageContaining("ALU-1150").hasMessageContaining(construct);
    }

    // ---- DELETE

    @Test
    void aDeleteReturnsWhatRowsWere() {
        assertThat(result("delete from Room r where r.id.door = 2 returning r.use"))
                .isEqualTo("Store");
        assertThat(result("delete from Room returning upper(use) as loud, id.door"))
                .isEqualTo("[LAB, 1]; [STORE, 2]");
        assertThat(result("delete from Room r where r.id.floor = ?1 returning r.use", 7))
                .isEmpty();
        assertThat(result("delete from Room r where r.id.door = 1 returning r.id"))
                .isEqualTo("RoomId[floor=1, door=1]");
        assertThat(result("delete from Reading r where r.id = 1 returning r.bd, r.l, r.flag, r.day"))
                .isEqualTo("[10.50BD, 70L, true, 2024-05-17]");
    }

    @Test
    void aConditionMayAskForRowsOfTheSameTable() {
        assertThat(result("delete from Order o where o.group is not null and exists"
                        + " (select 1 from Order x where x = o.group) returning o.id, o.group.id"))
                .isEqualTo("[2, 1]");
    }

    @Test
    void rowsAreTuplesArraysAndRecords() {
        rollingBack(manager -> {
            Tuple tuple = manager.createQuery(
                            "delete from Room r where r.id.door = 1 returning r.id.door as door, r.use as use",
                            Tuple.class)
                    .getSingleResult();
            assertThat(tuple.get("door")).isEqualTo(1);
            assertThat(tuple.get("use", String.class)).isEqualTo("Lab");
            return assertThat(manager.createQuery("delete from Room r returning r.id.door, r.use", Place.class)
                            .getSingleResultOrNull())
                    .isEqualTo(new Place(2, "Store"));
        });
        rollingBack(manager -> {
            assertThat(manager.createQuery(
                                    "delete from Room r where r.id.door = 2 returning new " + Place.class.getName()
                                            + "(r.id.door, r.use)",
                                    Place.class)
                            .getResultStream())
                    .containsExactly(new Place(2, "Store"));
            return assertThat(manager.createQuery("delete from Room returning use", Object[].class)
                            .getResultList())
                    .containsExactly(new Object[] {"Lab"});
        });
    }

    @Test
    void singleResultsAreCountedWhenTheRowsAreChanged() {
        rollingBack(manager -> {
            assertThatThrownBy(
                            () -> manager.createQuery("delete from Room where id.door = 5 returning use", String.class)
                                    .getSingleResult())
                    .isInstanceOf(NoResultException.class);
            assertThat(manager.createQuery("delete from Room where id.door = 5 returning use", String.class)
                            .getSingleResultOrNull())
                    .isNull();
            return assertThatThrownBy(() -> manager.createQuery("delete from Room returning use", String.class)
                            .getSingleResult())
                    .isInstanceOf(NonUniqueResultException.class);
        });
    }

    // ---- UPDATE

    @Test
    void anUpdateReturnsWhatRowsAreThen() {
        if (!has(Capability.UPDATE_RETURNING)) {
            assertLacks("RETURNING in UPDATE", "update Department d set d.name = 'x' returning d.id");
            return;
        }
        assertThat(result("update Department d set d.budget = d.budget + 1 where d.id < 3 returning d.id, d.budget"))
                .isEqualTo("[1, 1001.50BD]; [2, 501.00BD]");
        assertThat(result(
                        "update Employee e set e.grade = ?1, e.salary = 5 where e.name = 'Bob'"
                                + " returning e.grade, e.stars, e.salary * 2, e.boss.id, upper(e.name)",
                        Grade.SENIOR))
                .isEqualTo("[SENIOR, Stars 3, 10, 1, BOB]");
        assertThat(result("update Employee set salary = 7 where active = true returning type(this), id"))
                .isEqualTo("[class org.aludel.provider.language.Company$Employee, 2];"
                        + " [class org.aludel.provider.language.Company$Manager, 1]");
        assertThat(result("update Employee e set e.address.city = 'Pisa' where e.id = 2 returning e.address"))
                .isEqualTo("Hill in Pisa");
    }

    @Test
    void managedInstancesAreNotChanged() {
        if (!has(Capability.UPDATE_RETURNING)) {
            assertLacks("RETURNING in UPDATE", "update Department d set d.budget = 3 returning d.name");
            return;
        }
        rollingBack(manager -> {
            Department sales = manager.find(Department.class, 2);
            sales.name = "Trade"; // is written before
            assertThat(result(manager, "update Department d set d.budget = 3 where d.name = 'Trade' returning d.name"))
                    .isEqualTo("Trade");
            assertThat(sales.budget).isEqualByComparingTo("500");
            manager.refresh(sales);
            return assertThat(sales.budget).isEqualByComparingTo("3");
        });
    }

    // ---- INSERT

    @Test
    void anInsertReturnsItsRows() {
        assertThat(result("insert into Room (id.floor, id.door, use) values (2, 1, 'Bar'), (2, 2, 'Den')"
                        + " returning id.door, upper(use), use as u"))
                .isEqualTo("[1, BAR, Bar]; [2, DEN, Den]");
        assertThat(result("insert into Department (id, name, version) select d.id + 10, lower(d.name), 0"
                        + " from Department d where d.id < 3 returning id, name"))
                .isEqualTo("[11, research]; [12, sales]");
    }

    @Test
    void anUpsertReturnsNewAndChangedRows() {
        String upsert = "insert into Room r (r.id.floor, r.id.door, r.use) values (1, 1, 'Bar'), (2, 2, 'Den')"
                + " on conflict (id.floor, id.door) do update set use = concat(r.use, excluded.use)"
                + " returning r.id.floor, r.use";
        if (has(Capability.UPSERT_RETURNING)) {
            assertThat(result(upsert)).isEqualTo("[1, LabBar]; [2, Den]");
        } else {
            assertLacks("upsert with RETURNING", upsert);
        }
    }

    // ---- what cannot be

    @Test
    void methodsFitTheStatement() {
        try (EntityManager manager = units().open()) {
            assertThatThrownBy(() -> manager.createQuery("delete from Room returning use")
                            .getResultList())
                    .isInstanceOf(TransactionRequiredException.class);
        }
        rollingBack(manager -> assertThatIllegalStateException()
                .isThrownBy(() ->
                        manager.createQuery("delete from Room returning use").executeUpdate())
                .withMessageContaining("ALU-4446")
                .withMessageContaining("Call getResultList()"));
        rollingBack(manager -> assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery("delete from Room").getResultList())
                .withMessageContaining("ALU-4446")
                .withMessageContaining("add RETURNING"));
        rollingBack(manager -> assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery("delete from Room returning use")
                        .setMaxResults(1)
                        .getResultList())
                .withMessageContaining("ALU-4446"));
        rollingBack(manager -> assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery("delete from Room returning use")
                        .setLockMode(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE))
                .withMessageContaining("ALU-4446"));
    }

    @Test
    void entitiesAreNotReturned() {
        for (String item : List.of("e", "e.boss", "object(e)")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> result("update Employee e set e.salary = 1 returning e.id, " + item))
                    .withMessageContaining("ALU-3153");
        }
    }

    @Test
    void whatTakesSeveralStatementsReturnsNothing() {
        for (String statement : List.of(
                "delete from Asset a returning a.id",
                "update Asset a set a.name = 'x' returning a.id",
                "delete from Employee e where e.id = 4 returning e.name",
                "update Employee e set e.salary = 1 returning e.boss.name",
                "insert into Order o (o.id, o.count, o.index) values (7, 1, 1) returning o.group.count")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> result(statement))
                    .withMessageContaining("ALU-4507");
        }
    }

    @Test
    void aNamedQueryReturnsRowsToo() {
        units().factory()
                .addNamedQuery(
                        "Room.clear",
                        units().open().createQuery("delete from Room r where r.id.door = :door returning r.use"));
        rollingBack(manager -> assertThat(manager.createNamedQuery("Room.clear", String.class)
                        .setParameter("door", 2)
                        .getSingleResult())
                .isEqualTo("Store"));
    }
}
