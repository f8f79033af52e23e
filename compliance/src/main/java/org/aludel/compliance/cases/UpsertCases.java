package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;

import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** INSERT that meets rows that are there already. */
@Requires(Capability.UPSERT)
public abstract class UpsertCases extends Cases {

    private static final InsertStatement NEW_AND_OLD =
            insertInto(Accounts.TABLE).columns("id", "name", "balance").values(9, "gold", 90);
    private static final InsertStatement OLD =
            insertInto(Accounts.TABLE).columns("id", "name", "balance").values(2, "bank", 5);
    private static final SelectStatement ALL =
            select(Accounts.ID, Accounts.NAME, Accounts.BALANCE).orderBy(Accounts.ID);

    protected UpsertCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void updatesTheRowThatIsThere() {
        execute(OLD.onConflict("id").doUpdate("balance"));

        assertRows(ALL).containsExactly(row(1, "cash", 100), row(2, "bank", 5), row(3, "loan", 0));
    }

    @Test
    void insertsTheRowThatIsNotThere() {
        execute(NEW_AND_OLD.onConflict("id").doUpdate("balance"));

        assertRows(ALL)
                .containsExactly(row(1, "cash", 100), row(2, "bank", 200), row(3, "loan", 0), row(9, "gold", 90));
    }

    @Test
    void calculatesWithTheOldAndTheNewValue() {
        execute(OLD.onConflict("id")
                .doUpdate(
                        assign(Accounts.BALANCE, Accounts.BALANCE.plus(inserted(Accounts.BALANCE))),
                        assign(Accounts.NOTE, "touched")));

        assertRows(select(Accounts.BALANCE, Accounts.NOTE).where(Accounts.ID.eq(2)))
                .containsExactly(row(205, "touched"));
    }

    @Test
    @Requires({Capability.INSERT_MULTIPLE_ROWS, Capability.UPSERT_MULTIPLE_ROWS})
    void upsertsSeveralRows() {
        execute(insertInto(Accounts.TABLE)
                .columns("id", "name", "balance")
                .values(1, "cash", 11)
                .values(9, "gold", 99)
                .values(3, "loan", 33)
                .onConflict("id")
                .doUpdate("balance"));

        assertRows(ALL)
                .containsExactly(row(1, "cash", 11), row(2, "bank", 200), row(3, "loan", 33), row(9, "gold", 99));
    }

    @Test
    @Requires(Capability.UPSERT_MULTIPLE_ROWS)
    void upsertsTheRowsOfAQuery() {
        execute(insertInto(Accounts.TABLE)
                .columns("id", "name", "balance")
                .select(select(Employees.ID, Employees.NAME, literal(1))
                        .where(Employees.ID.in(java.util.List.of(3, 4))))
                .onConflict("id")
                .doUpdate("balance"));

        assertRows(ALL).containsExactly(row(1, "cash", 100), row(2, "bank", 200), row(3, "loan", 1), row(4, "Dan", 1));
    }

    @Test
    @Requires(Capability.UPSERT_DO_NOTHING)
    void leavesTheRowThatIsThere() {
        execute(OLD.onConflict("id").doNothing());
        execute(NEW_AND_OLD.onConflict("id").doNothing());

        assertRows(ALL)
                .containsExactly(row(1, "cash", 100), row(2, "bank", 200), row(3, "loan", 0), row(9, "gold", 90));
    }

    @Test
    void watchesAnotherUniqueColumn() {
        execute(insertInto(Accounts.TABLE)
                .columns("id", "name", "balance")
                .values(9, "bank", 77)
                .onConflict("name")
                .doUpdate("balance"));

        assertRows(ALL).containsExactly(row(1, "cash", 100), row(2, "bank", 77), row(3, "loan", 0));
    }

    @Test
    @Requires(Capability.UPSERT_UPDATE_WHERE)
    void updatesSomeRowsOnly() {
        InsertStatement insert =
                insertInto(Accounts.TABLE).columns("id", "name", "balance").values(2, "bank", 5);

        execute(insert.onConflict("id")
                .doUpdateWhere(Accounts.BALANCE.gt(1000), assign(Accounts.BALANCE, inserted(Accounts.BALANCE))));
        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(2))).containsExactly(200);

        execute(insert.onConflict("id")
                .doUpdateWhere(Accounts.BALANCE.gt(100), assign(Accounts.BALANCE, inserted(Accounts.BALANCE))));
        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(2))).containsExactly(5);
    }

    @Test
    @Requires(Capability.UPSERT_CONSTRAINT)
    void watchesANamedConstraint() {
        execute(insertInto(Accounts.TABLE)
                .columns("id", "name", "balance")
                .values(9, "bank", 77)
                .onConflictOnConstraint("uq_accounts_name")
                .doUpdate("balance"));

        assertRows(ALL).containsExactly(row(1, "cash", 100), row(2, "bank", 77), row(3, "loan", 0));
    }

    @Test
    @Requires(Capability.UPSERT_TARGET_WHERE)
    void watchesAPartialIndex() {
        TableReference seats = table(
                "upsert_seats",
                column("id", SqlTypes.INTEGER),
                column("place", SqlTypes.INTEGER),
                column("guest", SqlTypes.varchar(20)));
        ColumnReference<Integer> place = seats.column("place");
        if (supports(Capability.UPSERT_TARGET_WHERE)) {
            database().create(SampleTable.of(seats).key("id").row(1, 10, "Ann"));
            database().ddl("create unique index upsert_seats_place on upsert_seats (place) where place > 0");
        }

        execute(insertInto(seats)
                .columns("id", "place", "guest")
                .values(2, 10, "Ben")
                .onConflict("place")
                .where(place.gt(literal(0)))
                .doUpdate("guest"));

        assertRows(select(seats)).containsExactly(row(1, 10, "Ben"));
    }

    @Test
    @Requires({Capability.INSERT_RETURNING, Capability.UPSERT_RETURNING})
    void returnsWhatIsThereAfterwards() {
        assertRows(OLD.onConflict("id").doUpdate("balance").returning(Accounts.ID, Accounts.BALANCE))
                .containsExactly(row(2, 5));
        assertRows(NEW_AND_OLD.onConflict("id").doUpdate("balance").returning(Accounts.ID, Accounts.BALANCE))
                .containsExactly(row(9, 90));
    }
}
