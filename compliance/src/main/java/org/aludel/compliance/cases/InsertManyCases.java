package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Tickets;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Many rows at once, matched to what came back for each. */
public abstract class InsertManyCases extends Cases {

    private static final int MANY = 2_345;

    protected InsertManyCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private static List<Map<String, Object>> shuffledAccounts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int id : IntStream.range(100, 100 + MANY).toArray()) {
            rows.add(Map.of("id", id, "name", "account " + id));
        }
        Collections.shuffle(rows, new Random(20_240_229));
        return rows;
    }

    @Test
    void matchesReturnedRowsToInputsInShuffledOrder() {
        InsertStatement insert = insertInto(Accounts.TABLE).columns("id", "name");
        List<Map<String, Object>> rows = shuffledAccounts();
        if (supports(Capability.INSERT_RETURNING)) {
            List<Row> returned = connection()
                    .insertMany(insert.returning(Accounts.ID, Accounts.NAME, Accounts.NOTE), rows)
                    .all();

            assertThat(returned).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(returned.get(i).values())
                        .containsExactly(rows.get(i).get("id"), rows.get(i).get("name"), "none");
            }
        } else {
            connection().insertMany(insert, rows);
        }

        for (Row row : connection().execute(select(Accounts.ID, Accounts.NAME).where(Accounts.ID.ge(100)))) {
            assertThat(row.get(1)).isEqualTo("account " + row.get(0));
        }
    }

    @Test
    void matchesGeneratedKeysToInputs() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n : IntStream.range(0, MANY).toArray()) {
            rows.add(Map.of("name", "ticket " + (n * 7919) % MANY, "seats", n));
        }

        List<Row> returned = connection()
                .withOptions(ExecutionOptions.none().withPageSize(500))
                .insertMany(insertInto(Tickets.TABLE).columns("name", "seats").returning(Tickets.ID), rows)
                .all();

        assertThat(returned).hasSameSizeAs(rows);
        Map<Object, List<Object>> stored = new HashMap<>();
        for (Row row : connection().execute(select(Tickets.ID, Tickets.NAME, Tickets.SEATS))) {
            stored.put(String.valueOf(row.get(0)), List.of(String.valueOf(row.get(1)), String.valueOf(row.get(2))));
        }
        for (int i = 0; i < rows.size(); i++) {
            assertThat(stored.get(String.valueOf(returned.get(i).get(0))))
                    .containsExactly(
                            String.valueOf(rows.get(i).get("name")),
                            String.valueOf(rows.get(i).get("seats")));
        }
    }

    @Test
    void insertsManyRowsWithoutReturningThem() {
        connection().insertMany(insertInto(Accounts.TABLE).columns("id", "name"), shuffledAccounts());

        assertValues(select(count()).from(Accounts.TABLE).where(Accounts.ID.ge(100)))
                .containsExactly((long) MANY);
        assertRows(select(Accounts.NAME, Accounts.NOTE).where(Accounts.ID.eq(100 + MANY - 1)))
                .containsExactly(row("account " + (100 + MANY - 1), "none"));
    }

    @Test
    void executesAStatementWithManySetsOfValues() {
        connection()
                .executeMany(
                        update(Accounts.TABLE)
                                .set("balance", param("b", SqlTypes.INTEGER))
                                .where(Accounts.ID.eq(param("i", SqlTypes.INTEGER))),
                        List.of(Map.of("b", 11, "i", 1), Map.of("b", 33, "i", 3)));
        connection()
                .executeMany(
                        deleteFrom(Accounts.TABLE).where(Accounts.ID.eq(param("i", SqlTypes.INTEGER))),
                        List.of(Map.of("i", 2), Map.of("i", 99)));

        assertRows(select(Accounts.ID, Accounts.BALANCE).orderBy(Accounts.ID)).containsExactly(row(1, 11), row(3, 33));
    }

    @Test
    void takesNoRowsAtAll() {
        assertThat(connection()
                        .insertMany(insertInto(Accounts.TABLE).columns("id", "name"), List.of())
                        .rowCount())
                .isZero();
        assertValues(select(count()).from(Accounts.TABLE)).containsExactly(3L);
    }
}
