package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Values inside JSON documents. */
public abstract class JsonCases extends Cases {

    private static final TableReference NOTES =
            table("json_notes", column("id", SqlTypes.INTEGER), column("body", SqlTypes.JSON));
    private static final ColumnReference<Integer> ID = NOTES.column("id");
    private static final ColumnReference<Json> BODY = NOTES.column("body");

    private static final SampleTable SAMPLE = SampleTable.of(NOTES)
            .key("id")
            .row(1, Json.of("""
                            {"name": "Ann", "age": 42, "rate": 1.5, "tags": ["a", "b"], "on": true,
                             "address": {"city": "Berlin", "odd key's": "x"}}"""))
            .row(2, Json.of("{\"name\": null, \"tags\": []}"))
            .row(3, null);

    protected JsonCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private void createNotes() {
        if (supports(Capability.JSON_PATH)) {
            database().createOnce(SAMPLE);
        }
    }

    @Test
    @Requires(Capability.JSON_PATH)
    void readsScalars() {
        createNotes();
        assertRows(select(
                                BODY.key("name").as(SqlTypes.varchar(20)).as("n"),
                                BODY.key("age").as(SqlTypes.INTEGER).as("a"),
                                BODY.key("rate").as(SqlTypes.decimal(10, 2)).as("r"))
                        .where(ID.eq(1)))
                .containsExactly(row("Ann", 42, decimal("1.5")));
    }

    @Test
    @Requires(Capability.JSON_PATH)
    void readsNestedPlaces() {
        createNotes();
        assertRows(select(
                                BODY.key("address")
                                        .key("city")
                                        .as(SqlTypes.varchar(20))
                                        .as("c"),
                                BODY.key("tags")
                                        .index(1)
                                        .as(SqlTypes.varchar(20))
                                        .as("t"),
                                BODY.key("address")
                                        .key("odd key's")
                                        .as(SqlTypes.varchar(20))
                                        .as("o"))
                        .where(ID.eq(1)))
                .containsExactly(row("Berlin", "b", "x"));
    }

    @Test
    @Requires(Capability.JSON_PATH)
    void isNullWhereThereIsNothing() {
        createNotes();
        assertValues(select(BODY.key("age").as(SqlTypes.INTEGER).as("a"))
                        .where(ID.gt(1))
                        .orderBy(ID))
                .containsOnlyNulls()
                .hasSize(2);
        assertValues(select(BODY.key("name").as(SqlTypes.varchar(20)).as("n")).where(ID.eq(2)))
                .containsOnlyNulls();
    }

    @Test
    @Requires(Capability.JSON_PATH)
    void readsDocuments() {
        createNotes();
        assertThat(connection()
                        .execute(select(BODY.key("tags").as("t")).where(ID.eq(1)))
                        .scalars(Json.class)
                        .all())
                .extracting(Json::canonical)
                .containsExactly(Json.of("[\"a\",\"b\"]"));
    }

    @Test
    @Requires(Capability.JSON_PATH)
    void comparesScalars() {
        createNotes();
        assertValues(select(ID).where(BODY.key("age").as(SqlTypes.INTEGER).gt(40)))
                .containsExactly(1);
        assertValues(select(ID).where(BODY.key("name").as(SqlTypes.varchar(20)).eq(value("Ann"))))
                .containsExactly(1);
    }

    @Test
    @Requires(Capability.JSON_CONTAINMENT)
    void findsDocumentsWithinDocuments() {
        if (supports(Capability.JSON_CONTAINMENT)) {
            database().createOnce(SAMPLE);
        }
        assertValues(select(ID).where(BODY.containsAll(Json.of("{\"name\": \"Ann\"}"))))
                .containsExactly(1);
        assertValues(select(ID).where(BODY.containsAll(Json.of("{\"name\": \"Bob\"}"))))
                .isEmpty();
    }
}
