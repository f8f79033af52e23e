package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.aludel.provider.Spec;
import org.aludel.provider.language.Company.Stars;
import org.junit.jupiter.api.Test;

/** Section 4.11: statements that change many rows. */
class BulkStatementsTest extends LanguageTest {

    /** What a query finds after a statement, with the number of entities that it changed before it. */
    private String after(String statement, String query, Object... parameters) {
        return trying(manager -> {
            var change = manager.createQuery(statement);
            for (int i = 0; i < parameters.length; i++) {
                change.setParameter(i + 1, parameters[i]);
            }
            int changed = change.executeUpdate();
            return changed + ": "
                    + Results.text(manager.createQuery(query, Object.class).getResultList());
        });
    }

    @Test
    @Spec({"4.011", "4.074"})
    void updates() {
        String salaries = "select e.salary from Employee e order by e.id";
        assertThat(after("update Employee e set e.salary = e.salary + 1 where e.active = true", salaries))
                .isEqualTo("2: 3001; 2001; 1000; null");
        assertThat(after("update Employee set salary = 5 where name like '%n'", salaries))
                .isEqualTo("2: 5; 2000; 1000; 5");
        assertThat(after(
                        "update Employee as x set x.salary = null, x.name = upper(x.name) where x.id = ?1",
                        salaries,
                        1))
                .isEqualTo("1: null; 2000; 1000; null");
        assertThat(after("update Employee set this.salary = 1 where this.id = 2", salaries))
                .isEqualTo("1: 3000; 1; 1000; null");
        assertThat(after(
                        "update Employee e set e.address.city = 'Pisa' where e.address.city = 'Rome'",
                        "select e.address.city from Employee e where e.id < 3 order by e.id"))
                .isEqualTo("1: Oslo; Pisa");
        assertThat(after(
                        "update Employee e set e.boss = null where e.boss.name = 'Ann'",
                        "select count(e) from Employee e where e.boss is null"))
                .isEqualTo("2: 4L");
        assertThat(after(
                        "update Employee e set e.salary = (select max(x.salary) from Employee x) where e.salary is null",
                        salaries))
                .isEqualTo("1: 3000; 2000; 1000; 3000");
        assertThat(after("update Manager m set m.level = 7", "select m.level from Manager m"))
                .isEqualTo("1: 7");
    }

    @Test
    @Spec("4.075")
    void updatesStateInSeveralTables() {
        assertThat(after(
                        "update Car c set c.name = 'Coach', c.seats = c.seats + 1 where c.seats > 5",
                        "select c.name, c.seats from Car c"))
                .isEqualTo("1: [Coach, 10]");
        assertThat(after("update Asset a set a.name = 'x'", "select a.name from Asset a"))
                .isEqualTo("3: x; x; x");
        assertThat(after("delete from Car", "select a.name from Asset a order by a.id"))
                .isEqualTo("1: Thin; Chair");
        assertThat(after("delete from Asset a where a.owner is not null", "select a.name from Asset a"))
                .isEqualTo("2: Chair");
    }

    @Test
    @Spec({"4.011", "4.074"})
    void deletes() {
        assertThat(after("delete from Reading r where r.i < 0", "select r.id from Reading r"))
                .isEqualTo("1: 1");
        assertThat(after("delete from Reading where id = 1", "select r.id from Reading r"))
                .isEqualTo("1: 2");
        assertThat(after("delete from Contractor", "select e.name from Employee e order by e.id"))
                .isEqualTo("1: Ann; Bob; Cid");
        assertThat(after(
                        "delete from Asset a where exists (select e from Employee e where e = a.owner and e.name = 'Bob')",
                        "select a.name from Asset a order by a.id"))
                .isEqualTo("1: Bus; Chair");
    }

    @Test
    @Spec("4.076")
    void leavesVersionsAndManagedEntitiesAlone() {
        trying(manager -> {
            var research = manager.find(Company.Department.class, 1);
            assertThat(manager.createQuery("update Department d set d.name = 'R' where d.id = 1")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(research.name).isEqualTo("Research");
            assertThat(manager.createQuery("select d.version from Department d where d.id = 1", Integer.class)
                            .getSingleResult())
                    .isZero();
            manager.refresh(research);
            assertThat(research.name).isEqualTo("R");
            return research;
        });
    }

    @Test
    @Spec("4.077")
    void convertsValues() {
        assertThat(after(
                        "update Employee e set e.stars = ?1 where e.stars = ?2",
                        "select e.stars from Employee e where e.id < 3 order by e.id",
                        new Stars(1),
                        new Stars(3)))
                .isEqualTo("1: Stars 5; Stars 1");
        assertThat(after(
                        "update Employee e set e.grade = ?1, e.goal = org.aludel.provider.language.Company.Grade.JUNIOR"
                                + " where e.grade = org.aludel.provider.language.Company.Grade.SENIOR",
                        "select e.grade, e.goal from Employee e where e.id = 1",
                        Company.Grade.JUNIOR))
                .isEqualTo("1: [JUNIOR, JUNIOR]");
    }

    @Spec("4.074")
    @QueryTable("""
        update Employee e set e.boss.name = 'x'       => boss
        update Employee e set e.team = null           => team
        update Employee e set e.name = 5              => ALU-3147
        update Employee e set e.id = 1, e.id = 2      => ALU-3140
        delete Employee                               => ALU-
        """)
    void whatIsNoStatement(String statement, String message) {
        refuse(statement, message);
    }
}
