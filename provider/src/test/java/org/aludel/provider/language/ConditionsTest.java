package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.language.Company.Employee;
import org.aludel.provider.language.Company.Grade;
import org.aludel.provider.language.Company.Manager;
import org.junit.jupiter.api.Test;

/** Sections 4.5 and 4.6: conditions. */
class ConditionsTest extends LanguageTest {

    @Spec("4.027")
    @QueryTable("""
        select e from Employee e where max(e.salary) > 1            => MAX
        select e from Employee e where count(e) > 1                 => COUNT
        select e from Employee e join e.department d on max(d.id) = 1 => MAX
        select e from Employee e where e.salary                     => condition
        select e from Employee e where e.name                       => condition
        """)
    void conditionsAreConditions(String query, String message) {
        refuse(query, message);
    }

    @Spec({"4.027", "4.028"})
    @QueryTable("""
        select e.name from Employee e where e.active order by e.id            => Ann; Bob
        select e.name from Employee e where not e.active order by e.id        => Cid; Dan
        select e.name from Employee e where e.active = true order by e.id     => Ann; Bob
        select e.name from Employee e where e.active <> true order by e.id    => Cid; Dan
        select e.name from Employee e where true and e.id = 1                 => Ann
        select e.name from Employee e where false or e.id = 1                 => Ann
        select e.name from Employee e where false                             =>
        select e.name from Employee e where e.active and e.boss.active        => Bob
        select d.name from Department d left join d.employees e on e.active group by d.name having count(e) = 0 order by d.name => Empty; Sales
        select e.department.name from Employee e group by e.department.name having max(e.salary) >= 3000 => Research
        """)
    void booleanPathsAndLiterals(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.028")
    void booleanParameters() {
        assertThat(employees("?1 and e.id = 1", true)).isEqualTo("Ann");
        assertThat(employees("e.id = 1 and ?1", false)).isEmpty();
        assertThat(employees("e.active = ?1", false)).isEqualTo("Cid; Dan");
        assertThat(employees("?1 or e.id = 2", false)).isEqualTo("Bob");
    }

    @Spec("4.029")
    @QueryTable("""
        select e.name from Employee e where e.id = 1 or e.id = 2 and e.active = false        => Ann
        select e.name from Employee e where (e.id = 1 or e.id = 3) and e.active = false      => Cid
        select e.name from Employee e where not e.id = 1 and e.id < 3                        => Bob
        select e.name from Employee e where not (e.id = 1 or e.id > 2)                       => Bob
        select e.name from Employee e where not e.id between 2 and 4 and e.id < 9            => Ann
        select e.name from Employee e where e.id = 1 + 2 * 1 and not e.name || 'x' = 'Annx'  => Cid
        select 2 + 3 * 4 - 6 from Department d where d.id = 1                                => 8
        select (2 + 3) * 4 - 6 from Department d where d.id = 1                              => 14
        select -2 + 3 from Department d where d.id = 1                                       => 1
        select 10 - 4 - 3 from Department d where d.id = 1                                   => 3
        select - d.id * 2 from Department d where d.id = 2                                   => -4
        select e.name from Employee e where e.salary + 500 > 1000 * 2 and e.active order by e.id => Ann; Bob
        select e.name from Employee e where 'A' || 'nn' = e.name                             => Ann
        select e.name from Employee e where e.id = 1 or e.id = 2 or e.id = 3 and false order by e.id => Ann; Bob
        """)
    void precedence(String query, String result) {
        verify(query, result);
    }

    @Spec("4.030")
    @QueryTable("""
        select e.name from Employee e where e.salary = 2000                   => Bob
        select e.name from Employee e where e.salary <> 2000 order by e.id    => Ann; Cid
        select e.name from Employee e where e.salary > 2000                   => Ann
        select e.name from Employee e where e.salary >= 2000 order by e.id    => Ann; Bob
        select e.name from Employee e where e.salary < 2000                   => Cid
        select e.name from Employee e where e.salary <= 2000 order by e.id    => Bob; Cid
        select e.name from Employee e where e.name < 'Bob'                    => Ann
        select e.name from Employee e where e.name >= 'Cid' order by e.id     => Cid; Dan
        select e.name from Employee e where e.hired > {d '2021-12-31'}        => Cid
        select e.name from Employee e where e.hired <= {d '2020-01-15'}       => Ann
        select r.id from Reading r where r.time < {t '14:00:00'}              => 1
        select r.id from Reading r where r.moment > {ts '2024-12-30 23:59:58.1'} => 1
        select r.id from Reading r where r.bd = 10.5                          => 1
        select r.id from Reading r where r.l > r.i and r.d < r.l              => 1
        select e.name from Employee e where e.grade = org.aludel.provider.language.Company$Grade.SENIOR => Ann
        select e.name from Employee e where e.grade <> org.aludel.provider.language.Company$Grade.SENIOR order by e.id => Bob; Cid
        select e.name from Employee e where e.boss = (select b from Employee b where b.name = 'Ann') order by e.id => Bob; Cid
        select e.name, f.name from Employee e, Employee f where e.boss = f.boss and e.id < f.id => [Bob, Cid]
        select e.name from Employee e where e.department <> e.boss.department => Cid
        select e.name from Employee e where type(e) = Manager                 => Ann
        select e.name, f.name from Employee e, Employee f where type(e) = type(f) and e.id < f.id => [Bob, Cid]
        select e.name from Employee e where e.salary > all (select x.salary from Employee x where x.grade = org.aludel.provider.language.Company$Grade.JUNIOR) => Ann
        select e.name from Employee e where e.salary < any (select x.salary from Employee x) order by e.id => Bob; Cid
        select e.name from Employee e where e.salary = some (select max(x.salary) from Employee x) => Ann
        """)
    void comparisons(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.030", "4.041"})
    @QueryTable("""
        select e from Employee e where e.name = 1                 => ALU-3142
        select e from Employee e where e.salary = 'x'             => ALU-3142
        select e from Employee e where e.hired = 5                => ALU-3142
        select e from Employee e where e.boss = 1                 => ALU-3142
        select e from Employee e where e.boss > e.boss            => ALU-
        select e from Employee e where e.active > true            => ALU-
        select e from Employee e where e.boss = e.department      => ALU-
        select e from Employee e where type(e) > Manager          => ALU-
        select e from Employee e where e.grade = 'SENIOR'         => ALU-
        """)
    void onlyLikeTypesAreCompared(String query, String message) {
        refuse(query, message);
    }

    @Test
    @Spec({"4.030", "4.058"})
    void comparesIdsAndVersionsWithParameters() {
        assertThat(employees("id(e) = ?1", 2)).isEqualTo("Bob");
        assertThat(employees("id(e.boss) = ?1", 1)).isEqualTo("Bob; Cid");
        assertThat(result("select d.name from Department d where version(d) = ?1 and id(d) > ?2", 0, 2))
                .isEqualTo("Empty");
        assertThat(result("select r.use from Room r where id(r) = ?1", new Company.RoomId(1, 2)))
                .isEqualTo("Store");
    }

    @Spec("4.058")
    @QueryTable("""
        select id(e), id(e.department) from Employee e where id(e) = 3       => [3, 2]
        select version(d) from Department d where id(d) = 1                  => 0
        select version(e.department) from Employee e where id(e) = 1         => 0
        select id(c) from Country c order by id(c)                           => IT; NO
        select id(r) from Room r where r.use = 'Lab'                         => RoomId[floor=1, door=1]
        """)
    void idsAndVersions(String query, String result) {
        verify(query, result);
    }

    @Spec("4.031")
    @QueryTable("""
        select e.name from Employee e where e.salary between 1000 and 2000 order by e.id       => Bob; Cid
        select e.name from Employee e where e.salary between 1001 and 1999                     =>
        select e.name from Employee e where e.salary between 2000 and 1000                     =>
        select e.name from Employee e where e.salary not between 1000 and 2000                 => Ann
        select e.name from Employee e where e.name between 'B' and 'Cid' order by e.id         => Bob; Cid
        select e.name from Employee e where e.hired between {d '2020-01-15'} and {d '2021-06-01'} order by e.id => Ann; Bob
        select e.name from Employee e where 2500 between e.salary and e.salary * 2             => Bob
        select e.name from Employee e where e.salary between 0 and e.boss.salary - 1500        => Cid
        select e.name from Employee e where e.salary between null and 5000                     =>
        """)
    void between(String query, String result) {
        verify(query, result);
    }

    @Spec("4.032")
    @QueryTable("""
        select e.name from Employee e where e.name in ('Ann', 'Cid', 'Zoe') order by e.id      => Ann; Cid
        select e.name from Employee e where e.name in ('Ann')                                  => Ann
        select e.name from Employee e where e.name not in ('Ann', 'Cid', 'Zoe') order by e.id  => Bob; Dan
        select e.name from Employee e where e.salary in (1000, 3000) order by e.id             => Ann; Cid
        select e.name from Employee e where e.department.id in (select d.id from Department d where d.budget > 600) order by e.id => Ann; Bob
        select e.name from Employee e where e.department not in (select d from Department d where d.name = 'Sales') order by e.id => Ann; Bob
        select e.name from Employee e where type(e) in (Manager)                               => Ann
        select e.name from Employee e where e.grade in (org.aludel.provider.language.Company$Grade.SENIOR) => Ann
        select e.name from Employee e where e.boss in (select x from Employee x) order by e.id => Bob; Cid
        """)
    void in(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.032")
    void inParameters() {
        assertThat(employees("e.name in ?1", List.of("Ann", "Dan"))).isEqualTo("Ann; Dan");
        assertThat(employees("e.name in (?1)", List.of("Ann", "Dan"))).isEqualTo("Ann; Dan");
        assertThat(employees("e.name in (?1, ?2)", "Ann", "Cid")).isEqualTo("Ann; Cid");
        assertThat(employees("e.name in (?1, 'Bob')", "Ann")).isEqualTo("Ann; Bob");
        assertThat(employees("e.name not in ?1", List.of("Ann", "Dan"))).isEqualTo("Bob; Cid");
        assertThat(employees("type(e) in ?1", List.of(Manager.class, Employee.class)))
                .isEqualTo("Ann; Bob; Cid");
        assertThat(employees("type(e) = ?1", Manager.class)).isEqualTo("Ann");
        assertThat(employees("e.grade in ?1", List.of(Grade.SENIOR))).isEqualTo("Ann");
        assertThat(employees("e.goal in ?1", List.of(Grade.SENIOR))).isEqualTo("Bob");
        assertThat(employees("e.name in ?1", List.of())).isEmpty();
        assertThat(employees("e.name not in ?1", List.of())).isEqualTo("Ann; Bob; Cid; Dan");
        refuse("select e from Employee e where e.name in ()", "ALU-");
    }

    @Spec("4.033")
    @QueryTable("""
        select e.name from Employee e where e.salary in (1000, null)                           => Cid
        select e.name from Employee e where e.salary not in (1000, null)                       =>
        select e.name from Employee e where not (e.salary in (1000, null))                     =>
        select e.name from Employee e where e.salary in (1, 2) or e.salary is null             => Dan
        select e.name from Employee e where e.salary not in (1, 2) order by e.id               => Ann; Bob; Cid
        select e.name from Employee e where e.id not in (select x.salary from Employee x)      =>
        select e.name from Employee e where e.id in (select x.salary / 1000 from Employee x) order by e.id => Ann; Bob; Cid
        select e.name from Employee e where e.salary not in (select d.id from Department d where d.id > 5) order by e.id => Ann; Bob; Cid; Dan
        select e.name from Employee e where not (e.salary in (1000, 2000)) order by e.id       => Ann
        """)
    void nullsInLists(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.033")
    void nullsInListsOfParameters() {
        assertThat(employees("e.salary in ?1", Arrays.asList(1000, null))).isEqualTo("Cid");
        assertThat(employees("e.salary not in ?1", Arrays.asList(1000, null))).isEmpty();
        assertThat(employees("not (e.salary in ?1)", Arrays.asList(1000, null))).isEmpty();
        assertThat(employees("not (e.salary not in ?1)", Arrays.asList(1000, null)))
                .isEqualTo("Cid");
        assertThat(employees("e.salary not in (?1, ?2)", 1000, null)).isEmpty();
        assertThat(employees("e.salary in (?1, ?2)", 1000, null)).isEqualTo("Cid");
        assertThat(employees("e.salary in ?1", Arrays.asList(null, null))).isEmpty();
        assertThat(employees("e.boss not in ?1", Arrays.asList(employee(1), null)))
                .isEmpty();
    }

    private Employee employee(int id) {
        return trying(manager -> manager.find(Employee.class, id));
    }

    @Spec("4.034")
    @QueryTable("""
        select e.name from Employee e where e.name like 'A%'                                   => Ann
        select e.name from Employee e where e.name like '_nn'                                  => Ann
        select e.name from Employee e where e.name like '%n' order by e.id                     => Ann; Dan
        select e.name from Employee e where e.name not like '%n' order by e.id                 => Bob; Cid
        select e.name from Employee e where e.name like 'an%'                                  =>
        select e.name from Employee e where e.name like 'Ann'                                  => Ann
        select e.name from Employee e where e.name like e.name order by e.id                   => Ann; Bob; Cid; Dan
        select r.id from Reading r where r.text like '%5 !%%' escape '!'                       => 1
        select r.id from Reading r where r.text like '%a\\_b%' escape '\\'                     => 1
        select r.id from Reading r where r.text like '%a!__%' escape '!'                       => 1
        select r.id from Reading r where r.text like '%a!%b%' escape '!'                       =>
        select r.id from Reading r where r.text not like 'x' order by r.id                     => 1
        select e.name from Employee e where e.name like null                                   =>
        select e.name from Employee e where e.name like concat('D', '%')                       => Dan
        select r.id from Reading r where r.text like '%\\%'                                    =>
        """)
    void like(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.034")
    void likeParameters() {
        assertThat(employees("e.name like ?1", "%i%")).isEqualTo("Cid");
        assertThat(employees("e.name like ?1 escape ?2", "!Ann", '!')).isEqualTo("Ann");
        assertThat(employees("e.name like ?1", (Object) null)).isEmpty();
        assertThat(employees("e.name not like ?1", (Object) null)).isEmpty();
    }

    @Spec("4.035")
    @QueryTable("""
        select e.name from Employee e where e.salary is null                                   => Dan
        select e.name from Employee e where e.salary is not null order by e.id                 => Ann; Bob; Cid
        select e.name from Employee e where e.boss is null order by e.id                       => Ann; Dan
        select e.name from Employee e where e.boss is not null order by e.id                   => Bob; Cid
        select e.name from Employee e where e.boss.boss is null order by e.id                  => Bob; Cid
        select e.name from Employee e where e.boss.address.country is not null order by e.id   => Bob; Cid
        select e.name from Employee e left join e.boss b where b is null order by e.id         => Ann; Dan
        select e.name from Employee e left join e.boss b where b.name is null order by e.id    => Ann; Dan
        select e.name from Employee e where e.grade is null                                    => Dan
        select e.name from Employee e where e.stars is null order by e.id                      => Cid; Dan
        select e.name from Employee e where e.address.country is null order by e.id            => Cid; Dan
        """)
    void isNull(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.035")
    void nullParameters() {
        assertThat(employees("?1 is null and e.id = 1", (Object) null)).isEqualTo("Ann");
        assertThat(employees("?1 is null and e.id = 1", "x")).isEmpty();
        assertThat(employees("?1 is not null and e.id = 1", 5)).isEqualTo("Ann");
        assertThat(employees("(?1 is null or e.name = ?1) and e.id < 3", (Object) null))
                .isEqualTo("Ann; Bob");
        assertThat(employees("(?1 is null or e.name = ?1) and e.id < 3", "Bob")).isEqualTo("Bob");
        assertThat(employees("(?1 is null or e.boss = ?1) and e.id < 3", employee(1)))
                .isEqualTo("Bob");
        assertThat(employees("(?1 is null or e.hired > ?1) and e.id < 3", (Object) null))
                .isEqualTo("Ann; Bob");
    }

    @Spec("4.036")
    @QueryTable("""
        select d.name from Department d where d.employees is empty                             => Empty
        select d.name from Department d where d.employees is not empty order by d.id           => Research; Sales
        select e.name from Employee e where e.skills is empty order by e.id                    => Cid; Dan
        select e.name from Employee e where not e.skills is empty order by e.id                => Ann; Bob
        select p.name from Project p where p.roles is empty                                    => Void
        select p.name from Project p where p.hours is not empty                                => Apollo
        select e.name from Employee e where e.projects is empty                                => Dan
        select e.name from Employee e where e.homes is not empty                               => Ann
        select e.name from Employee e where e.department.employees is not empty order by e.id  => Ann; Bob; Cid
        select e.name from Employee e where 'sql' member of e.skills order by e.id             => Ann; Bob
        select e.name from Employee e where 'java' not member of e.skills order by e.id        => Bob; Cid; Dan
        select e.name from Employee e where 'sql' member e.skills order by e.id                => Ann; Bob
        select d.name from Department d, Employee e where e.id = 3 and e member of d.employees => Sales
        select d.name from Department d, Employee e where e.id = 3 and e not member of d.employees order by d.id => Research; Empty
        select e.name from Employee e, Project p where e member of p.roles and p.id = 1 order by e.id => Ann; Bob
        select p.name from Project p where 10 member of p.hours                                => Apollo
        select e.name from Employee e where e.boss member of e.department.employees            => Bob
        select e.name from Employee e where e member of e.boss.team order by e.id              => Bob; Cid
        # a null value is no member of an empty collection
        select d.name from Department d, Employee e where e.id = 1 and d.id = 3 and e.boss not member of d.employees => Empty
        select d.name from Department d, Employee e where e.id = 1 and d.id = 3 and e.boss member of d.employees     =>
        """)
    void emptinessAndMembers(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.036")
    void memberParameters() {
        assertThat(employees("?1 member of e.skills", "sql")).isEqualTo("Ann; Bob");
        assertThat(employees("?1 not member of e.skills", "sql")).isEqualTo("Cid; Dan");
        assertThat(employees("?1 member of e.team", employee(2))).isEqualTo("Ann");
        assertThat(employees("?1 not member of e.skills and e.id = 3", (Object) null))
                .isEqualTo("Cid");
        assertThat(employees("?1 member of e.skills and e.id = 3", (Object) null))
                .isEmpty();
    }

    @Spec("4.037")
    @QueryTable("""
        select e.name from Employee e where exists (select x from Employee x where x.boss = e)     => Ann
        select e.name from Employee e where not exists (select x from Employee x where x.boss = e) order by e.id => Bob; Cid; Dan
        select e.name from Employee e where exists (select x.name from Employee x where x.id > 99) =>
        select e.name from Employee e where e.salary > all (select x.salary from Employee x where x.id > 99) order by e.id => Ann; Bob; Cid; Dan
        select e.name from Employee e where e.salary > any (select x.salary from Employee x where x.id > 99) =>
        select e.name from Employee e where e.salary > some (select x.salary from Employee x where x.id > 99) =>
        select e.name from Employee e where e.salary >= all (select x.salary from Employee x where x.salary is not null) => Ann
        # a null among the values makes the test of all of them unknown
        select e.name from Employee e where e.salary >= all (select x.salary from Employee x)      =>
        select e.name from Employee e where e.salary <> any (select x.salary from Employee x where x.id = 1) order by e.id => Bob; Cid
        select e.name from Employee e where e = any (select d.boss from Employee d)                => Ann
        """)
    void existsAndQuantifiers(String query, String result) {
        verify(query, result);
    }

    @Spec("4.038")
    @QueryTable("""
        select e.name from Employee e where e.salary = (select max(x.salary) from Employee x)      => Ann
        select e.name from Employee e where (select count(x) from Employee x where x.boss = e) = 2 => Ann
        select e.name from Employee e where (select count(t) from e.team t) > 1                    => Ann
        select e.name from Employee e where (select count(t) from in (e.team) t) > 1               => Ann
        select e.name from Employee e where 'Research' = (select d.name from e.department d) order by e.id => Ann; Bob
        select e.name from Employee e where exists (select c from treat(e.assets as Car) c where c.seats > 2) => Ann
        select e.name from Employee e where exists (select s from e.skills s where s = 'java')     => Ann
        select e.name from Employee e where e.salary > 500 + (select min(x.salary) from Employee x) order by e.id => Ann; Bob
        select d.name from Department d join d.employees e group by d.name having sum(e.salary) > (select avg(x.salary) from Employee x) => Research
        select e.name from Employee e where exists (select d from Department d where d.id = e.department.id and e.department.name = 'Sales') => Cid
        select e.name from Employee e where not exists (select d from Department d where d = e.department) => Dan
        select e.name from Employee e where exists (select d from Department d where e.boss.name = 'Zoe' or d.id = e.id) order by e.id => Bob; Cid
        select e.name from Employee e where not exists (select d from Department d where e.boss.name = 'Ann') order by e.id => Ann; Dan
        select e.name from Employee e where (select count(x) from Employee x where x.boss.name = e.boss.name) = 2 order by e.id => Bob; Cid
        select e.name from Employee e where (select e.boss.name from Department d where d.id = 1) is null order by e.id => Ann; Dan
        select e.name from Employee e where exists (select d from Department d where e.boss.name is null)   =>
        select e.name, (select max(d.name) from Department d where d = e.boss.department) from Employee e order by e.id => [Ann, null]; [Bob, Research]; [Cid, Research]; [Dan, null]
        """)
    void subqueries(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.038")
    void aPathOfASubqueryToAnOuterVariableDropsNoRowsOfTheOuterQuery() {
        assertThat(employees("(exists (select d from Department d where d.name = e.boss.department.name) or e.id = 4)"))
                .isEqualTo("Bob; Cid; Dan");
    }
}
