package org.aludel.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aludel.examples.store.data.StoreData;
import org.aludel.examples.store.se.Settings;
import org.aludel.examples.store.se.StoreServer;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The store with the whole Chinook data. That is no part of this repository: the system property {@code aludel.data} names the
 * folder that has it, which is else {@code shared/data} beside the repository.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2", "POSTGRESQL"})
class DataSetTest {

    @Parameter
    TestDatabase kind;

    private static final Path DATA = Path.of(System.getProperty("aludel.data", "../../../shared/data"), "chinook");

    private static FreshDatabase fresh;
    private static Database database;
    private static StoreServer server;
    private static Http http;

    @BeforeParameterizedClassInvocation
    static void opens(TestDatabase kind) {
        assumeTrue(Files.exists(DATA), "The Chinook data is not there: " + DATA);
        fresh = kind.freshDatabase();
        database = Database.of(fresh);
        System.setProperty(StoreData.PROPERTY, DATA.toString());
        try {
            server = StoreServer.start(new Settings(database.url(), database.user(), database.password(), 0));
        } finally {
            System.clearProperty(StoreData.PROPERTY);
        }
        http = new Http(server.address());
    }

    @AfterParameterizedClassInvocation
    static void closes() {
        if (server != null) {
            server.close();
        }
        if (fresh != null) {
            fresh.close();
        }
    }

    @Test
    void allRowsAreThere() throws SQLException {
        Map<String, Integer> rows = Map.ofEntries(
                Map.entry("artist", 275),
                Map.entry("album", 347),
                Map.entry("track", 3503),
                Map.entry("genre", 25),
                Map.entry("media_type", 5),
                Map.entry("playlist", 18),
                Map.entry("playlist_track", 8715),
                Map.entry("employee", 8),
                Map.entry("customer where customer_id < 10000", 59),
                Map.entry("invoice where invoice_id < 10000", 412),
                Map.entry("invoice_line where invoice_line_id < 100000", 2240));
        for (Map.Entry<String, Integer> table : rows.entrySet()) {
            assertThat(database.number("select count(*) from " + table.getKey()).intValue())
                    .as(table.getKey())
                    .isEqualTo(table.getValue());
        }
        assertThat(database.number("select sum(total) from invoice where invoice_id < 10000"))
                .isEqualByComparingTo("2328.60");
    }

    @Test
    void reportsWhatTheDatabaseSays() throws SQLException {
        Figures figures = new Figures(http, database);
        figures.requireMonths();
        figures.requireTopTracks(3);
        figures.requireCountries();
    }

    @Test
    void searchesFindWhatTheDatabaseFinds() throws SQLException {
        for (String text : List.of("love", "O'", "é", "100%", "the ", "Queen")) {
            JsonObject found = http.get("api/search?most=100&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .object();
            String condition =
                    " where position('" + text.strip().replace("'", "''").toLowerCase(Locale.ROOT) + "' in lower(";
            assertThat(found.getJsonArray("artists"))
                    .hasSize(Math.min(
                            100,
                            database.number("select count(*) from artist" + condition + "name)) > 0")
                                    .intValue()));
            assertThat(found.getJsonArray("albums"))
                    .hasSize(Math.min(
                            100,
                            database.number("select count(*) from album" + condition + "title)) > 0")
                                    .intValue()));
            assertThat(found.getJsonArray("tracks"))
                    .hasSize(Math.min(
                            100,
                            database.number("select count(*) from track" + condition + "name)) > 0")
                                    .intValue()));
        }
    }

    @Test
    void allPagesOfAlbumsAndAllAlbums() throws SQLException {
        int tracks = 0;
        BigDecimal prices = BigDecimal.ZERO;
        int albums = 0;
        int pages = http.get("api/albums").object().getInt("pages");
        for (int page = 1; page <= pages; page++) {
            for (JsonObject entry : http.get("api/albums?page=" + page)
                    .object()
                    .getJsonArray("albums")
                    .getValuesAs(JsonObject.class)) {
                JsonObject album = http.get("api/albums/" + entry.getInt("id")).object();
                assertThat(album.getString("artist")).isEqualTo(entry.getString("artist"));
                albums++;
                for (JsonObject track : album.getJsonArray("tracks").getValuesAs(JsonObject.class)) {
                    tracks++;
                    prices = prices.add(track.getJsonNumber("unitPrice").bigDecimalValue());
                }
            }
        }
        assertThat(albums).isEqualTo(347);
        assertThat(tracks).isEqualTo(3503);
        assertThat(prices).isEqualByComparingTo(database.number("select sum(unit_price) from track"));
    }

    @Test
    void playlistsAndGenres() throws SQLException {
        JsonArray playlists = (JsonArray) http.get("api/playlists").json();
        assertThat(playlists)
                .hasSize(database.number("select count(distinct playlist_id) from playlist_track")
                        .intValue());
        int tracks = 0;
        for (JsonObject playlist : playlists.getValuesAs(JsonObject.class)) {
            assertThat(http.get("api/playlists/" + playlist.getInt("id"))
                            .object()
                            .getJsonArray("tracks"))
                    .hasSize(playlist.getInt("tracks"));
            tracks += playlist.getInt("tracks");
        }
        assertThat(tracks).isEqualTo(8715);
        assertThat(((JsonArray) http.get("api/genres").json())
                        .getValuesAs(JsonObject.class).stream()
                                .mapToInt(genre -> genre.getInt("tracks"))
                                .sum())
                .isEqualTo(3503);
    }

    @Test
    void anOrderComesAfterThoseOfTheData() {
        JsonObject cart = Json.createObjectBuilder()
                .add(
                        "buyer",
                        Json.createObjectBuilder()
                                .add("firstName", "Ada")
                                .add("lastName", "Berg")
                                .add("email", "ada@mail.example"))
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("track", 1).add("quantity", 2)))
                .add("total", new BigDecimal("1.98"))
                .build();
        Http.Answer answer = http.post("api/orders", cart);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.object().getInt("id")).isGreaterThan(10_000);
    }
}
