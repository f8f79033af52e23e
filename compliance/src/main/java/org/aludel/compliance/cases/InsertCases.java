package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Tickets;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.Row;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.Test;

/** INSERT, and what it returns. */
public abstract class InsertCases extends Cases {

    private static final SelectStatement NEW_ROWS = select(
                    Accounts.ID, Accounts.NAME, Accounts.BALANCE, Accounts.DEPARTMENT_ID, Accounts.NOTE)
            .where(Accounts.ID.gt(3))
            .orderBy(Accounts.ID);
    private static final InsertStatement INTO = insertInto(Accounts.TABLE);

    protected InsertCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void insertsARow() {
        long rows = execute(
                INTO.columns("id", "name", "balance", "department_id", "note").values(4, "it's", 40, 2, null));

        assertThat(rows).isEqualTo(1);
        assertRows(NEW_ROWS).containsExactly(row(4, "it's", 40, 2, null));
    }

    @Test
    void fillsInDefaults() {
        execute(INTO.columns("id", "name").values(4, "plain"));

        assertRows(NEW_ROWS).containsExactly(row(4, "plain", 0, null, "none"));
    }

    /** A dialect without DEFAULT as a value may leave out a column that has it in all rows. */
    @Test
    void takesDefaultAsTheValueOfAColumn() {
        InsertStatement insert =
                INTO.columns("id", "name", "balance", "note").values(4, "plain", defaultValue(), defaultValue());
        try {
            execute(insert);
        } catch (UnsupportedConstructException refusal) {
            assertThat(supports(Capability.INSERT_DEFAULT)).isFalse();
            assertThat(refusal)
                    .hasMessageContaining("'" + dialect().name() + "'")
                    .hasMessageContaining(Capability.INSERT_DEFAULT.construct());
            return;
        }

        assertRows(NEW_ROWS).containsExactly(row(4, "plain", 0, null, "none"));
    }

    @Test
    @Requires({Capability.INSERT_DEFAULT, Capability.INSERT_MULTIPLE_ROWS})
    void takesDefaultAsAValueOfSomeRows() {
        execute(INTO.columns("id", "name", "balance")
                .values(4, "plain", defaultValue())
                .values(5, "rich", 50));

        assertRows(NEW_ROWS).containsExactly(row(4, "plain", 0, null, "none"), row(5, "rich", 50, null, "none"));
    }

    @Test
    @Requires(Capability.INSERT_DEFAULT_VALUES)
    void insertsARowOfDefaults() {
        assertThat(execute(insertInto(Tickets.TABLE).defaultValues())).isEqualTo(1);
        assertRows(select(Tickets.NAME, Tickets.SEATS)).containsExactly(row("unnamed", 7));
    }

    @Test
    void takesValuesAtExecution() {
        InsertStatement insert = INTO.columns("id", "name", "balance");

        execute(insert, Map.of("id", 4, "name", "a", "balance", 1));
        execute(insert, Map.of("id", 5, "name", "b", "balance", 2));

        assertRows(NEW_ROWS).containsExactly(row(4, "a", 1, null, "none"), row(5, "b", 2, null, "none"));
    }

    @Test
    void takesExpressionsAsValues() {
        execute(INTO.columns("id", "name", "balance")
                .values(
                        literal(2).times(2),
                        value("x").concat("y"),
                        scalar(select(count()).from(Employees.TABLE)).cast(org.aludel.core.type.SqlTypes.INTEGER)));

        assertRows(NEW_ROWS).containsExactly(row(4, "xy", 6, null, "none"));
    }

    @Test
    @Requires(Capability.INSERT_MULTIPLE_ROWS)
    void insertsSeveralRows() {
        long rows = execute(INTO.columns("id", "name", "department_id")
                .values(4, "a", null)
                .values(5, "b", 1)
                .values(6, literal("c"), literal(2)));

        assertThat(rows).isEqualTo(3);
        assertRows(NEW_ROWS)
                .containsExactly(row(4, "a", 0, null, "none"), row(5, "b", 0, 1, "none"), row(6, "c", 0, 2, "none"));
    }

    @Test
    void insertsTheRowsOfAQuery() {
        long rows = execute(INTO.columns("id", "name", "balance")
                .select(select(Employees.ID, Employees.NAME, literal(7)).where(Employees.ID.gt(value(4)))));

        assertThat(rows).isEqualTo(2);
        assertRows(NEW_ROWS).containsExactly(row(5, "Eve", 7, null, "none"), row(6, "Finn", 7, null, "none"));
    }

    @Test
    void insertsTheRowsOfASetOperation() {
        execute(INTO.columns("id", "name")
                .select(select(literal(8), literal("x")).unionAll(select(literal(9), literal("y")))));

        assertRows(NEW_ROWS).containsExactly(row(8, "x", 0, null, "none"), row(9, "y", 0, null, "none"));
    }

    @Test
    void lastsUntilTheKeyIsGenerated() {
        execute(insertInto(Tickets.TABLE).columns("name").values("a"));
        execute(insertInto(Tickets.TABLE).columns("name").values("b"));

        assertValues(select(Tickets.NAME).orderBy(Tickets.ID)).containsExactly("a", "b");
    }

    // ---- RETURNING

    @Test
    @Requires(Capability.INSERT_RETURNING)
    void returnsGeneratedKeysAndDefaults() {
        Row row = connection()
                .execute(insertInto(Tickets.TABLE)
                        .columns("name")
                        .values("front")
                        .returning(Tickets.ID, Tickets.SEATS))
                .one();

        assertThat(row.get(1)).isEqualTo(7);
        assertRows(select(Tickets.ID, Tickets.NAME)).containsExactly(row(row.get(0), "front"));
    }

    @Test
    @Requires(Capability.INSERT_RETURNING)
    void returnsAllColumns() {
        assertRows(INTO.columns("id", "name").values(4, "x").returning(Accounts.TABLE))
                .containsExactly(row(4, "x", 0, null, "none"));
    }

    @Test
    @Requires(Capability.INSERT_RETURNING)
    void returnsExpressions() {
        assertRows(INTO.columns("id", "name", "balance")
                        .values(4, "x", 20)
                        .returning(Accounts.ID.times(literal(10)).as("tenfold"), Accounts.NAME))
                .containsExactly(row(40, "x"));
    }

    @Test
    @Requires({Capability.INSERT_RETURNING, Capability.INSERT_MULTIPLE_ROWS})
    void returnsEachOfSeveralRows() {
        assertRows(INTO.columns("id", "name")
                        .values(6, "c")
                        .values(4, "a")
                        .values(5, "b")
                        .returning(Accounts.ID, Accounts.NAME))
                .containsExactlyInAnyOrder(row(4, "a"), row(5, "b"), row(6, "c"));
    }
}
