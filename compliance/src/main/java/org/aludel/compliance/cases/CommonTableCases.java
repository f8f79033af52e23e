package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.recursive;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Categories;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Links;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.CycleClause;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.SearchClause;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** WITH, in queries and in statements that write. */
@Requires(Capability.CTE)
public abstract class CommonTableCases extends Cases {

    protected CommonTableCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void definesATable() {
        CommonTable rich = select(Employees.ID, Employees.NAME)
                .where(Employees.SALARY.gt(decimal("5000")))
                .cte("rich");

        assertValues(select(rich.column("name")).from(rich).orderBy(rich.column("id")))
                .containsExactly("Ada", "Bob", "Cleo");
    }

    @Test
    void namesTheColumns() {
        CommonTable sums = select(Employees.DEPARTMENT_ID, count())
                .where(Employees.DEPARTMENT_ID.isNotNull())
                .groupBy(Employees.DEPARTMENT_ID)
                .cte("sums", "department", "people");

        assertRows(select(Departments.NAME, sums.column("people"))
                        .from(Departments.TABLE)
                        .join(sums)
                        .on(sums.column("department").eq(Departments.ID))
                        .orderBy(Departments.ID))
                .containsExactly(row("Engineering", 3L), row("Sales", 2L));
    }

    @Test
    void isUsedTwice() {
        CommonTable low = select(Employees.ID).where(Employees.ID.le(value(2))).cte("low");
        AliasedFrom other = low.as("other");

        assertRows(select(low.column("id").as("a"), other.column("id").as("b"))
                        .from(low)
                        .crossJoin(other)
                        .where(low.column("id").lt(other.column("id"))))
                .containsExactly(row(1, 2));
    }

    @Test
    void usesAnotherTable() {
        CommonTable first =
                select(Employees.ID, Employees.SALARY).where(Employees.ID.gt(2)).cte("first_step");
        CommonTable second = select(first.column("id"))
                .from(first)
                .where(first.column("salary").ge(decimal("5000")))
                .cte("second_step");

        assertValues(select(second.column("id")).from(second).orderBy(second.column("id")))
                .containsExactly(3, 4);
    }

    @Test
    void standsInASubquery() {
        CommonTable sales =
                select(Employees.ID).where(Employees.DEPARTMENT_ID.eq(2)).cte("sales");

        assertValues(select(Employees.NAME)
                        .where(Employees.ID.in(select(sales.column("id")).from(sales)))
                        .orderBy(Employees.ID))
                .containsExactly("Dan", "Eve");
    }

    @Test
    void isMaterializedOrNot() {
        CommonTable rich =
                select(Employees.ID).where(Employees.SALARY.gt(decimal("5000"))).cte("rich");

        assertValues(select(rich.materialized().column("id"))
                        .from(rich.materialized())
                        .orderBy(rich.materialized().column("id")))
                .containsExactly(1, 2, 3);
        assertValues(select(rich.notMaterialized().column("id"))
                        .from(rich.notMaterialized())
                        .orderBy(rich.notMaterialized().column("id")))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Requires(Capability.RECURSIVE_CTE)
    void walksDownATree() {
        CommonTable tree = recursive(
                "tree",
                List.of(
                        column("id", SqlTypes.INTEGER),
                        column("name", SqlTypes.varchar(40)),
                        column("depth", SqlTypes.INTEGER)),
                self -> select(Categories.ID, Categories.NAME, literal(0))
                        .from(Categories.TABLE)
                        .where(Categories.PARENT_ID.isNull())
                        .unionAll(select(
                                        Categories.ID,
                                        Categories.NAME,
                                        self.column("depth").plus(literal(1)))
                                .from(Categories.TABLE)
                                .join(self)
                                .on(self.column("id").eq(Categories.PARENT_ID))));

        assertRows(select(tree.column("name"), tree.column("depth")).from(tree).orderBy(tree.column("id")))
                .containsExactly(
                        row("all", 0),
                        row("books", 1),
                        row("music", 1),
                        row("novels", 2),
                        row("poems", 2),
                        row("jazz", 2));
    }

    @Test
    @Requires(Capability.RECURSIVE_CTE)
    void counts() {
        CommonTable numbers = recursive(
                "numbers",
                List.of(column("n", SqlTypes.INTEGER)),
                self -> select(literal(1))
                        .unionAll(select(self.column("n").plus(literal(1)))
                                .from(self)
                                .where(self.column("n").lt(5))));

        assertValues(select(numbers.column("n")).from(numbers).orderBy(numbers.column("n")))
                .containsExactly(1, 2, 3, 4, 5);
    }

    private static CommonTable paths() {
        return recursive(
                "paths",
                List.of(column("id", SqlTypes.INTEGER), column("name", SqlTypes.varchar(40))),
                self -> select(Categories.ID, Categories.NAME)
                        .from(Categories.TABLE)
                        .where(Categories.PARENT_ID.isNull())
                        .unionAll(select(Categories.ID, Categories.NAME)
                                .from(Categories.TABLE)
                                .join(self)
                                .on(self.column("id").eq(Categories.PARENT_ID))));
    }

    @Test
    @Requires({Capability.RECURSIVE_CTE, Capability.CTE_SEARCH})
    void searchesDepthFirst() {
        CommonTable paths = paths().search(new SearchClause(true, List.of("id"), "place"));

        assertValues(select(paths.column("name")).from(paths).orderBy(paths.column("place")))
                .containsExactly("all", "books", "novels", "poems", "music", "jazz");
    }

    @Test
    @Requires({Capability.RECURSIVE_CTE, Capability.CTE_SEARCH})
    void searchesBreadthFirst() {
        CommonTable paths = paths().search(new SearchClause(false, List.of("id"), "place"));

        assertValues(select(paths.column("name")).from(paths).orderBy(paths.column("place")))
                .containsExactly("all", "books", "music", "novels", "poems", "jazz");
    }

    @Test
    @Requires({Capability.RECURSIVE_CTE, Capability.CTE_CYCLE})
    void stopsAtACycle() {
        CommonTable walk = recursive(
                        "walk",
                        List.of(column("id", SqlTypes.INTEGER)),
                        self -> select(literal(1))
                                .unionAll(select(Links.TARGET_ID)
                                        .from(Links.TABLE)
                                        .join(self)
                                        .on(self.column("id").eq(Links.SOURCE_ID))))
                .cycle(new CycleClause(List.of("id"), "looped", "steps"));

        assertRows(select(walk.column("id"), walk.column("looped"))
                        .from(walk)
                        .orderBy(walk.column("looped").asc(), walk.column("id").asc()))
                .containsExactly(row(1, false), row(2, false), row(3, false), row(4, false), row(1, true));
    }

    @Test
    @Requires({Capability.DATA_MODIFYING_CTE, Capability.DELETE_RETURNING})
    void modifiesDataOnTheWay() {
        CommonTable gone = deleteFrom(Accounts.TABLE)
                .where(Accounts.ID.ge(2))
                .returning(Accounts.ID)
                .cte("gone");

        assertValues(select(count()).from(gone)).containsExactly(2L);
        assertValues(select(Accounts.ID)).containsExactly(1);
    }

    /** WITH may belong to the query of the INSERT, which then is no INSERT with WITH. */
    @Test
    void standsBeforeAnInsertOrItsQuery() {
        CommonTable people =
                select(Employees.ID, Employees.NAME).where(Employees.ID.gt(4)).cte("people");
        assertValues(select(people.column("id")).from(people).orderBy(people.column("id")))
                .containsExactly(5, 6);
        InsertStatement insert = insertInto(Accounts.TABLE)
                .columns("id", "name")
                .select(select(people.column("id"), people.column("name")).from(people));

        try {
            assertThatCount(execute(insert), 2);
        } catch (UnsupportedConstructException refusal) {
            assertThat(supports(Capability.CTE_IN_DML)).isFalse();
            assertThat(refusal).hasMessageContaining(Capability.CTE_IN_DML.construct());
            return;
        }
        assertRows(select(Accounts.ID, Accounts.NAME).where(Accounts.ID.gt(4)).orderBy(Accounts.ID))
                .containsExactly(row(5, "Eve"), row(6, "Finn"));
    }

    @Test
    @Requires(Capability.CTE_IN_DML)
    void standsBeforeAnUpdate() {
        CommonTable poor =
                select(Departments.ID).where(Departments.NAME.eq("Sales")).cte("poor");

        assertValues(select(poor.column("id")).from(poor)).containsExactly(2);
        assertThatCount(
                execute(update(Accounts.TABLE)
                        .assignments(assign(Accounts.BALANCE, 1))
                        .where(Accounts.DEPARTMENT_ID.in(
                                select(poor.column("id")).from(poor)))),
                1);
        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(2))).containsExactly(1);
    }

    @Test
    @Requires(Capability.CTE_IN_DML)
    void standsBeforeADelete() {
        CommonTable poor =
                select(Departments.ID).where(Departments.NAME.eq("Sales")).cte("poor");

        assertValues(select(poor.column("id")).from(poor)).containsExactly(2);
        assertThatCount(
                execute(deleteFrom(Accounts.TABLE)
                        .where(Accounts.DEPARTMENT_ID.in(
                                select(poor.column("id")).from(poor)))),
                1);
        assertValues(select(Accounts.ID).orderBy(Accounts.ID)).containsExactly(1, 3);
    }

    @Test
    @Requires(Capability.CTE_IN_DML)
    void standsBeforeAChangeThatNamesItTwice() {
        CommonTable some = select(Departments.ID).where(Departments.ID.lt(3)).cte("some");
        CommonTableReference named = new CommonTableReference("some", some.columnDefinitions());
        AliasedFrom again = named.as("again");

        assertThatCount(
                execute(deleteFrom(Accounts.TABLE)
                        .with(some)
                        .where(Accounts.DEPARTMENT_ID
                                .in(select(named.column("id")).from(named))
                                .and(Accounts.DEPARTMENT_ID.notIn(select(again.column("id"))
                                        .from(again)
                                        .where(again.<Integer>column("id").lt(2)))))),
                1);
        assertValues(select(Accounts.ID).orderBy(Accounts.ID)).containsExactly(1, 3);
    }

    private static void assertThatCount(long actual, long expected) {
        assertThat(actual).as("rows written").isEqualTo(expected);
    }
}
