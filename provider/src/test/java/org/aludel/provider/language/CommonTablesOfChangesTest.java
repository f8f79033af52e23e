package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.List;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Sql;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.KeptUnits;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.language.Company.Car;
import org.aludel.provider.language.Company.Department;
import org.aludel.provider.language.Company.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** WITH before UPDATE, DELETE and INSERT, also where the database knows none there. */
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
class CommonTablesOfChangesTest extends KeptUnits {

    CommonTablesOfChangesTest() {
        super(Company.CLASSES, CommonTablesOfChangesTest::fill);
    }

    private static void fill(Units units) {
        units.run(manager -> {
            for (int i = 1; i <= 3; i++) {
                Department department = Company.named(new Department(), i, "D" + i);
                department.budget = BigDecimal.valueOf(i * 100L);
                manager.persist(department);
            }
            Order first = Company.order(1, null);
            manager.persist(first);
            manager.persist(Company.order(2, first));
            manager.persist(Company.named(new Car(), 2, "Bus"));
        });
    }

    private static int change(EntityManager manager, String jpql, Object... parameters) {
        Query query = manager.createQuery(jpql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    private static List<String> names(EntityManager manager) {
        return manager.createQuery("select d.name from Department d order by d.id", String.class)
                .getResultList();
    }

    @Test
    void standBeforeAnUpdate() {
        rollingBack(manager -> {
            assertThat(change(
                            manager,
                            "with some as (select o.id as id, o.count as number from Order o where o.id < ?1)"
                                    + " update Department d set d.name = 'X' where d.id in (select s.id from some s)"
                                    + " and exists (select t.id from some t where t.number > ?2)",
                            3,
                            15))
                    .isEqualTo(2);
            return assertThat(names(manager)).containsExactly("X", "X", "D3");
        });
    }

    @Test
    void standBeforeADelete() {
        rollingBack(manager -> {
            assertThat(change(
                            manager,
                            "with a as (select o.id as id from Order o), b as (select x.id as id from a x where x.id > ?1)"
                                    + " delete from Department d where d.id in (select b.id from b)",
                            1))
                    .isEqualTo(1);
            return assertThat(names(manager)).containsExactly("D1", "D3");
        });
    }

    @Test
    void areRecursiveToo() {
        rollingBack(manager -> {
            assertThat(change(
                            manager,
                            "with recursive n (k) as (select 1 union all select x.k + 2 from n x where x.k < 5)"
                                    + " delete from Department d where d.id in (select y.k from n y)"))
                    .isEqualTo(2);
            return assertThat(names(manager)).containsExactly("D2");
        });
    }

    @Test
    void standBeforeAnInsert() {
        rollingBack(manager -> {
            assertThat(
                            change(
                                    manager,
                                    "with a as (select max(o.count) as most from Order o)"
                                            + " insert into Department (id, name, version) values (9, 'N', (select a.most from a a))"))
                    .isEqualTo(1);
            assertThat(change(
                            manager,
                            "with a as (select o.id as id from Order o)"
                                    + " insert into Department (id, name, version) select x.id + 20, 'M', 0 from a x"))
                    .isEqualTo(2);
            return assertThat(names(manager)).containsExactly("D1", "D2", "D3", "N", "M", "M");
        });
    }

    @Test
    void standBeforeChangesOfSeveralTables() {
        rollingBack(manager -> assertThat(change(
                        manager,
                        "with a as (select o.id as id from Order o)"
                                + " update Car c set c.name = 'Van', c.seats = 3 where c.id in (select x.id from a x)"))
                .isEqualTo(1));
    }

    @Test
    void areTheSameByTheNativeDoor() {
        rollingBack(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Order> order = session.entity(Order.class);
            EntityAlias<Department> department = session.entity(Department.class);
            CommonTable some = Sql.select(order.id().as("id"))
                    .from(order)
                    .where(order.id().eq(2))
                    .cte("some");
            assertThat(session.execute(Sql.update(department)
                            .with(some)
                            .set("name", "X")
                            .where(department
                                    .id()
                                    .in(Sql.select(some.column("id")).from(some)))))
                    .isEqualTo(1);
            return assertThat(names(manager)).containsExactly("D1", "X", "D3");
        });
    }
}
