package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.aludel.provider.fixture.KeptUnits;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.language.Company.Employee;
import org.aludel.provider.language.Company.Grade;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** An enum that is stored by name in one attribute, and by position in another. */
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
@NullUnmarked // what was not found
class StoredEnumsTest extends KeptUnits {

    private static final String SENIOR = Grade.class.getName() + ".SENIOR";

    StoredEnumsTest() {
        super(Company.CLASSES, StoredEnumsTest::fill);
    }

    private static void fill(Units units) {
        units.run(manager -> {
            Employee ann = Company.named(new Employee(), 1, "Ann");
            ann.grade = Grade.SENIOR;
            ann.goal = Grade.JUNIOR;
            Employee bob = Company.named(new Employee(), 2, "Bob");
            bob.grade = Grade.JUNIOR;
            bob.goal = Grade.SENIOR;
            manager.persist(ann);
            manager.persist(bob);
        });
    }

    private List<String> names(String condition, Object... parameters) {
        return rollingBack(manager -> {
            var query = manager.createQuery(
                    "select e.name from Employee e where " + condition + " order by e.id", String.class);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.getResultList();
        });
    }

    private void refuse(String jpql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rollingBack(manager -> manager.createQuery(jpql)))
                .withMessageContaining("ALU-3154")
                .withMessageContaining("Grade.JUNIOR")
                .withMessageContaining("'JUNIOR'")
                .withMessageContaining("@Enumerated");
    }

    @Test
    void attributesThatAreStoredInTwoWaysDoNotMeet() {
        refuse("select e from Employee e where e.grade = e.goal");
        refuse("select e from Employee e join Employee f on e.goal <> f.grade");
        refuse("select e from Employee e where e.grade in (e.goal)");
        refuse("select e from Employee e where e.grade in (select f.goal from Employee f)");
        refuse("select e from Employee e where e.grade = any (select f.goal from Employee f)");
        refuse("select coalesce(e.grade, e.goal) from Employee e");
        refuse("select case e.grade when e.goal then 1 else 2 end from Employee e");
        refuse("select e.grade from Employee e union select e.goal from Employee e");
        refuse("update Employee e set e.grade = e.goal");
    }

    @Test
    void bothAttributesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names("e.grade = e.goal"))
                .withMessageContaining("Grade.JUNIOR is stored as 'JUNIOR' in 'e.grade', and as 0 in 'e.goal'")
                .withMessageContaining("line 1, column 37");
    }

    @Test
    void criteriaAreRefusedToo() {
        rollingBack(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Employee> query = builder.createQuery(Employee.class);
            Root<Employee> employee = query.from(Employee.class);
            query.where(builder.equal(employee.get("grade"), employee.get("goal")));
            return assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery(query))
                    .withMessageContaining("ALU-3154");
        });
    }

    @Test
    void constantsAreStoredAsTheirPlaceWants() {
        assertThat(names("e.grade = " + SENIOR)).containsExactly("Ann");
        assertThat(names(SENIOR + " = e.goal")).containsExactly("Bob");
        assertThat(names("case when e.id = 1 then " + SENIOR + " else e.goal end = " + SENIOR))
                .containsExactly("Ann", "Bob");
        assertThat(names("coalesce(" + SENIOR + ", e.goal) = e.goal")).containsExactly("Bob");
    }

    @Test
    void aParameterIsStoredAsEachPlaceWants() {
        assertThat(names("e.grade = ?1 or e.goal = ?1", Grade.SENIOR)).containsExactly("Ann", "Bob");
        assertThat(names("e.grade = ?1 and ?1 <> e.goal", Grade.SENIOR)).containsExactly("Ann");
        assertThat(names("e.grade in ?1 and e.goal in ?1", List.of(Grade.SENIOR, Grade.JUNIOR)))
                .containsExactly("Ann", "Bob");
        rollingBack(manager -> {
            assertThat(manager.createQuery("update Employee e set e.grade = ?1, e.goal = ?1")
                            .setParameter(1, Grade.SENIOR)
                            .executeUpdate())
                    .isEqualTo(2);
            return assertThat(manager.find(Employee.class, 2).grade).isEqualTo(manager.find(Employee.class, 1).goal);
        });
    }
}
