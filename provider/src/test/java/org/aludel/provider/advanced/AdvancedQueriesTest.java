package org.aludel.provider.advanced;

import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.percentileCont;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.recursive;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.rowNumber;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.EntityAlias;
import org.aludel.provider.advanced.Firm.Category;
import org.aludel.provider.advanced.Firm.Customer;
import org.aludel.provider.advanced.Firm.Department;
import org.aludel.provider.advanced.Firm.Employee;
import org.aludel.provider.advanced.Firm.Exam;
import org.aludel.provider.advanced.Firm.Sale;
import org.aludel.provider.advanced.Firm.Supplier;
import org.aludel.provider.fixture.KeptUnits;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports as text, as nodes of Core and as criteria, where these can say them: one answer, and one compiled statement. A
 * database that cannot give it says so before anything is sent.
 */
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
@NullUnmarked // what was not found
class AdvancedQueriesTest extends KeptUnits {

    AdvancedQueriesTest() {
        super(Firm.CLASSES, Firm::fill);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void everyWayGivesOneAnswerByOneStatement(Question question) {
        Engine engine = units().factory().unwrap(Engine.class);
        if (!can(engine.dialect(), question)) {
            question.ways()
                    .values()
                    .forEach(way -> assertThatThrownBy(() -> units().call(way)).hasMessageContaining("ALU-1150"));
            return;
        }
        long compiled = engine.statistics().statements().misses();
        Set<String> statements = new LinkedHashSet<>();
        question.ways().forEach((name, way) -> {
            units().statements();
            List<?> rows = units().call(way);
            assertThat(Question.text(rows)).as(name).isEqualTo(question.answer());
            statements.addAll(units().statements());
        });
        assertThat(statements).hasSize(1);
        assertThat(engine.statistics().statements().misses() - compiled).isEqualTo(1);
    }

    private static boolean can(Dialect dialect, Question question) {
        return question.needed().stream().allMatch(dialect::supports);
    }

    static List<Question> questions() {
        return List.of(
                rankingPerDepartment(),
                movingAverage(),
                topOfEachDepartment(),
                topOfEachDepartmentByLateral(),
                treeWithPaths(),
                percentiles(),
                passRates(),
                unionOfTwoKinds(),
                whereSomethingExists(),
                whereNothingExists(),
                correlatedValues(),
                pageByKey(),
                pageByRowOfKeys());
    }

    private static Question rankingPerDepartment() {
        return new Question(
                        "ranking per department",
                        "Research Ann 1; Research Bob 2; Research Cid 2; Research Dan 4; Sales Eve 1; Sales Flo 2")
                .inText("""
                        select d.name, e.name, rank() over (partition by d.name order by e.salary desc)
                        from Employee e join e.department d order by d.name, e.salary desc, e.name""")
                .inNodes(entities -> {
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    EntityAlias<Department> d = e.join("department", "d");
                    return select(
                                    d.get("name"),
                                    e.get("name"),
                                    rank().over(window().partitionBy(d.get("name"))
                                            .orderBy(e.get("salary").desc())))
                            .from(e, d)
                            .orderBy(
                                    d.get("name").asc(),
                                    e.get("salary").desc(),
                                    e.get("name").asc());
                });
    }

    private static Question movingAverage() {
        return new Question("moving average", "1 1; 2 2.5; 3 6.5; 4 12.5; 5 20.5")
                .inText("""
                        select s.day, avg(s.amount) over (order by s.day rows between 1 preceding and current row)
                        from Sale s order by s.day""")
                .inNodes(entities -> {
                    EntityAlias<Sale> s = entities.entity(Sale.class, "s");
                    return select(
                                    s.get("day"),
                                    function("avg", SqlTypes.DOUBLE, s.get("amount"))
                                            .over(window().orderBy(s.get("day").asc())
                                                    .rows(FrameBound.preceding(1), FrameBound.currentRow())))
                            .from(s)
                            .orderBy(s.get("day"));
                });
    }

    private static Question topOfEachDepartment() {
        return new Question(
                        "the best two of each department", "Research Ann 1; Research Bob 2; Sales Eve 1; Sales Flo 2")
                .inText("""
                        select t.department, t.name, t.place
                        from (select d.name, e.name, row_number() over (partition by d.name order by e.salary desc, e.id)
                              from Employee e join e.department d) as t (department, name, place)
                        where t.place <= 2 order by t.department, t.place""")
                .inNodes(entities -> {
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    EntityAlias<Department> d = e.join("department", "d");
                    DerivedTable t = select(
                                    d.get("name"),
                                    e.get("name"),
                                    rowNumber()
                                            .over(window().partitionBy(d.get("name"))
                                                    .orderBy(
                                                            e.get("salary").desc(),
                                                            e.get("id").asc())))
                            .from(e, d)
                            .as("t", "department", "name", "place");
                    return select(t.column("department"), t.column("name"), t.column("place"))
                            .from(t)
                            .where(t.column("place").le(literal(2)))
                            .orderBy(t.column("department"), t.column("place"));
                });
    }

    private static Question topOfEachDepartmentByLateral() {
        return new Question(
                        "the best two of each department, by LATERAL",
                        "Research Ann; Research Bob; Sales Eve; Sales Flo")
                .needs(Capability.LATERAL)
                .inText("""
                        select d.name, t.name
                        from Department d, lateral (select e.name, e.salary, e.id from Employee e where e.department = d
                                                    order by e.salary desc, e.id limit 2) as t (name, salary, id)
                        order by d.name, t.salary desc, t.id""")
                .inNodes(entities -> {
                    EntityAlias<Department> d = entities.entity(Department.class, "d");
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    DerivedTable t = select(e.get("name"), e.get("salary"), e.get("id"))
                            .from(e)
                            .where(e.get("department").eq(d))
                            .orderBy(e.get("salary").desc(), e.get("id").asc())
                            .limit(literal(2))
                            .as("t", "name", "salary", "id")
                            .asLateral();
                    return select(d.get("name"), t.column("name"))
                            .from(d, t)
                            .orderBy(
                                    d.get("name").asc(),
                                    t.column("salary").desc(),
                                    t.column("id").asc());
                });
    }

    private static Question treeWithPaths() {
        return new Question("recursive tree with paths", "All 0; All/Books 1; All/Music 1; All/Music/Jazz 2; Other 0")
                .inText("""
                        with recursive tree (id, path, depth) as (
                            select c.id, cast(c.name as string), 0 from Category c where c.parent is null
                            union all
                            select k.id, t.path || '/' || k.name, t.depth + 1 from Category k join tree t on k.parent.id = t.id)
                        select x.path, x.depth from tree x order by x.path""")
                .inNodes(entities -> {
                    EntityAlias<Category> c = entities.entity(Category.class, "c");
                    EntityAlias<Category> k = entities.entity(Category.class, "k");
                    CommonTable tree = recursive(
                            "tree",
                            List.of(
                                    column("id", SqlTypes.INTEGER),
                                    column("path", SqlTypes.VARCHAR),
                                    column("depth", SqlTypes.INTEGER)),
                            self -> {
                                var t = self.as("t");
                                return select(c.get("id"), c.get("name").cast(SqlTypes.VARCHAR), literal(0))
                                        .from(c)
                                        .where(c.get("parent").isNull())
                                        .unionAll(select(
                                                        k.get("id"),
                                                        t.column("path")
                                                                .concat(literal("/"))
                                                                .concat(k.get("name")),
                                                        t.<Integer>column("depth")
                                                                .plus(literal(1)))
                                                .from(k)
                                                .join(t)
                                                .on(k.get("parent").get("id").eq(t.column("id"))));
                            });
                    var x = tree.as("x");
                    return select(x.column("path"), x.column("depth"))
                            .from(x)
                            .orderBy(x.column("path"))
                            .with(tree);
                });
    }

    private static Question percentiles() {
        return new Question("median of each department", "Research 200; Sales 200")
                .needs(Capability.WITHIN_GROUP)
                .inText("""
                        select d.name, percentile_cont(0.5) within group (order by e.salary)
                        from Employee e join e.department d group by d.name order by d.name""")
                .inNodes(entities -> {
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    EntityAlias<Department> d = e.join("department", "d");
                    return select(
                                    d.get("name"),
                                    percentileCont(0.5)
                                            .withinGroup(e.get("salary").asc()))
                            .from(e, d)
                            .groupBy(d.get("name"))
                            .orderBy(d.get("name"));
                });
    }

    private static Question passRates() {
        return new Question("pass rates by a common table", "Java 0.667")
                .inText("""
                        with rates (course, rate) as (
                            select x.name, avg(case when x.passed = true then 1.0 else 0.0 end) from Exam x group by x.name)
                        select r.course, r.rate from rates r where r.rate > :least order by r.course""")
                .inNodes(entities -> {
                    EntityAlias<Exam> x = entities.entity(Exam.class, "x");
                    CommonTable rates = select(
                                    x.get("name"),
                                    function(
                                            "avg",
                                            SqlTypes.DOUBLE,
                                            caseWhen(x.get("passed").eq(literal(true)), literal(1.0))
                                                    .otherwise(literal(0.0))))
                            .from(x)
                            .groupBy(x.get("name"))
                            .cte("rates", "course", "rate");
                    var r = rates.as("r");
                    return select(r.column("course"), r.column("rate"))
                            .from(r)
                            .where(r.column("rate").gt(param("least", SqlTypes.DOUBLE)))
                            .orderBy(r.column("course"))
                            .with(rates);
                })
                .with("least", 0.6);
    }

    private static Question unionOfTwoKinds() {
        return new Question("union of two kinds", "Acme customer; Mill supplier; Zoo customer")
                .inText("""
                        select c.name as name, 'customer' as kind from Customer c
                        union all select s.name, 'supplier' from Supplier s order by name""")
                .inNodes(entities -> {
                    EntityAlias<Customer> c = entities.entity(Customer.class, "c");
                    EntityAlias<Supplier> s = entities.entity(Supplier.class, "s");
                    LabeledExpression<Object> name = c.get("name").as("name");
                    return select(name, literal("customer").as("kind"))
                            .from(c)
                            .unionAll(select(s.get("name"), literal("supplier")).from(s))
                            .orderBy(name);
                });
    }

    private static Question whereSomethingExists() {
        return new Question("departments with somebody who earns much", "Research 1")
                .inText("""
                        select d.name, d.id from Department d
                        where exists (select e.id from Employee e where e.department = d and e.salary > :much)
                        order by d.name""")
                .inNodes(entities -> {
                    EntityAlias<Department> d = entities.entity(Department.class, "d");
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    return select(d.get("name"), d.get("id"))
                            .from(d)
                            .where(exists(select(e.get("id"))
                                    .from(e)
                                    .where(e.get("department")
                                            .eq(d)
                                            .and(e.get("salary").gt(param("much", SqlTypes.INTEGER))))))
                            .orderBy(d.get("name"));
                })
                .inCriteria(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Department> d = query.from(Department.class);
                    d.alias("d");
                    Subquery<Integer> paid = query.subquery(Integer.class);
                    Root<Employee> e = paid.from(Employee.class);
                    e.alias("e");
                    paid.select(e.get("id"))
                            .where(
                                    builder.equal(e.get("department"), d),
                                    builder.gt(e.<Integer>get("salary"), builder.parameter(Integer.class, "much")));
                    return query.select(builder.tuple(d.get("name"), d.get("id")))
                            .where(builder.exists(paid))
                            .orderBy(builder.asc(d.get("name")));
                })
                .with("much", 260);
    }

    private static Question whereNothingExists() {
        return new Question("departments without employees", "Void 3")
                .inText("""
                        select d.name, d.id from Department d
                        where not exists (select e.id from Employee e where e.department = d)""")
                .inNodes(entities -> {
                    EntityAlias<Department> d = entities.entity(Department.class, "d");
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    return select(d.get("name"), d.get("id"))
                            .from(d)
                            .where(exists(select(e.get("id"))
                                            .from(e)
                                            .where(e.get("department").eq(d)))
                                    .not());
                })
                .inCriteria(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Department> d = query.from(Department.class);
                    d.alias("d");
                    Subquery<Integer> all = query.subquery(Integer.class);
                    Root<Employee> e = all.from(Employee.class);
                    e.alias("e");
                    all.select(e.get("id")).where(builder.equal(e.get("department"), d));
                    return query.select(builder.tuple(d.get("name"), d.get("id")))
                            .where(builder.not(builder.exists(all)));
                });
    }

    private static Question correlatedValues() {
        return new Question("the highest salary of each department", "Research 300; Sales 250; Void null")
                .inText("""
                        select d.name, (select max(e.salary) from Employee e where e.department = d)
                        from Department d order by d.name""")
                .inNodes(entities -> {
                    EntityAlias<Department> d = entities.entity(Department.class, "d");
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    return select(
                                    d.get("name"),
                                    scalar(select(max(e.get("salary")))
                                            .from(e)
                                            .where(e.get("department").eq(d))))
                            .from(d)
                            .orderBy(d.get("name"));
                })
                .inCriteria(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Department> d = query.from(Department.class);
                    d.alias("d");
                    Subquery<Integer> highest = query.subquery(Integer.class);
                    Root<Employee> e = highest.from(Employee.class);
                    e.alias("e");
                    highest.select(builder.max(e.<Integer>get("salary"))).where(builder.equal(e.get("department"), d));
                    return query.select(builder.tuple(d.get("name"), highest)).orderBy(builder.asc(d.get("name")));
                });
    }

    private static Question pageByKey() {
        return new Question("the next page by its key", "Cid 200; Bob 200; Flo 150")
                .inText("""
                        select e.name, e.salary from Employee e
                        where e.salary < :salary or e.salary = :salary and e.id < :id
                        order by e.salary desc, e.id desc""")
                .inNodes(entities -> {
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    return select(e.get("name"), e.get("salary"))
                            .from(e)
                            .where(e.get("salary")
                                    .lt(param("salary", SqlTypes.INTEGER))
                                    .or(e.get("salary")
                                            .eq(param("salary", SqlTypes.INTEGER))
                                            .and(e.get("id").lt(param("id", SqlTypes.INTEGER)))))
                            .orderBy(e.get("salary").desc(), e.get("id").desc());
                })
                .inCriteria(builder -> {
                    CriteriaQuery<Tuple> query = builder.createTupleQuery();
                    Root<Employee> e = query.from(Employee.class);
                    e.alias("e");
                    var salary = builder.parameter(Integer.class, "salary");
                    var id = builder.parameter(Integer.class, "id");
                    return query.select(builder.tuple(e.get("name"), e.get("salary")))
                            .where(builder.or(
                                    builder.lt(e.<Integer>get("salary"), salary),
                                    builder.and(
                                            builder.equal(e.get("salary"), salary),
                                            builder.lt(e.<Integer>get("id"), id))))
                            .orderBy(builder.desc(e.get("salary")), builder.desc(e.get("id")));
                })
                .with("salary", 250)
                .with("id", 5)
                .limit(3);
    }

    private static Question pageByRowOfKeys() {
        return new Question("the next page by a row of its keys", "Cid 200; Bob 200; Flo 150")
                .inText("""
                        select e.name, e.salary from Employee e where (e.salary, e.id) < (:salary, :id)
                        order by e.salary desc, e.id desc""")
                .inNodes(entities -> {
                    EntityAlias<Employee> e = entities.entity(Employee.class, "e");
                    return select(e.get("name"), e.get("salary"))
                            .from(e)
                            .where(row(e.get("salary"), e.get("id"))
                                    .lt(row(param("salary", SqlTypes.INTEGER), param("id", SqlTypes.INTEGER))))
                            .orderBy(e.get("salary").desc(), e.get("id").desc());
                })
                .with("salary", 250)
                .with("id", 5)
                .limit(3);
    }
}
