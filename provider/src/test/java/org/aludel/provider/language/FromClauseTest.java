package org.aludel.provider.language;

import org.aludel.provider.Spec;

/** Sections 4.4.1 to 4.4.9: names, variables, ranges, paths and joins. */
class FromClauseTest extends LanguageTest {

    @Spec({"4.002", "4.011"})
    @QueryTable("""
        from Department order by name                               => Empty; Research; Sales
        from Department where name = 'Sales'                        => Sales
        from Employee where this.salary > 1500 order by this.id     => Ann; Bob
        select this from Department where budget is null            => Empty
        select this.name from Department where this.id = 1          => Research
        select name, salary from Employee where department.name = 'Sales' => [Cid, 1000]
        select count(this) from Employee                            => 4L
        select max(salary) from Employee where address is not null or salary < 5000 => 3000
        from Employee where boss.name = 'Ann' order by salary       => Cid; Bob
        select e from Employee e where e.name = 'Bob'               => Bob
        from Employee where exists (select 1 from Project p where this member of p.members and p.name = 'Borea') => Cid
        """)
    void aSingleRootNeedsNoVariable(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.002", "4.012"})
    @QueryTable("""
        from Employee e, Department d                                => SELECT
        select name from Employee, Department d                      => variable
        select e.name from Employee e join e.department where name = 'x' => variable
        """)
    void severalElementsNeedVariablesAndASelectClause(String query, String message) {
        refuse(query, message);
    }

    @Spec({"4.005", "4.006"})
    @QueryTable("""
        select e.name from Employee e where e.id = 1                 => Ann
        select c.agency from Contractor c                            => Temp
        select c.name, c.salary from Contractor c                    => [Dan, null]
        select m.level, m.department.name from Manager m             => [2, Research]
        select c.seats, c.name, c.owner.name from Car c              => [9, Bus, Ann]
        select e.address.city, e.address.country.name from Employee e where e.id = 2 => [Rome, Italy]
        """)
    void namesOfEntitiesAndTheirAttributesWithInheritedOnes(String query, String result) {
        verify(query, result);
    }

    @Spec("4.005")
    @QueryTable("""
        select e from employee e           => 'employee'
        select e from Company$Employee e   => ALU-
        select a from Address a            => 'Address'
        select e.Name from Employee e      => 'Name'
        """)
    void namesOfEntitiesAreCaseSensitive(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.007")
    @QueryTable("""
        select _.$price_1 from $Odd_Näme _                           => 5
        select $e_1.name from Employee $e_1 where $e_1.id = 1        => Ann
        select größe.name from Employee größe where größe.id = 1     => Ann
        select aVariableWhoseNameIsVeryLongAndGoesOnForMoreThanSixtyThreeCharactersInAll.name \
        from Employee aVariableWhoseNameIsVeryLongAndGoesOnForMoreThanSixtyThreeCharactersInAll \
        where aVariableWhoseNameIsVeryLongAndGoesOnForMoreThanSixtyThreeCharactersInAll.id = 1 => Ann
        """)
    void identifiersAreThoseOfJava(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.008", "4.010"})
    @QueryTable("""
        SELECT E.name FROM Employee e WHERE e.Id = 1                 => ALU-
        """)
    void attributesAreCaseSensitive(String query, String message) {
        refuse(query, message);
    }

    @Spec({"4.008", "4.078"})
    @QueryTable("""
        SELECT e.name FROM Employee e WHERE e.id = 1                 => Ann
        sElEcT e.name fRoM Employee aS e wHeRe e.id = 1              => Ann
        select union.name from Employee union where union.id = 1     => Ann
        select cast.name from Employee cast where cast.id = 1        => Ann
        select id.name from Employee id where id.id = 1              => Ann
        select version.name from Employee version where version.id = 1 => Ann
        select intersect.name from Employee intersect where intersect.id = 1 => Ann
        select e.name as id from Employee e where e.id = 1           => Ann
        """)
    void keywordsAreCaseInsensitiveAndSomeAreNames(String query, String result) {
        verify(query, result);
    }

    @Spec("4.008")
    @QueryTable("""
        select from.name from Employee from          => ALU-
        select select.name from Employee select      => ALU-
        select e.name as from from Employee e        => ALU-
        select e.name from Employee where            => ALU-
        """)
    void someWordsAreNoVariables(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.009")
    @QueryTable("""
        select o from Order o where o.count = 10                     => the first
        select o.count, o.value, o.index, o.left, o.select, o.from from Order o where o.id = 1 => [10, v1, 1, l1, s1, f1]
        select o.group.count from Order o where o.group.left = 'l1'  => 10
        select o.value from Order o order by o.index desc            => v2; v1
        select count, value, index, left from Order where count > 10 => [20, v2, 2, l2]
        select max(o.count) from Order o group by o.left order by o.left => 10; 20
        select order.count from Order order where order.index = 1    => 10
        from Order where count = 20                                  => the second
        """)
    void namesOfAttributesAndEntitiesMayBeKeywords(String query, String result) {
        verify(query, result);
    }

    @Spec("4.010")
    @QueryTable("""
        select E.name from Employee e where e.ID = 1 or E.id = 1     => ALU-
        select x.name from Employee e                                => 'x'
        select e.name from Employee e join x.department d            => x.department
        select d.name from Employee e join d.employees x join e.department d => 'd'
        select e.name from Employee e, Department e                  => 'e'
        select e.name from Employee e, Department E                  => 'E'
        select d from Employee e where exists (select d from Department d) => 'd'
        """)
    void variablesAreDeclaredBeforeTheyAreUsedAndOnlyOnce(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.010")
    @QueryTable("""
        select E.name from Employee e where E.id = 1                 => Ann
        select Employee.name from Employee Employee where employee.id = 1 => Ann
        select Department.name from Employee Department where department.id = 1 => Ann
        select e.name from Employee e where exists (select e from Department e where e.name = 'Sales') and e.id = 1 => Ann
        select e.name from Employee e where exists (select d from Department d where E.id = d.id and d.id = 3) => Cid
        select e.name from Employee e where e.id = (select max(x.id) from Employee x where x.id < (select max(y.id) from Employee y where y.id > e.id - 1 and x.id < 3)) => Bob
        """)
    void variablesAreCaseInsensitiveAndVisibleInSubqueries(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.013", "4.017"})
    @QueryTable("""
        select r.name from Project p join p.roles r where p.id = 1 order by r.name         => Ann; Bob
        select r from Project p join p.roles r where p.id = 2                              => Cid
        select key(r), value(r).name from Project p join p.roles r where p.id = 1 order by key(r) => [lead, Ann]; [test, Bob]
        select h from Project p join p.hours h order by h                                  => 10; 20
        select key(h).name, h from Project p join p.hours h order by h                     => [Ann, 10]; [Bob, 20]
        select p.name from Project p join p.roles r where r.salary < 1500                  => Borea
        select value(h) from Project p join p.hours h where key(h).name = 'Bob'            => 20
        select entry(r) from Project p join p.roles r where p.id = 2                       => lead=Cid
        select entry(h) from Project p join p.hours h where value(h) = 10                  => Ann=10
        """)
    void aVariableOfAMapIsItsValue(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.014", "4.024"})
    @QueryTable("""
        select count(e) from Employee e, Department d                => 12L
        select count(e) from Employee as e, Department as d          => 12L
        select e.name, d.name from Employee e, Department d where d.id = e.id + 1 order by e.id => [Ann, Sales]; [Bob, Empty]
        select e.name from Employee e, Employee f where e.salary < f.salary and f.name = 'Bob' => Cid
        select e.name from Employee e, Project p where e.id = 1      => Ann; Ann; Ann
        select e.name from Employee e join e.skills s where e.id = 1 => Ann; Ann
        select count(e) from Employee e, in (e.skills) s, Department d => 9L
        """)
    void severalRangesMakeAProduct(String query, String result) {
        verify(query, result);
    }

    @Spec("4.015")
    @QueryTable("""
        select e.name from Employee e where e.boss.name <> 'Zoe' order by e.name    => Bob; Cid
        select e.boss.name from Employee e order by e.boss.name                     => Ann; Ann
        select e.boss.address.city from Employee e order by e.id                    => Oslo; Oslo
        select e.name, e.department.name from Employee e order by e.id              => [Ann, Research]; [Bob, Research]; [Cid, Sales]
        select e.name from Employee e order by e.department.name desc, e.name       => Cid; Ann; Bob
        select count(e.boss.name) from Employee e                                   => 2L
        select e.boss.boss.name from Employee e                                     =>
        select e.name from Employee e where e.boss.boss is null order by e.id       => Bob; Cid
        """)
    void navigationDropsRowsWithoutValue(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.016", "4.018"})
    @QueryTable("""
        select d.employees.name from Department d                    => employees
        select upper(d.employees) from Department d                  => employees
        select d from Department d where d.employees = 1             => employees
        select d from Department d where d.employees.salary > 1      => employees
        select d from Department d order by d.employees              => employees
        select max(p.roles) from Project p                           => roles
        select e.name.length from Employee e                         => name
        select e.salary.x from Employee e                            => salary
        """)
    void pathsDoNotGoOnBehindCollections(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.018")
    @QueryTable("""
        select d.name from Department d where d.employees is empty                        => Empty
        select d.name from Department d where size(d.employees) = 2                       => Research
        select d.name from Department d join d.employees e where e.name = 'Cid'           => Sales
        select d.name from Department d, Employee e where e member of d.employees and e.id = 3 => Sales
        select e.name from Employee e where 'java' member of e.skills                     => Ann
        """)
    void pathsOfCollectionsInTheirPlaces(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.019", "4.023"})
    @QueryTable("""
        select e.name, d.name from Employee e join e.department d order by e.id            => [Ann, Research]; [Bob, Research]; [Cid, Sales]
        select e.name, d.name from Employee e inner join e.department as d where d.id = 2  => [Cid, Sales]
        select e.name, d.name from Employee e left join e.department d order by e.id       => [Ann, Research]; [Bob, Research]; [Cid, Sales]; [Dan, null]
        select d.name, e.name from Department d left outer join d.employees e order by d.id, e.id => [Research, Ann]; [Research, Bob]; [Sales, Cid]; [Empty, null]
        select e.name, s from Employee e join e.skills s order by e.id, s                  => [Ann, java]; [Ann, sql]; [Bob, sql]
        select e.name, s from Employee e left join e.skills s order by e.id, s             => [Ann, java]; [Ann, sql]; [Bob, sql]; [Cid, null]; [Dan, null]
        select e.name, s from Employee e, in (e.skills) s order by e.id, s                 => [Ann, java]; [Ann, sql]; [Bob, sql]
        select e.name, s from Employee e, in (e.skills) as s where s = 'java'              => [Ann, java]
        select h.city from Employee e join e.homes h order by h.city                       => Bergen; Rome
        select h.country.name from Employee e join e.homes h order by h.city               => Norway; Italy
        select e.name, a.city from Employee e join e.address a where a.city is not null order by e.id => [Ann, Oslo]; [Bob, Rome]
        select e.name, c.name from Employee e join e.address.country c order by e.id       => [Ann, Norway]; [Bob, Italy]
        select e.name, c.name from Employee e join e.address a join a.country c order by e.id => [Ann, Norway]; [Bob, Italy]
        select p.name, m.name, d.name from Project p join p.members m join m.department d order by m.id => [Apollo, Ann, Research]; [Apollo, Bob, Research]; [Borea, Cid, Sales]
        """)
    void joins(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.019", "4.021"})
    @QueryTable("""
        select d.name, e.name from Department d left join d.employees e on e.salary > 2500 order by d.id    => [Research, Ann]; [Sales, null]; [Empty, null]
        select d.name, e.name from Department d left join d.employees e where e.salary > 2500 order by d.id => [Research, Ann]
        select d.name, count(e) from Department d left join d.employees e on e.grade = org.aludel.provider.language.Company$Grade.JUNIOR group by d.name order by d.name => [Empty, 0L]; [Research, 1L]; [Sales, 1L]
        select d.name, e.name from Department d join d.employees e on e.active = true and e.salary < 2500   => [Research, Bob]
        select e.name, d.name from Employee e left join e.department d on d.name = 'Sales' order by e.id    => [Ann, null]; [Bob, null]; [Cid, Sales]; [Dan, null]
        select e.name, s from Employee e left join e.skills s on s = 'java' order by e.id                   => [Ann, java]; [Bob, null]; [Cid, null]; [Dan, null]
        select e.name, a.city from Employee e left join e.address a on a.city = 'Rome' order by e.id         => [Ann, null]; [Bob, Rome]; [Cid, null]; [Dan, null]
        select e.name, a.city from Employee e left join e.address a order by e.id                           => [Ann, Oslo]; [Bob, Rome]; [Cid, null]; [Dan, null]
        select p.name, r.name from Project p left join p.roles r on key(r) = 'test' order by p.id           => [Apollo, Bob]; [Borea, null]; [Void, null]
        select p.name, m.name from Project p left join p.members m on m.boss.name = 'Ann' order by p.id     => [Apollo, Bob]; [Borea, Cid]; [Void, null]
        """)
    void conditionsOfALeftJoinKeepRowsWithoutAMatch(String query, String result) {
        verify(query, result);
    }

    @Spec("4.020")
    @QueryTable("""
        select e.name, d.name from Employee e join Department d on d.id = e.id order by e.id      => [Ann, Research]; [Bob, Sales]; [Cid, Empty]
        select e.name, d.name from Employee e inner join Department d on d.id = e.id + 2          => [Ann, Empty]
        select e.name, d.name from Employee e left join Department d on d.id = e.id order by e.id => [Ann, Research]; [Bob, Sales]; [Cid, Empty]; [Dan, null]
        select e.name, a.name from Employee e left join Asset a on a.owner = e order by e.id      => [Ann, Bus]; [Bob, Thin]; [Cid, null]; [Dan, null]
        select e.name, c.seats from Employee e left join Car c on c.owner = e order by e.id       => [Ann, 9]; [Bob, null]; [Cid, null]; [Dan, null]
        select e.name, m.level from Employee e left join Manager m on m.id = e.id order by e.id   => [Ann, 2]; [Bob, null]; [Cid, null]; [Dan, null]
        """)
    void joinsAnEntity(String query, String result) {
        verify(query, result);
    }

    @Spec("4.021")
    @QueryTable("""
        select d.name, e.name, p.name from Department d, Employee e left join e.projects p on d.id = e.id where e.id < 3 and d.id < 3 order by d.id, e.id => [Research, Ann, Apollo]; [Research, Bob, null]; [Sales, Ann, null]; [Sales, Bob, Apollo]
        select d.name, e.name, x.name from Department d, Employee e left join Employee x on x.department = d and x.boss = e where e.id < 3 and d.id < 3 order by d.id, e.id => [Research, Ann, Bob]; [Research, Bob, null]; [Sales, Ann, Cid]; [Sales, Bob, null]
        select e.name, p.name, x.name from Employee e, Project p join Employee x on x.boss = e.boss and x member of p.members where x <> e order by e.id => [Bob, Borea, Cid]; [Cid, Apollo, Bob]
        """)
    void conditionsReferToAllElementsBefore(String query, String result) {
        verify(query, result);
    }

    @Spec("4.025")
    @QueryTable("""
        select e from Employee e order by e.id                                => Ann; Bob; Cid; Dan
        select e.name from Employee e where type(e) = Employee order by e.id  => Bob; Cid
        select e.name from Employee e where type(e) <> Employee order by e.id => Ann; Dan
        select e.name from Employee e where type(e) in (Manager, Contractor) order by e.id => Ann; Dan
        select type(e) from Employee e where e.id = 4                         => class org.aludel.provider.language.Company$Contractor
        select a from Asset a order by a.id                                   => Bus; Thin; Chair
        select a.name from Asset a where type(a) = Car                        => Bus
        select a.name from Asset a where type(a) in (Asset, Laptop) order by a.id => Thin; Chair
        select a.name from Asset a where type(a) not in (Asset, Laptop)       => Bus
        select count(a) from Asset a                                          => 3L
        """)
    void rangesAreOverSubclassesToo(String query, String result) {
        verify(query, result);
    }

    @Spec("4.026")
    @QueryTable("""
        select m.name from Employee e join treat(e.boss as Manager) m where e.id = 2          => Ann
        select c.seats from Employee e join treat(e.assets as Car) c                          => 9
        select e.name from Employee e where treat(e as Manager).level = 2                     => Ann
        select e.name from Employee e where treat(e as Manager).level > 1 or treat(e as Contractor).agency = 'Temp' order by e.id => Ann; Dan
        select a.name from Asset a where treat(a as Car).seats > 5 or treat(a as Laptop).memory > 5 order by a.id => Bus; Thin
        select a.name from Asset a where treat(a as Car).seats > 5 or a.owner is null order by a.id => Bus; Chair
        select e.name, l.memory from Employee e left join treat(e.assets as Laptop) l order by e.id => [Ann, null]; [Bob, 16]; [Cid, null]; [Dan, null]
        """)
    void treatsAsSubclasses(String query, String result) {
        verify(query, result);
    }

    @Spec("4.026")
    @QueryTable("""
        select e from Employee e where treat(e as Car).seats = 1   => 'Car'
        select e from Employee e join treat(e.boss as Asset) a     => 'Asset'
        """)
    void treatsAsSubclassesOnly(String query, String message) {
        refuse(query, message);
    }
}
