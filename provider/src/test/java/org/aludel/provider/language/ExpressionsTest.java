package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.language.Company.Grade;
import org.aludel.provider.language.Company.Stars;
import org.junit.jupiter.api.Test;

/** Section 4.7: literals, parameters, functions and types. */
class ExpressionsTest extends LanguageTest {

    // ---- 4.7.1

    @Spec("4.042")
    @QueryTable("""
        select 'It''s' from Department d where d.id = 1                       => It's
        select '' from Department d where d.id = 1                            =>
        select 'a\\n\\t"b"' from Department d where d.id = 1                  => a\\n\\t"b"
        select 'größer ≥ 日本 😀' from Department d where d.id = 1            => größer ≥ 日本 😀
        select length('日本') from Department d where d.id = 1                => 2
        select '''' from Department d where d.id = 1                          => '
        select 'x; -- ? :a {d}' from Department d where d.id = 1              => x; -- ? :a {d}
        select r.id from Reading r where r.text = 'It''s 5 % of "a_b"'        => 1
        """)
    void texts(String query, String result) {
        verify(query, result);
    }

    @Spec({"4.043", "4.060"})
    @QueryTable("""
        select 1 from Department d where d.id = 1                             => 1
        select 1L from Department d where d.id = 1                            => 1L
        select 1l from Department d where d.id = 1                            => 1L
        select 1.5 from Department d where d.id = 1                           => 1.5D
        select 1.5F from Department d where d.id = 1                          => 1.5F
        select 1.5f from Department d where d.id = 1                          => 1.5F
        select 1.5D from Department d where d.id = 1                          => 1.5D
        select 2d from Department d where d.id = 1                            => 2.0D
        select 15e-1 from Department d where d.id = 1                         => 1.5D
        select 1.5E1 from Department d where d.id = 1                         => 15.0D
        select .5 from Department d where d.id = 1                            => 0.5D
        select 12345678901234567890BI from Department d where d.id = 1        => 12345678901234567890BI
        select 12.50BD from Department d where d.id = 1                       => 12.50BD
        select 5bi from Department d where d.id = 1                           => 5BI
        select 2147483647 from Department d where d.id = 1                    => 2147483647
        select -1 from Department d where d.id = 1                            => -1
        select +1.5 from Department d where d.id = 1                          => 1.5D
        """)
    void numbers(String query, String result) {
        verify(query, result);
    }

    @Spec("4.043")
    @QueryTable("""
        select 0x10 from Department d            => 0x10
        select 99999999999 from Department d     => 99999999999
        select 1.5L from Department d            => 1.5L
        select 12x from Department d             => 12x
        """)
    void numbersThatAreNone(String query, String message) {
        refuse(query, message);
    }

    @Spec("4.044")
    @QueryTable("""
        select e.name from Employee e where e.grade = org.aludel.provider.language.Company$Grade.SENIOR => Ann
        select e.name from Employee e where e.grade = org.aludel.provider.language.Company.Grade.SENIOR => Ann
        select e.name from Employee e where e.goal = org.aludel.provider.language.Company.Grade.SENIOR => Bob
        select e.name from Employee e where e.active = TRUE and e.id < 2       => Ann
        select e.name from Employee e where e.active = False and e.id < 4      => Cid
        select true from Department d where d.id = 1                           => true
        select {d '2024-02-29'} from Department d where d.id = 1               => 2024-02-29
        select {t '10:11:12'} from Department d where d.id = 1                 => 10:11:12
        select {ts '2024-02-29 10:11:12.5'} from Department d where d.id = 1   => 2024-02-29T10:11:12.500
        select r.id from Reading r where r.day = {d '2024-05-17'}              => 1
        select r.id from Reading r where r.time = {t '13:45:30'}               => 1
        select r.id from Reading r where r.moment = {ts '2024-12-30 23:59:58.25'} => 1
        select type(e) from Employee e where type(e) = Contractor              => class org.aludel.provider.language.Company$Contractor
        """)
    void enumsTruthsDatesAndTypes(String query, String result) {
        verify(query, result);
    }

    // ---- 4.7.4

    @Test
    @Spec("4.045")
    void parametersWhereTheyMustBe() {
        assertThat(employees("e.name = ?1 or e.boss.name = ?1", "Ann")).isEqualTo("Bob; Cid");
        List<String> named = trying(manager -> manager.createQuery(
                        "select e.name from Employee e where e.id = :id or e.id = :id + 1 order by e.id", String.class)
                .setParameter("id", 2)
                .getResultList());
        assertThat(named).containsExactly("Bob", "Cid");
        assertThat(result(
                        "select d.name from Department d join d.employees e group by d.name having sum(e.salary) > ?1",
                        1500L))
                .isEqualTo("Research");
        int salary = trying(manager -> {
            manager.createQuery("update Employee e set e.salary = :new where e.id = :id")
                    .setParameter("new", 7)
                    .setParameter("id", 4)
                    .executeUpdate();
            return manager.createQuery("select e.salary from Employee e where e.id = 4", Integer.class)
                    .getSingleResult();
        });
        assertThat(salary).isEqualTo(7);
        assertThat(result("select concat(?1, e.name) from Employee e where e.id = ?2", "x", 1))
                .isEqualTo("xAnn");
        assertThat(result("select e.salary + ?1 from Employee e where e.id = 1", 5))
                .isEqualTo("3005");
        refuse("select e from Employee e where e.id = ?1 and e.name = :name", "ALU-");
    }

    @Test
    @Spec({"4.046", "4.077"})
    void parametersOfAllTypes() {
        assertThat(employees("e.grade = ?1", Grade.SENIOR)).isEqualTo("Ann");
        assertThat(employees("e.goal = ?1", Grade.SENIOR)).isEqualTo("Bob");
        assertThat(employees("e.stars = ?1", new Stars(3))).isEqualTo("Bob");
        assertThat(employees("e.hired = ?1", LocalDate.of(2021, 6, 1))).isEqualTo("Bob");
        assertThat(result("select r.id from Reading r where r.time = ?1", LocalTime.of(13, 45, 30)))
                .isEqualTo("1");
        assertThat(result("select r.id from Reading r where r.moment < ?1", LocalDateTime.of(2025, 1, 1, 0, 0)))
                .isEqualTo("1");
        assertThat(result("select r.id from Reading r where r.bd = ?1", new BigDecimal("10.5")))
                .isEqualTo("1");
        assertThat(result("select r.id from Reading r where r.flag = ?1", true)).isEqualTo("1");
        assertThat(result("select r.id from Reading r where r.id = ?1 and r.bd = ?2", 1, null))
                .isEmpty();
    }

    // ---- 4.7.5 and 4.7.6

    @Spec({"4.047", "4.060"})
    @QueryTable("""
        select r.i + r.i from Reading r where r.id = 1          => 14
        select r.i + r.l from Reading r where r.id = 1          => 77L
        select r.l - r.i from Reading r where r.id = 1          => 63L
        select r.i * r.f from Reading r where r.id = 1          => 10.5F
        select r.i * r.d from Reading r where r.id = 1          => 15.75D
        select r.f + r.d from Reading r where r.id = 1          => 3.75D
        select r.l + r.bi from Reading r where r.id = 1         => 12345678901234567960BI
        select r.i + r.bd from Reading r where r.id = 1         => 17.50BD
        select r.bd + r.bi from Reading r where r.id = 1        => 12345678901234567900.50BD
        select r.bd * r.f from Reading r where r.id = 1         => 15.75F
        select r.bd + r.d from Reading r where r.id = 1         => 12.75D
        select r.d / 2 from Reading r where r.id = 1            => 1.125D
        select r.l / 2.0 from Reading r where r.id = 1          => 35.0D
        select -r.i from Reading r where r.id = 1               => -7
        select -r.l from Reading r where r.id = 1               => -70L
        select -r.bd from Reading r where r.id = 1              => -10.50BD
        select r.s + r.s from Reading r where r.id = 1          => 6
        select r.i + r.none from Reading r where r.id = 1       => null
        select r.i + 1L from Reading r where r.id = 1           => 8L
        select r.i + 1.5 from Reading r where r.id = 1          => 8.5D
        select r.text || '!' || r.text from Reading r where r.id = 2 => null
        select e.name || '-' || e.department.name from Employee e where e.id = 1 => Ann-Research
        select e.name from Employee e where e.name || 'x' = 'Bobx'  => Bob
        """)
    void arithmeticAndConcatenation(String query, String result) {
        verify(query, result);
    }

    @Spec("4.060")
    @QueryTable("""
        select r.i, r.s, r.l, r.f, r.d from Reading r where r.id = 1                          => [7, 3, 70L, 1.5F, 2.25D]
        select r.bi, r.bd from Reading r where r.id = 1                                       => [12345678901234567890BI, 10.50BD]
        select coalesce(r.none, r.l) from Reading r where r.id = 1                            => 70L
        select coalesce(r.none, r.i, r.d) from Reading r where r.id = 1                       => 7.0D
        select coalesce(r.bd, r.f) from Reading r where r.id = 1                              => 10.5F
        select nullif(r.i, 1) from Reading r where r.id = 1                                   => 7
        select case when r.id = 1 then r.i else r.l end from Reading r order by r.id          => 7L; -70L
        select case when r.id = 1 then r.i else r.d end from Reading r order by r.id          => 7.0D; -2.25D
        select case when r.id = 1 then r.i else r.bd end from Reading r where r.id = 1        => 7BD
        select case r.id when 1 then r.f else r.bd end from Reading r where r.id = 1          => 1.5F
        select case when r.id = 1 then r.l else r.bi end from Reading r where r.id = 1        => 70BI
        select abs(r.i), abs(r.l), abs(r.f), abs(r.d) from Reading r where r.id = 2           => [7, 70L, 1.5F, 2.25D]
        """)
    void typesOfNumbers(String query, String result) {
        verify(query, result);
    }

    // ---- 4.7.7.1

    @Spec({"4.048", "4.049"})
    @QueryTable("""
        select concat(e.name, '-', e.department.name) from Employee e where e.id = 1          => Ann-Research
        select concat('a', 'b') from Department d where d.id = 1                              => ab
        select substring(d.name, 2) from Department d where d.id = 1                          => esearch
        select substring(d.name, 1, 3) from Department d where d.id = 1                       => Res
        select substring(d.name, 2, 100) from Department d where d.id = 2                     => ales
        select trim('  x ') from Department d where d.id = 1                                  => x
        select trim(leading from '  x') || '|' from Department d where d.id = 1               => x|
        select '|' || trim(trailing from 'x  ') || '|' from Department d where d.id = 1       => |x|
        select trim(both '*' from '**x*') from Department d where d.id = 1                    => x
        select trim('*' from '**x*') from Department d where d.id = 1                         => x
        select trim(leading '0' from '0070') from Department d where d.id = 1                 => 70
        select lower(d.name), upper(d.name) from Department d where d.id = 1                  => [research, RESEARCH]
        select length(d.name) from Department d order by d.id                                 => 8; 5; 5
        select locate('es', d.name) from Department d order by d.id                           => 2; 4; 0
        select locate('e', d.name, 3) from Department d where d.id = 1                        => 4
        select locate('zz', d.name, 2) from Department d where d.id = 1                       => 0
        select upper(e.address.street) from Employee e where e.id = 2                         => HILL
        select concat(r.text, 'x'), upper(r.text), length(r.text), substring(r.text, 1) from Reading r where r.id = 2 => [null, null, null, null]
        select d.name from Department d where length(d.name) > 5                              => Research
        select d.name from Department d group by d.name having length(d.name) > 5             => Research
        select d.name from Department d order by length(d.name) desc, d.name                  => Research; Empty; Sales
        """)
    void functionsOfTexts(String query, String result) {
        verify(query, result);
    }

    @Spec("4.050")
    @QueryTable("""
        select left(d.name, 3) from Department d where d.id = 1                 => Res
        select right(d.name, 3) from Department d where d.id = 1                => rch
        select left(d.name, 99) from Department d where d.id = 2                => Sales
        select replace(d.name, 'e', 'EE') from Department d where d.id = 1      => REEsEEarch
        select replace(d.name, 'x', 'y') from Department d where d.id = 2       => Sales
        select d.name from Department d where left(d.name, 1) = 'S' and right(d.name, 1) = 's' => Sales
        select left(r.text, 1), right(r.text, 1), replace(r.text, 'a', 'b') from Reading r where r.id = 2 => [null, null, null]
        """)
    void leftRightAndReplace(String query, String result) {
        verify(query, result);
    }

    // ---- 4.7.7.2

    @Spec({"4.048", "4.051"})
    @QueryTable("""
        select abs(r.bd - 20) from Reading r where r.id = 1                     => 9.50BD
        select ceiling(r.d), floor(r.d) from Reading r where r.id = 1           => [3.0D, 2.0D]
        select ceiling(r.d), floor(r.d) from Reading r where r.id = 2           => [-2.0D, -3.0D]
        select ceiling(r.f), floor(r.f) from Reading r where r.id = 1           => [2.0F, 1.0F]
        select ceiling(r.i), floor(r.l) from Reading r where r.id = 1           => [7, 70L]
        select sign(r.i), sign(r.d), sign(r.bd) from Reading r where r.id = 1   => [1, 1, 1]
        select sign(r.i), sign(r.l - r.l) from Reading r where r.id = 2         => [-1, 0]
        select sqrt(r.i + 2) from Reading r where r.id = 1                      => 3.0D
        select exp(0), ln(1) from Reading r where r.id = 1                      => [1.0D, 0.0D]
        select mod(r.i, 4) from Reading r where r.id = 1                        => 3
        select mod(10, 3) from Reading r where r.id = 1                         => 1
        select power(r.i, 2) from Reading r where r.id = 1                      => 49.0D
        select power(2, 0.5) > 1.41 from Reading r where r.id = 1               => true
        select round(r.d, 1) from Reading r where r.id = 1                      => 2.3D
        select round(r.bd, 0) from Reading r where r.id = 1                     => 11BD
        select round(r.f, 0) from Reading r where r.id = 1                      => 2.0F
        select round(r.l, 0) from Reading r where r.id = 1                      => 70L
        select abs(r.none), sqrt(r.none), mod(r.none, 2), power(r.none, 2), round(r.none, 1), sign(r.none) from Reading r where r.id = 1 => [null, null, null, null, null, null]
        select r.id from Reading r where abs(r.i) = 7 and sign(r.l) = -1        => 2
        """)
    void functionsOfNumbers(String query, String result) {
        verify(query, result);
    }

    @Spec("4.052")
    @QueryTable("""
        select d.name, size(d.employees) from Department d order by d.id              => [Research, 2]; [Sales, 1]; [Empty, 0]
        select e.name, size(e.skills) from Employee e order by e.id                   => [Ann, 2]; [Bob, 1]; [Cid, 0]; [Dan, 0]
        select p.name from Project p where size(p.members) + size(p.roles) = 4        => Apollo
        select size(p.hours), size(p.milestones) from Project p order by p.id         => [2, 3]; [0, 1]; [0, 0]
        select m from Project p join p.milestones m where index(m) = 0 order by p.id  => plan; plan
        select index(m), m from Project p join p.milestones m where p.id = 1 order by index(m) desc => [2, ship]; [1, build]; [0, plan]
        """)
    void sizesAndIndexes(String query, String result) {
        verify(query, result);
    }

    @Spec("4.052")
    @QueryTable("""
        select index(s) from Employee e join e.skills s    => ALU-
        select index(t) from Employee e join e.team t      => ALU-
        select size(e.name) from Employee e                => ALU-
        """)
    void onlyOrderedListsHaveIndexes(String query, String message) {
        refuse(query, message);
    }

    // ---- 4.7.7.3

    @Test
    @Spec("4.053")
    void theTimeOfTheDatabase() {
        trying(manager -> {
            Object[] now = manager.createQuery(
                            "select current_date, current_time, current_timestamp, local date, local time, local datetime"
                                    + " from Department d where d.id = 1",
                            Object[].class)
                    .getSingleResult();
            assertThat(now)
                    .extracting(value -> (Object) value.getClass())
                    .containsExactly(
                            java.sql.Date.class,
                            java.sql.Time.class,
                            java.sql.Timestamp.class,
                            LocalDate.class,
                            LocalTime.class,
                            LocalDateTime.class);
            return now;
        });
        assertThat(employees("e.hired < current_date and e.hired < local date")).isEqualTo("Ann; Bob; Cid");
        assertThat(result("select r.id from Reading r where r.moment < current_timestamp"))
                .isEqualTo("1");
        assertThat(result("select r.id from Reading r where r.moment < local datetime"))
                .isEqualTo("1");
        assertThat(result("select count(r) from Reading r where r.time <= local time or r.time > current_time"))
                .isEqualTo("1L");
    }

    @Spec("4.054")
    @QueryTable("""
        select extract(year from r.moment), extract(month from r.moment), extract(day from r.moment) from Reading r where r.id = 1 => [2024, 12, 30]
        select extract(quarter from r.moment), extract(week from r.moment) from Reading r where r.id = 1 => [4, 1]
        select extract(hour from r.moment), extract(minute from r.moment) from Reading r where r.id = 1 => [23, 59]
        select extract(second from r.moment) from Reading r where r.id = 1                    => 58.25D
        select extract(year from r.day), extract(quarter from r.day), extract(week from r.day) from Reading r where r.id = 1 => [2024, 2, 20]
        select extract(hour from r.time), extract(second from r.time) from Reading r where r.id = 1 => [13, 30.0D]
        select extract(date from r.moment) from Reading r where r.id = 1                      => 2024-12-30
        select extract(time from r.moment) from Reading r where r.id = 1                      => 23:59:58.250
        select extract(year from r.moment) from Reading r where r.id = 2                      => null
        select e.name from Employee e where extract(year from e.hired) = 2021                 => Bob
        """)
    void fieldsOfDatesAndTimes(String query, String result) {
        verify(query, result);
    }

    @Spec("4.054")
    @QueryTable("""
        select extract(hour from r.day) from Reading r     => ALU-
        select extract(year from r.time) from Reading r    => ALU-
        select extract(date from r.time) from Reading r    => ALU-
        select extract(year from r.text) from Reading r    => ALU-
        """)
    void fieldsThatAValueDoesNotHave(String query, String message) {
        refuse(query, message);
    }

    // ---- 4.7.8 to 4.7.12

    @Spec("4.055")
    @QueryTable("""
        select cast(r.i as string), cast(r.l as string), cast(r.bd as string) from Reading r where r.id = 1 => [7, 70, 10.50]
        select cast(r.day as string), cast(r.text as string) from Reading r where r.id = 1    => [2024-05-17, It's 5 % of "a_b"]
        select cast('12' as integer), cast('12' as long) from Reading r where r.id = 1        => [12, 12L]
        select cast('1.5' as float), cast('1.5' as double) from Reading r where r.id = 1      => [1.5F, 1.5D]
        select cast(r.none as string) from Reading r where r.id = 1                           => null
        select e.name from Employee e where cast(e.salary as string) like '2%'                => Bob
        select o.value from Order o where cast(substring(o.value, 2) as integer) = 2          => v2
        select length(cast(e.id as string)) + cast('3' as integer) from Employee e where e.id = 1 => 4
        """)
    void casts(String query, String result) {
        verify(query, result);
    }

    @Spec("4.056")
    @QueryTable("""
        select function('abs', r.i) from Reading r where r.id = 2                             => 7
        select e.name from Employee e where function('length', e.name) = 3 and e.id = 1       => Ann
        select function('upper', e.name) from Employee e where e.id = 1                       => ANN
        select e.name from Employee e where function('coalesce', e.active, false) order by e.id => Ann; Bob
        select function('bool_or', e.active) from Employee e group by e.department.name order by e.department.name => true; false
        select d.name from Department d join d.employees e group by d.name having function('bool_or', e.active) = true => Research
        """)
    void functionsOfTheDatabase(String query, String result) {
        verify(query, result);
    }

    @Spec("4.057")
    @QueryTable("""
        select case when e.salary > 2500 then 'much' when e.salary > 1500 then 'some' else 'little' end from Employee e order by e.id => much; some; little; little
        select case e.name when 'Ann' then 1 when 'Bob' then 2 else 0 end from Employee e order by e.id => 1; 2; 0; 0
        select case type(e) when Manager then 'M' when Contractor then 'C' else 'E' end from Employee e order by e.id => M; E; E; C
        select case when e.boss is null then null else e.boss.name end from Employee e order by e.id => Ann; Ann
        select coalesce(b.name, 'nobody') from Employee e left join e.boss b order by e.id     => nobody; Ann; Ann; nobody
        select coalesce(e.salary, 0) from Employee e order by e.id                            => 3000; 2000; 1000; 0
        select coalesce(null, e.salary, 5) from Employee e where e.id = 4                     => 5
        select nullif(e.name, 'Ann') from Employee e order by e.id                            => null; Bob; Cid; Dan
        select e.name from Employee e where case when e.active then 1 else 2 end = 2 order by e.id => Cid; Dan
        select sum(case when e.active then 1 else 0 end) from Employee e                      => 2L
        select case e.grade when org.aludel.provider.language.Company.Grade.SENIOR then 's' else 'j' end from Employee e where e.id < 3 order by e.id => s; j
        """)
    void choices(String query, String result) {
        verify(query, result);
    }

    @Spec("4.059")
    @QueryTable("""
        select type(e) from Employee e order by e.id  => class org.aludel.provider.language.Company$Manager; \
        class org.aludel.provider.language.Company$Employee; class org.aludel.provider.language.Company$Employee; \
        class org.aludel.provider.language.Company$Contractor
        select e.name from Employee e where type(e.boss) = Manager order by e.id              => Bob; Cid
        select e.name from Employee e where type(e.boss) = Employee                           =>
        select a.name from Asset a where type(a) <> Car order by a.id                         => Thin; Chair
        select a.name from Asset a where type(a.owner) = Manager                              => Bus
        """)
    void types(String query, String result) {
        verify(query, result);
    }

    @Test
    @Spec("4.059")
    void aTypeOfWhichThereAreNoRows() {
        trying(manager -> {
            manager.createQuery("delete from Contractor").executeUpdate();
            manager.createQuery("update Asset a set a.owner = null").executeUpdate();
            manager.createQuery("delete from Car").executeUpdate();
            TypedQuery<String> all = manager.createQuery(
                    "select e.name from Employee e where type(e) <> :type order by e.id", String.class);
            assertThat(all.setParameter("type", Company.Contractor.class).getResultList())
                    .containsExactly("Ann", "Bob", "Cid");
            TypedQuery<String> some = manager.createQuery(
                    "select e.name from Employee e where type(e) not in :types order by e.id", String.class);
            assertThat(some.setParameter("types", List.of(Company.Contractor.class, Company.Manager.class))
                            .getResultList())
                    .containsExactly("Bob", "Cid");
            TypedQuery<String> assets = manager.createQuery(
                    "select a.name from Asset a where type(a) <> :type order by a.id", String.class);
            assertThat(assets.setParameter("type", Company.Car.class).getResultList())
                    .containsExactly("Thin", "Chair");
            // not a class of the hierarchy: nothing is of it
            assertThat(assets.setParameter("type", Company.Project.class).getResultList())
                    .containsExactly("Thin", "Chair");
            return manager;
        });
    }
}
