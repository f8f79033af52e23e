package org.aludel.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.aludel.examples.store.se.Settings;
import org.aludel.examples.store.se.StoreServer;
import org.aludel.testing.databases.MortalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is killed between two requests, and started again: what was ordered is still there, and the store goes on. */
class RestartTest {

    @TempDir
    Path folder;

    /** Starts a database. */
    private interface Start {
        void run() throws Exception;
    }

    @Test
    void survivesThatOfH2() throws Exception {
        try (DatabaseProcess process = new DatabaseProcess(folder)) {
            process.start();
            survives(process.database(), process::kill, process::start);
        }
    }

    @Test
    void survivesThatOfPostgreSql() throws Exception {
        try (MortalPostgres server = new MortalPostgres(folder.resolve("data"))) {
            survives(new Database(server.url(), server.user(), server.password()), server::kill, server::restart);
        }
    }

    private static void survives(Database database, Runnable kill, Start start) throws Exception {
        try (StoreServer server =
                StoreServer.start(new Settings(database.url(), database.user(), database.password(), 0))) {
            Http http = new Http(server.address());
            int order = order(http);

            kill.run();
            assertThat(http.get("api/orders/" + order).status()).isEqualTo(503);

            start.run();
            assertThat(http.get("api/orders/" + order).object().getString("customer"))
                    .isEqualTo("Tide Waters");
            assertThat(order(http)).isGreaterThan(order);
            assertThat(database.number("select count(*) from invoice where invoice_id > 10000"))
                    .isEqualByComparingTo("2");
        }
    }

    /** The number of an order. */
    private static int order(Http http) {
        JsonObject cart = Json.createObjectBuilder()
                .add(
                        "buyer",
                        Json.createObjectBuilder()
                                .add("firstName", "Tide")
                                .add("lastName", "Waters")
                                .add("email", "tide@mail.example"))
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("track", 34).add("quantity", 1)))
                .add("total", new BigDecimal("0.99"))
                .build();
        Http.Answer answer = http.post("api/orders", cart);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.object().getInt("id");
    }
}
