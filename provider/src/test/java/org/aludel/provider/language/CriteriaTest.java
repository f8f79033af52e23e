package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Streams;
import org.aludel.provider.language.Company.Department;
import org.aludel.provider.language.Company.Employee;
import org.aludel.provider.language.Company.Manager;
import org.aludel.provider.language.Company.Project;
import org.junit.jupiter.api.Test;

/** Chapter 6: queries of objects, with the results they have. */
@SuppressWarnings("deprecation") // what the specification still asks for
class CriteriaTest extends LanguageTest {

    /** Made by queries. */
    public record Pay(String name, Integer salary) {}

    private String found(Function<CriteriaBuilder, CriteriaQuery<?>> query) {
        return trying(manager -> {
            CriteriaQuery<?> made = query.apply(manager.getCriteriaBuilder());
            String results = Results.text(manager.createQuery(made).getResultList());
            CriteriaQuery<?> read = Streams.copy(made);
            assertThat(Results.text(manager.createQuery(read).getResultList())).isEqualTo(results);
            return results;
        });
    }

    /** The names of the employees that a condition is for. */
    private String employees(BiFunction<CriteriaBuilder, Root<Employee>, Expression<Boolean>> condition) {
        return found(builder -> {
            CriteriaQuery<String> query = builder.createQuery(String.class);
            Root<Employee> employee = query.from(Employee.class);
            return query.select(employee.get("name"))
                    .where(condition.apply(builder, employee))
                    .orderBy(builder.asc(employee.get("id")));
        });
    }

    // ---- 6.3.1

    @Test
    @Spec("6.001")
    void queriesOfAllKindsComeFromFactoriesAndManagers() {
        CriteriaBuilder builder = units().factory().getCriteriaBuilder();
        assertThat(builder.createQuery().getResultType()).isEqualTo(Object.class);
        assertThat(builder.createQuery(Employee.class).getResultType()).isEqualTo(Employee.class);
        assertThat(builder.createTupleQuery().getResultType()).isEqualTo(Tuple.class);
        trying(manager -> {
            CriteriaBuilder own = manager.getCriteriaBuilder();
            CriteriaQuery<Department> query = own.createQuery(Department.class);
            Root<Department> department = query.from(Department.class);
            query.select(department).where(own.equal(department.get("id"), 2));
            assertThat(manager.createQuery(query).getSingleResult()).hasToString("Sales");

            CriteriaUpdate<Employee> update = builder.createCriteriaUpdate(Employee.class);
            update.set(update.from(Employee.class).<Integer>get("salary"), 1);
            assertThat(manager.createQuery(update).executeUpdate()).isEqualTo(4);

            CriteriaDelete<Company.Reading> delete = builder.createCriteriaDelete(Company.Reading.class);
            delete.from(Company.Reading.class);
            assertThat(manager.createQuery(delete).executeUpdate()).isEqualTo(2);
            return manager;
        });
    }

    @Test
    @Spec("6.003")
    void resultsAreOfTheTypeOfTheQuery() {
        assertThat(found(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Employee> e = query.from(Employee.class);
                    return query.multiselect(e.get("name"), e.get("salary")).where(builder.equal(e.get("id"), 1));
                }))
                .isEqualTo("[Ann, 3000]");
        assertThat(found(builder -> {
                    CriteriaQuery<Pay> query = builder.createQuery(Pay.class);
                    Root<Employee> e = query.from(Employee.class);
                    return query.multiselect(e.get("name"), e.get("salary")).where(builder.equal(e.get("id"), 1));
                }))
                .isEqualTo("Pay[name=Ann, salary=3000]");
        assertThat(found(builder -> {
                    CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
                    Root<Employee> e = query.from(Employee.class);
                    return query.multiselect(e.get("name"), e).where(builder.equal(e.get("id"), 1));
                }))
                .isEqualTo("[Ann, Ann]");
        assertThat(found(builder -> {
                    CriteriaQuery<Object> query = builder.createQuery();
                    Root<Employee> e = query.from(Employee.class);
                    return query.multiselect(e.get("salary")).where(builder.equal(e.get("id"), 1));
                }))
                .isEqualTo("3000");
        assertThat(found(builder -> {
                    CriteriaQuery<Object> query = builder.createQuery();
                    Root<Employee> e = query.from(Employee.class);
                    return query.multiselect(e.get("salary"), e.get("id")).where(builder.equal(e.get("id"), 1));
                }))
                .isEqualTo("[3000, 1]");
    }

    @Test
    @Spec("6.006")
    void theOnlyRootIsSelectedWhereNothingIs() {
        assertThat(found(builder -> {
                    CriteriaQuery<Department> query = builder.createQuery(Department.class);
                    Root<Department> department = query.from(Department.class);
                    return query.orderBy(builder.desc(department.get("id")));
                }))
                .isEqualTo("Empty; Sales; Research");
        trying(manager -> {
            CriteriaQuery<Department> two = manager.getCriteriaBuilder().createQuery(Department.class);
            two.from(Department.class);
            two.from(Employee.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery(two))
                    .withMessageContaining("ALU-");
            return manager;
        });
    }

    // ---- conditions, as the query language has them

    @Test
    @Spec({"6.002", "6.012", "6.018"})
    void conditionsMeanWhatTheyMeanInTheLanguage() {
        assertThat(employees((b, e) -> b.gt(e.<Integer>get("salary"), 1500))).isEqualTo("Ann; Bob");
        assertThat(employees((b, e) -> b.notEqual(e.get("boss").get("name"), "Zoe")))
                .isEqualTo("Bob; Cid");
        assertThat(employees((b, e) -> b.equal(e.get("salary"), b.nullLiteral(Integer.class))))
                .isEmpty();
        assertThat(employees((b, e) -> b.between(e.<Integer>get("salary"), 1000, 2000)))
                .isEqualTo("Bob; Cid");
        assertThat(employees((b, e) -> b.isEmpty(e.<List<Employee>>get("team"))))
                .isEqualTo("Bob; Cid; Dan");
        assertThat(employees((b, e) -> b.isMember("sql", e.<java.util.Set<String>>get("skills"))))
                .isEqualTo("Ann; Bob");
        assertThat(employees((b, e) -> b.equal(e.type(), b.literal(Manager.class))))
                .isEqualTo("Ann");
        assertThat(employees((b, e) ->
                        b.or(b.equal(b.treat(e, Manager.class).get("level"), 2), b.equal(e.get("name"), "Dan"))))
                .isEqualTo("Ann; Dan");
        assertThat(employees((b, e) -> b.like(e.get("name"), "_o%"))).isEqualTo("Bob");
        assertThat(employees((b, e) -> b.isTrue(e.get("active")))).isEqualTo("Ann; Bob");
    }

    @Test
    @Spec({"6.002", "6.019"})
    void nullsInListsMakeThemUnknown() {
        assertThat(employees((b, e) -> e.get("salary").in(1000, 2000))).isEqualTo("Bob; Cid");
        assertThat(employees((b, e) -> e.get("salary").in(1000, 2000).not())).isEqualTo("Ann");
        assertThat(employees(
                        (b, e) -> e.get("salary").in(Arrays.asList(1000, null)).not()))
                .isEmpty();
        assertThat(employees((b, e) -> e.get("salary").in(Arrays.asList(1000, null))))
                .isEqualTo("Cid");
    }

    @Test
    @Spec({"6.002", "6.035"})
    void subqueries() {
        assertThat(found(builder -> {
                    CriteriaQuery<String> query = builder.createQuery(String.class);
                    Root<Employee> e = query.from(Employee.class);
                    Subquery<Integer> most = query.subquery(Integer.class);
                    most.select(builder.max(most.from(Employee.class).<Integer>get("salary")));
                    return query.select(e.get("name")).where(builder.equal(e.get("salary"), most));
                }))
                .isEqualTo("Ann");
        assertThat(found(builder -> {
                    CriteriaQuery<String> query = builder.createQuery(String.class);
                    Root<Department> d = query.from(Department.class);
                    Subquery<Employee> rich = query.subquery(Employee.class);
                    Join<Department, Employee> of = rich.correlate(d).join("employees");
                    rich.select(of).where(builder.gt(of.<Integer>get("salary"), 1500));
                    return query.select(d.get("name")).where(builder.exists(rich));
                }))
                .isEqualTo("Research");
    }

    @Test
    @Spec({"6.007", "6.009", "6.010"})
    void joins() {
        assertThat(found(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Department> d = query.from(Department.class);
                    Join<Department, Employee> e = d.join("employees", JoinType.LEFT);
                    e.on(builder.gt(e.<Integer>get("salary"), 2500));
                    return query.multiselect(d.get("name"), e.get("name")).orderBy(builder.asc(d.get("id")));
                }))
                .isEqualTo("[Research, Ann]; [Sales, null]; [Empty, null]");
        assertThat(found(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Employee> e = query.from(Employee.class);
                    Join<Employee, Company.Address> address = e.join("address", JoinType.LEFT);
                    address.on(builder.equal(address.get("city"), "Rome"));
                    return query.multiselect(e.get("name"), address.get("city")).orderBy(builder.asc(e.get("id")));
                }))
                .isEqualTo("[Ann, null]; [Bob, Rome]; [Cid, null]; [Dan, null]");
        assertThat(found(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Project> project = query.from(Project.class);
                    var role = project.<Project, String, Employee>joinMap("roles");
                    return query.multiselect(role.key(), role.value().get("name"))
                            .orderBy(builder.asc(project.get("id")), builder.asc(role.key()));
                }))
                .isEqualTo("[lead, Ann]; [test, Bob]; [lead, Cid]");
    }

    @Test
    @Spec({"6.021", "6.033"})
    void groupsWithLiterals() {
        assertThat(found(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Employee> e = query.from(Employee.class);
                    Expression<Number> thousands = builder.quot(e.<Integer>get("salary"), 1000);
                    return query.multiselect(thousands, builder.count(e))
                            .where(builder.isNotNull(e.get("salary")))
                            .groupBy(builder.quot(e.<Integer>get("salary"), 1000))
                            .orderBy(builder.asc(builder.quot(e.<Integer>get("salary"), 1000)));
                }))
                .isEqualTo("[1, 1L]; [2, 1L]; [3, 1L]");
        assertThat(found(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Employee> e = query.from(Employee.class);
                    Path<String> name = e.get("department").get("name");
                    return query.multiselect(builder.concat("It's ", name), builder.max(e.<Integer>get("salary")))
                            .groupBy(builder.concat("It's ", name))
                            .orderBy(builder.asc(builder.concat("It's ", name)));
                }))
                .isEqualTo("[It's Research, 3000]; [It's Sales, 1000]");
        trying(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Tuple> query = builder.createTupleQuery();
            Root<Employee> e = query.from(Employee.class);
            query.multiselect(e.get("name"), builder.count(e)).groupBy(e.get("active"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery(query))
                    .withMessageContaining("ALU-3151");
            return manager;
        });
    }

    // ---- 6.3.11.1

    @Test
    @Spec("6.031")
    void tuplesAreReadByAliasPositionAndElement() {
        trying(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Tuple> query = builder.createTupleQuery();
            Root<Employee> e = query.from(Employee.class);
            Path<String> name = e.get("name");
            name.alias("n");
            Path<Integer> salary = e.get("salary");
            query.multiselect(name, salary.alias("pay")).where(builder.equal(e.get("id"), 1));
            Tuple tuple = manager.createQuery(query).getSingleResult();

            assertThat(tuple.get("n")).isEqualTo("Ann");
            assertThat(tuple.get("pay", Integer.class)).isEqualTo(3000);
            assertThat(tuple.get(0)).isEqualTo("Ann");
            assertThat(tuple.get(1, Number.class)).isEqualTo(3000);
            assertThat(tuple.get(name)).isEqualTo("Ann");
            assertThat(tuple.toArray()).containsExactly("Ann", 3000);
            assertThat(tuple.getElements()).hasSize(2);
            assertThat(tuple.getElements().get(1).getAlias()).isEqualTo("pay");
            assertThatIllegalArgumentException().isThrownBy(() -> tuple.get("x"));
            assertThatIllegalArgumentException().isThrownBy(() -> tuple.get(2));
            assertThatIllegalArgumentException().isThrownBy(() -> tuple.get(-1));
            assertThatIllegalArgumentException().isThrownBy(() -> tuple.get("n", Integer.class));
            assertThatIllegalArgumentException().isThrownBy(() -> tuple.get(1, String.class));
            assertThatIllegalArgumentException().isThrownBy(() -> tuple.get(e.get("boss")));
            assertThatIllegalStateException().isThrownBy(() -> name.alias("other"));
            return tuple;
        });
    }

    // ---- 6.6

    @Test
    @Spec({"6.039", "6.040"})
    void aQueryThatWasMadeStaysAsItIs() {
        trying(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<String> criteria = builder.createQuery(String.class);
            Root<Employee> e = criteria.from(Employee.class);
            criteria.select(e.get("name")).where(builder.equal(e.get("id"), 1));
            var before = manager.createQuery(criteria);
            criteria.where(builder.equal(e.get("id"), 2));
            assertThat(before.getResultList()).containsExactly("Ann");
            assertThat(manager.createQuery(criteria).getResultList()).containsExactly("Bob");

            CriteriaQuery<String> other = builder.createQuery(String.class);
            other.from(Department.class);
            other.select(e.get("name"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery(other))
                    .withMessageContaining("ALU-");
            return manager;
        });
    }

    // ---- execution

    @Test
    @Spec("6.043")
    void changesAreNoQueriesAndQueriesNoChanges() {
        trying(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaUpdate<Employee> update = builder.createCriteriaUpdate(Employee.class);
            update.set(update.from(Employee.class).<Integer>get("salary"), 1);
            Query changing = manager.createQuery(update);
            assertThatIllegalStateException().isThrownBy(changing::getResultList);
            assertThatIllegalStateException().isThrownBy(changing::getSingleResult);
            CriteriaDelete<Company.Reading> delete = builder.createCriteriaDelete(Company.Reading.class);
            delete.from(Company.Reading.class);
            assertThatIllegalStateException()
                    .isThrownBy(() -> manager.createQuery(delete).getResultList());
            CriteriaQuery<Employee> select = builder.createQuery(Employee.class);
            select.from(Employee.class);
            Query selecting = manager.createQuery(select);
            assertThatIllegalStateException().isThrownBy(selecting::executeUpdate);
            return manager;
        });
    }

    // ---- chapter 5

    @Test
    @Spec("5.016")
    void theMetamodelIsThatOfTheFactory() {
        EntityManager manager = units().open();
        assertThat(manager.getMetamodel()).isSameAs(units().factory().getMetamodel());
        assertThat(manager.getMetamodel().entity(Employee.class))
                .isSameAs(units().factory().getMetamodel().entity(Employee.class));
        assertThat(manager.getMetamodel().entity(Employee.class).getName()).isEqualTo("Employee");
        manager.close();
        assertThatIllegalStateException().isThrownBy(manager::getMetamodel);
    }
}
