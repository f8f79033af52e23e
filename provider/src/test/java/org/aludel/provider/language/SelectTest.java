package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.TypedQuery;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.language.Company.Address;
import org.aludel.provider.language.Company.Employee;
import org.junit.jupiter.api.Test;

/** Sections 4.8 to 4.10: groups, what is selected, and its order; 4.2.1.1: set operations. */
class SelectTest extends LanguageTest {

    /** Made by queries. */
    public record Summary(String name, Long count) {}

    // ---- 4.8

    @Spec("4.061")
    @QueryTable("""
        select e.department.name, count(e) from Employee e group by e.department.name order by e.department.name => [Research, 2L]; [Sales, 1L]
        select d, count(e) from Department d left join d.employees e group by d order by d.name => [Empty, 0L]; [Research, 2L]; [Sales, 1L]
        select d.name, d.budget, count(e) from Department d left join d.employees e group by d order by d.id => [Research, 1000.50BD, 2L]; [Sales, 500.00BD, 1L]; [Empty, null, 0L]
        select e.boss.name, count(e) from Employee e group by e.boss.name                     => [Ann, 2L]
        select e.grade, count(e) from Employee e group by e.grade order by count(e) desc, e.grade nulls last => [JUNIOR, 2L]; [SENIOR, 1L]; [null, 1L]
        select e.active, max(e.salary) from Employee e group by e.active order by e.active    => [false, 1000]; [true, 3000]
        select e.salary / 1000, count(e) from Employee e group by e.salary / 1000 order by e.salary / 1000 nulls last => [1, 1L]; [2, 1L]; [3, 1L]; [null, 1L]
        select count(e) from Employee e group by e.active order by e.active                   => 2L; 2L
        select extract(year from e.hired), count(e) from Employee e where e.hired is not null group by extract(year from e.hired) order by extract(year from e.hired) => [2020, 1L]; [2021, 1L]; [2022, 1L]
        """)
    void groups(String query, String result) {
        verify(query, result);
    }

    @Spec("4.061")
    @QueryTable("""
        select e.name, count(e) from Employee e group by e.active              => ALU-
        select e, count(e) from Employee e group by e.name                     => ALU-
        select e.name, count(e) from Employee e                                => ALU-
        select e.active, e.salary + 1, count(e) from Employee e group by e.active => ALU-
        select e.name from Employee e having count(e) > 1                      => ALU-
        """)
    void whatIsSelectedIsGroupedOrAnAggregate(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.062")
    @QueryTable("""
        select d.name from Department d join d.employees e group by d.name having count(e) > 1              => Research
        select d.name from Department d left join d.employees e group by d.name having count(e) = 0         => Empty
        select d.name from Department d join d.employees e group by d.name having max(e.salary) < 2500 and d.name like 'S%' => Sales
        select e.active from Employee e group by e.active having avg(e.salary) > 1500                       => true
        select count(e) from Employee e having count(e) > 1                                                 => 4L
        select count(e) from Employee e having count(e) > 9                                                 =>
        select d.name from Department d join d.employees e group by d.name having d.name in ('Sales', 'x')  => Sales
        """)
    void having(String query, String result) {
        verify(query, result);
    }

    // ---- 4.9

    @Spec({"4.063", "4.066", "4.068"})
    @QueryTable("""
        select e from Employee e where e.id = 1                                 => Ann
        select object(e) from Employee e where e.id = 1                         => Ann
        select e.department from Employee e order by e.id                       => Research; Research; Sales; null
        select e.name as n, e.salary s from Employee e where e.id = 1           => [Ann, 3000]
        select distinct e.department.name from Employee e order by e.department.name => Research; Sales
        select distinct e.active, e.grade from Employee e where e.id < 4 order by e.active, e.grade => [false, JUNIOR]; [true, JUNIOR]; [true, SENIOR]
        select e.address from Employee e where e.id = 1                         => Main Street in Oslo
        select e.stars, e.grade, e.hired, e.active from Employee e where e.id = 2 => [Stars 3, JUNIOR, 2021-06-01, true]
        select e.name, b from Employee e left join e.boss b order by e.id       => [Ann, null]; [Bob, Ann]; [Cid, Ann]; [Dan, null]
        select e.name, e.salary, e.grade, e.stars from Employee e where e.id = 4 => [Dan, null, null, null]
        select e.id, e.active from Employee e where e.id = 4                    => [4, false]
        select new org.aludel.provider.language.SelectTest$Summary(d.name, count(e)) from Department d left join d.employees e group by d.name order by d.name => Summary[name=Empty, count=0]; Summary[name=Research, count=2]; Summary[name=Sales, count=1]
        select new org.aludel.provider.language.SelectTest.Summary(d.name, 5L), d.id from Department d where d.id = 1 => [Summary[name=Research, count=5], 1]
        select e.name, e.name from Employee e where e.id = 1                    => [Ann, Ann]
        select (select max(d.id) from Department d), e.id from Employee e where e.id = 1 => [3, 1]
        """)
    void whatIsSelected(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.063", "4.065", "4.071"})
    @QueryTable("""
        select upper(d.employees) from Department d                                       => ALU-
        select e.name from                                                                => ALU-
        select from Employee e                                                            => ALU-
        select new org.aludel.Nothing(e.name) from Employee e                             => ALU-
        select new org.aludel.provider.language.SelectTest$Summary(e.name) from Employee e => ALU-
        select count(distinct entry(r)) from Project p join p.roles r                     => ALU-
        select sum(e.name) from Employee e                                                => ALU-
        select avg(e.department) from Employee e                                          => ALU-
        """)
    void whatCannotBeSelected(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.064")
    @QueryTable("""
        select e.salary as pay from Employee e where e.id < 4 order by pay desc               => 3000; 2000; 1000
        select e.salary as Pay from Employee e where e.id < 4 order by PAY                    => 1000; 2000; 3000
        select e.name, e.salary * 2 as twice from Employee e where e.id < 4 order by twice    => [Cid, 2000]; [Bob, 4000]; [Ann, 6000]
        select e.department.name as n, count(e) as c from Employee e group by e.department.name order by c, n => [Sales, 1L]; [Research, 2L]
        select upper(e.name) as name from Employee e order by name desc                       => DAN; CID; BOB; ANN
        """)
    void resultVariables(String query, String result) {
        verify(query, result);
    }

    @Spec("4.064")
    @QueryTable("""
        select e.name as e from Employee e             => 'e'
        select e.name as E from Employee e             => 'E'
        select e.name as x, e.id as x from Employee e  => 'x'
        select e.name as select from Employee e        => select
        """)
    void resultVariablesAreNamesOfTheirOwn(String query, String message) {
        refuse(query, message);
    }

    @Test
    @Spec("4.067")
    void argumentsOfConstructorsAreManaged() {
        trying(manager -> {
            Object[] row = manager.createQuery(
                            "select e, new org.aludel.provider.language.SelectTest$Held(e) from Employee e where e.id = 1",
                            Object[].class)
                    .getSingleResult();
            assertThat(((Held) row[1]).employee()).isSameAs(row[0]);
            assertThat(manager.contains(row[0])).isTrue();
            return row;
        });
    }

    /** Made by queries. */
    public record Held(Employee employee) {}

    @Test
    @Spec("4.069")
    void embeddablesAreCopiesWhoseEntitiesAreManaged() {
        trying(manager -> {
            Address selected = manager.createQuery("select e.address from Employee e where e.id = 1", Address.class)
                    .getSingleResult();
            Employee ann = manager.find(Employee.class, 1);
            assertThat(selected).isNotSameAs(ann.address);
            assertThat(manager.contains(selected.country)).isTrue();
            selected.street = "changed";
            manager.flush();
            manager.refresh(ann);
            assertThat(ann.address.street).isEqualTo("Main Street");
            return selected;
        });
    }

    @Spec({"4.070", "4.060"})
    @QueryTable("""
        select count(e), count(e.salary), count(e.boss), count(distinct e.department) from Employee e => [4L, 3L, 2L, 2L]
        select min(e.salary), max(e.salary), min(e.name), max(e.hired) from Employee e        => [1000, 3000, Ann, 2022-12-31]
        select avg(e.salary), sum(e.salary) from Employee e                                   => [2000.0D, 6000L]
        select avg(distinct e.id), sum(distinct e.boss.id) from Employee e                    => [2.5D, 1L]
        select sum(r.i), sum(r.l), sum(r.s) from Reading r where r.id = 1                     => [7L, 70L, 3L]
        select sum(r.f), sum(r.d) from Reading r where r.id = 1                               => [1.5D, 2.25D]
        select sum(r.bi), sum(r.bd) from Reading r                                            => [12345678901234567890BI, 10.50BD]
        select avg(r.i), avg(r.bd), avg(r.f) from Reading r where r.id = 1                    => [7.0D, 10.5D, 1.5D]
        select max(r.f), max(r.l), max(r.bi), max(r.s) from Reading r where r.id = 1          => [1.5F, 70L, 12345678901234567890BI, 3]
        select count(e), sum(e.salary), avg(e.salary), max(e.name) from Employee e where e.id > 9 => [0L, null, null, null]
        select sum(e.salary) + 1, count(e) * 2 from Employee e                                => [6001L, 8L]
        select max(e.grade), count(distinct e.grade) from Employee e                          => [SENIOR, 2L]
        """)
    void aggregates(String query, String result) {
        verify(query, result);
    }

    // ---- 4.10

    @Spec({"4.072", "4.073"})
    @QueryTable("""
        select e from Employee e order by e.name desc                                         => Dan; Cid; Bob; Ann
        select e from Employee e order by e.active desc, e.name asc                           => Ann; Bob; Cid; Dan
        select e.name from Employee e order by e.salary nulls first, e.name                   => Dan; Cid; Bob; Ann
        select e.name from Employee e order by e.salary desc nulls last                       => Ann; Bob; Cid; Dan
        select e.name from Employee e order by e.salary asc nulls last                        => Cid; Bob; Ann; Dan
        select e.name from Employee e order by e.salary desc nulls first                      => Dan; Ann; Bob; Cid
        select e.name, e.salary from Employee e where e.id < 4 order by e.salary              => [Cid, 1000]; [Bob, 2000]; [Ann, 3000]
        select e from Employee e order by length(e.name), e.name desc                         => Dan; Cid; Bob; Ann
        select e from Employee e where e.id < 4 order by e.salary * -1                        => Ann; Bob; Cid
        select e from Employee e where e.id < 3 order by e.address.city desc                  => Bob; Ann
        select e.address from Employee e where e.id < 3 order by e.address.city desc          => Hill in Rome; Main Street in Oslo
        select e from Employee e join e.department d order by d.name desc, e.name             => Cid; Ann; Bob
        select r.name from Project p join p.roles r where p.id = 1 order by key(r) desc       => Bob; Ann
        select h from Project p join p.hours h order by value(h) desc                         => 20; 10
        select e.department.name, sum(e.salary) from Employee e group by e.department.name order by sum(e.salary) => [Sales, 1000L]; [Research, 5000L]
        select distinct e.active from Employee e order by e.active desc                       => true; false
        select e.name from Employee e order by case when e.name = 'Cid' then 0 else 1 end, e.id => Cid; Ann; Bob; Dan
        select e.name from Employee e order by upper(e.name) desc                             => Dan; Cid; Bob; Ann
        """)
    void ordered(String query, String result) {
        verify(query, result);
    }

    @Spec("4.072")
    @QueryTable("""
        select e from Employee e order by x.name                      => 'x'
        select e from Employee e order by e.team                      => team
        select distinct e.name from Employee e order by e.salary      => ALU-
        """)
    void whatDoesNotOrder(String query, String message) {
        refuse(query, message);
    }

    @Test
    @Spec("4.073")
    void listsAndStreamsKeepTheOrder() {
        trying(manager -> {
            TypedQuery<String> query =
                    manager.createQuery("select e.name from Employee e order by e.active, e.name desc", String.class);
            assertThat(query.getResultList()).containsExactly("Dan", "Cid", "Bob", "Ann");
            assertThat(query.getResultStream().toList()).containsExactly("Dan", "Cid", "Bob", "Ann");
            assertThat(query.setFirstResult(1).setMaxResults(2).getResultList()).containsExactly("Cid", "Bob");
            return query;
        });
    }

    @Test
    void aQueryWithALimitOfItsOwnIsLimitedAgain() {
        trying(manager -> {
            TypedQuery<Object> query = manager.createQuery(
                    "select e, d, d.id, e.id from Employee e join e.department d order by e.id limit 3", Object.class);
            assertThat(Results.text(query.setFirstResult(1).setMaxResults(5).getResultList()))
                    .isEqualTo("[Bob, Research, 1, 2]; [Cid, Sales, 2, 3]");
            assertThat(Results.text(query.setFirstResult(0).setMaxResults(1).getResultList()))
                    .isEqualTo("[Ann, Research, 1, 1]");
            return query;
        });
    }

    // ---- 4.2.1.1

    @Test
    @Spec({"4.003", "4.004"})
    void setOperations() {
        assertThat(
                        sorted(
                                "select e.name from Employee e where e.id < 3 union select d.name from Department d where d.id = 1"))
                .containsExactly("Ann", "Bob", "Research");
        assertThat(sorted("select e.active from Employee e union select e.active from Employee e"))
                .containsExactly("false", "true");
        assertThat(
                        sorted(
                                "select e.id from Employee e where e.id < 3 union all select d.id from Department d where d.id < 2"))
                .containsExactly("1", "1", "2");
        assertThat(sorted("select e.id from Employee e intersect select d.id from Department d"))
                .containsExactly("1", "2", "3");
        assertThat(sorted("select e.id from Employee e except select d.id from Department d"))
                .containsExactly("4");
        // INTERSECT binds tighter
        assertThat(sorted("select e.id from Employee e where e.id = 4 union select e.id from Employee e where e.id < 3"
                        + " intersect select d.id from Department d where d.id = 2"))
                .containsExactly("2", "4");
        assertThat(sorted(
                        "(select e.id from Employee e where e.id = 4 union select e.id from Employee e where e.id < 3)"
                                + " intersect select d.id from Department d where d.id = 2"))
                .containsExactly("2");
        // from left to right
        assertThat(sorted("select e.id from Employee e except select d.id from Department d except select e.id from"
                        + " Employee e where e.id = 4"))
                .isEmpty();
        assertThat(sorted("select e from Employee e where e.id = 1 union select m from Manager m"))
                .containsExactly("Ann");
        assertThat(sorted("select c from Contractor c union select m from Manager m"))
                .containsExactly("Ann", "Dan");
        assertThat(sorted("select c from Car c union select l from Laptop l")).containsExactly("Bus", "Thin");
        assertThat(sorted(
                        "select e.name, e.salary from Employee e where e.id = 1 union all select d.name, d.version from"
                                + " Department d where d.id = 1"))
                .containsExactly("[Ann, 3000]", "[Research, 0]");
    }

    private List<String> sorted(String jpql) {
        return trying(manager -> manager.createQuery(jpql, Object.class)
                .getResultStream()
                .map(Results::text)
                .sorted()
                .toList());
    }

    @Test
    @Spec({"4.004", "4.060"})
    void valuesOfSetOperationsHaveTheWiderType() {
        assertThat(sorted(
                        "select r.i from Reading r where r.id = 1 union all select r.l from Reading r where r.id = 1"))
                .containsExactly("70L", "7L");
        assertThat(sorted(
                        "select r.i from Reading r where r.id = 1 union all select r.d from Reading r where r.id = 1"))
                .containsExactly("2.25D", "7.0D");
        assertThat(sorted(
                        "select r.bd from Reading r where r.id = 1 union all select r.d from Reading r where r.id = 1"))
                .containsExactly("10.5D", "2.25D");
    }

    @Spec("4.004")
    @QueryTable("""
        select e.name from Employee e union select d.name, d.id from Department d      => ALU-
        select e.name from Employee e union select d.id from Department d              => ALU-
        select e from Employee e union select d from Department d                      => ALU-
        """)
    void operandsOfSetOperationsAreAlike(String query, String message) {
        refuse(query, message);
    }

    @Test
    @Spec("4.001")
    void threeKindsOfStatements() {
        trying(manager -> {
            assertThat(manager.createQuery("select e.name from Employee e where e.id = :id", String.class)
                            .setParameter("id", 1)
                            .getSingleResult())
                    .isEqualTo("Ann");
            assertThat(manager.createNamedQuery("Employee.earning", Employee.class)
                            .setParameter("least", 1500)
                            .getResultList())
                    .extracting(Employee::toString)
                    .containsExactly("Ann", "Bob");
            assertThat(manager.createNamedQuery("Employee.raise")
                            .setParameter("more", 5)
                            .setParameter("name", "Cid")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(manager.createQuery("select e.salary from Employee e where e.id = 3", Integer.class)
                            .getSingleResult())
                    .isEqualTo(1005);
            assertThat(manager.createNamedQuery("Employee.dismiss")
                            .setParameter(1, "Dan")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(manager.createQuery("update Employee set salary = 1 where id = ?1")
                            .setParameter(1, 1)
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(manager.createQuery("delete from Asset where name = :name")
                            .setParameter("name", "Chair")
                            .executeUpdate())
                    .isEqualTo(1);
            return manager;
        });
    }
}
