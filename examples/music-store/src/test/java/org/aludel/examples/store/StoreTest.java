package org.aludel.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aludel.examples.store.se.Settings;
import org.aludel.examples.store.se.StoreServer;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The store in Java SE with its own rows, by HTTP; what is in the database is asked by JDBC. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2", "POSTGRESQL"})
class StoreTest {

    @Parameter
    TestDatabase kind;

    private static FreshDatabase fresh;
    private static Database database;
    private static StoreServer server;
    private static Http http;

    @BeforeParameterizedClassInvocation
    static void opens(TestDatabase kind) {
        fresh = kind.freshDatabase();
        database = Database.of(fresh);
        server = StoreServer.start(new Settings(database.url(), database.user(), database.password(), 0));
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

    @AfterEach
    void noConnectionIsKept() {
        assertThat(server.bean(AgroalDataSource.class).getMetrics().activeCount())
                .isZero();
    }

    // ---- the page and the catalogue

    @Test
    void showsThePage() {
        Http.Answer page = http.get("");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.text()).contains("<main id=\"main\"", "store.js");
        assertThat(http.get("store.js").type()).startsWith("text/javascript");
        assertThat(http.get("store.css").type()).startsWith("text/css");
        assertThat(http.get("icon.svg").type()).isEqualTo("image/svg+xml");
        assertThat(http.get("other.html").status()).isEqualTo(404);
        assertThat(http.get("store.js/../../store.sql").status()).isEqualTo(404);
    }

    @Test
    void searchesArtistsAlbumsAndTracks() {
        JsonObject found = http.get("api/search?q=LAN").object();
        assertThat(names(found.getJsonArray("artists"), "name")).containsExactly("The Paper Lanterns");
        assertThat(found.getJsonArray("artists").getJsonObject(0).getInt("albums"))
                .isEqualTo(2);

        found = http.get("api/search?q=the").object();
        assertThat(names(found.getJsonArray("albums"), "title"))
                .containsExactly(
                        "Haydn: The Sunrise and Other Quartets",
                        "Heave, and Other Arguments",
                        "Rooms Above the Harbour",
                        "Songs from the Orchard",
                        "The Lighthouse Keeper's Year (Original Score)");
        JsonObject track = found.getJsonArray("tracks").getJsonObject(0);
        assertThat(track.getString("name")).isEqualTo("Half Past the Rent");
        assertThat(track.getString("album")).isEqualTo("Blue Ledger");
        assertThat(track.getString("artist")).isEqualTo("The Paper Lanterns");
        assertThat(track.getJsonNumber("unitPrice").bigDecimalValue()).isEqualByComparingTo("0.99");
    }

    @Test
    void aSearchTakesNothingForAPattern() {
        JsonObject found = http.get("api/search?q=%25").object();
        assertThat(found.getJsonArray("artists")).isEmpty();
        assertThat(found.getJsonArray("albums")).isEmpty();
        assertThat(found.getJsonArray("tracks")).isEmpty();
    }

    @Test
    void showsAnAlbumWithItsGraph() {
        JsonObject album = http.get("api/albums/4").object();
        assertThat(album.getString("artist")).isEqualTo("Quartetto Nonpareil");
        JsonArray tracks = album.getJsonArray("tracks");
        assertThat(tracks).hasSize(4);
        JsonObject first = tracks.getJsonObject(0);
        assertThat(first.getInt("id")).isEqualTo(18);
        assertThat(first.getString("composer")).isEqualTo("Joseph Haydn");
        assertThat(first.getString("genre")).isEqualTo("Chamber");
        assertThat(first.getString("mediaType")).endsWith("file");
        assertThat(first.getInt("seconds")).isEqualTo(369);
    }

    @Test
    void listsAlbumsByGenre() {
        JsonObject all = http.get("api/albums").object();
        assertThat(all.getJsonArray("albums")).hasSize(9);
        assertThat(all.getInt("pages")).isEqualTo(1);
        assertThat(names(http.get("api/albums?genre=4").object().getJsonArray("albums"), "title"))
                .containsExactly("Quiet Machines", "Moss Protocol");
        assertThat(http.get("api/albums?page=2").object().getJsonArray("albums"))
                .isEmpty();
    }

    @Test
    void listsGenresArtistsAndPlaylists() throws SQLException {
        JsonArray genres = (JsonArray) http.get("api/genres").json();
        assertThat(names(genres, "name"))
                .containsExactly("Chamber", "Electronic", "Folk", "Jazz", "Sea Shanty", "Soundtrack");
        assertThat(names(http.get("api/artists/6").object().getJsonArray("albums"), "title"))
                .containsExactly("Quiet Machines", "The Lighthouse Keeper's Year (Original Score)");
        JsonObject playlist = ((JsonArray) http.get("api/playlists").json()).getJsonObject(0);
        assertThat(playlist.getString("name")).isEqualTo("For the Night Shift");
        int id = playlist.getInt("id");
        assertThat(http.get("api/playlists/" + id).object().getJsonArray("tracks"))
                .hasSize(playlist.getInt("tracks"))
                .hasSize(number("select count(*) from playlist_track where playlist_id = " + id)
                        .intValue());
    }

    // ---- orders

    @Test
    void placesAnOrder() throws SQLException {
        int stock = number("select stock from track where track_id = 3").intValue();
        Http.Answer answer = http.post("api/orders", cart("nora.new@mail.example", "4.26", Map.of(3, 3, 18, 1)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonObject receipt = answer.object();
        int id = receipt.getInt("id");
        assertThat(id).isGreaterThan(10_000);
        assertThat(receipt.getString("customer")).isEqualTo("Nora Neumann");
        assertThat(http.get("api/orders/" + id).object()).isEqualTo(receipt);
        assertThat(number("select total from invoice where invoice_id = " + id)).isEqualByComparingTo("4.26");
        assertThat(number("select sum(unit_price * quantity) from invoice_line where invoice_id = " + id))
                .isEqualByComparingTo("4.26");
        assertThat(number("select stock from track where track_id = 3").intValue())
                .isEqualTo(stock - 3);
        assertThat(receipt.getJsonObject("billing").getString("country")).isEqualTo("Norway");
    }

    @Test
    void aKnownCustomerKeepsTheirNumber() throws SQLException {
        assertThat(http.post("api/orders", cart("Grace.Abernathy@mail.example", "0.99", Map.of(4, 1)))
                        .status())
                .isEqualTo(201);
        assertThat(number("select count(*) from customer where lower(email) = 'grace.abernathy@mail.example'")
                        .intValue())
                .isEqualTo(1);
        assertThat(number("select customer_id from invoice order by invoice_id desc limit 1")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void aTrackThatIsSoldOutLeavesNothingBehind() throws SQLException {
        List<BigDecimal> before = everything();
        Http.Answer answer = http.post("api/orders", cart("late@mail.example", "1.98", Map.of(1, 1, 15, 1)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.object().getString("detail")).isEqualTo("\"Bees Asleep\" is sold out.");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anotherTotalIsRefused() throws SQLException {
        List<BigDecimal> before = everything();
        Http.Answer answer = http.post("api/orders", cart("frugal@mail.example", "0.50", Map.of(1, 1)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.object().getString("detail"))
                .isEqualTo("Prices have changed: the order costs 0.99 now, not 0.50.");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void wrongInputIsNamedFieldByField() {
        JsonObject cart = Json.createObjectBuilder()
                .add(
                        "buyer",
                        Json.createObjectBuilder()
                                .add("firstName", " ")
                                .add("lastName", "Nobody")
                                .add("email", "nowhere"))
                .add("items", Json.createArrayBuilder().add(item(1, 0)))
                .add("total", 1)
                .build();
        Http.Answer answer = http.post("api/orders", cart);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(names(answer.object().getJsonArray("fields"), "name"))
                .containsExactly("buyer.email", "buyer.firstName", "items[0].quantity");
        assertThat(names(http.get("api/search?q=").object().getJsonArray("fields"), "name"))
                .hasSize(1);
        assertThat(http.post("api/orders", "{ this is no JSON").status()).isEqualTo(400);
        assertThat(http.get("api/albums?page=0").status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(http.get("api/albums/4711").status()).isEqualTo(404);
        assertThat(http.get("api/albums/4711").object().getString("detail")).isEqualTo("There is no album 4711.");
        assertThat(http.get("api/artists/4711").status()).isEqualTo(404);
        assertThat(http.get("api/playlists/4711").status()).isEqualTo(404);
        assertThat(http.get("api/orders/4711").status()).isEqualTo(404);
        assertThat(http.get("api/nothing").status()).isEqualTo(404);
        assertThat(http.post("api/orders", cart("a@mail.example", "1", Map.of(4711, 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ordersAtTheSameTimeNeverSellACopyTwice() throws Exception {
        int track = 30;
        int stock = number("select stock from track where track_id = " + track).intValue();
        int buyers = 16;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(buyers);
        try {
            List<Future<Integer>> answers = IntStream.range(0, buyers)
                    .mapToObj(buyer -> threads.submit(() -> {
                        start.await();
                        return http.post("api/orders", cart("b" + buyer + "@mail.example", "0.99", Map.of(track, 1)))
                                .status();
                    }))
                    .toList();
            start.countDown();
            List<Integer> statuses = statuses(answers);

            assertThat(statuses).containsOnly(201, 409).contains(201);
            long placed = statuses.stream().filter(status -> status == 201).count();
            assertThat(number("select stock from track where track_id = " + track)
                            .longValue())
                    .isEqualTo(stock - placed);
            assertThat(number("select count(*) from invoice_line l join invoice i on i.invoice_id = l.invoice_id"
                                    + " where l.track_id = " + track + " and i.invoice_id > 10000")
                            .longValue())
                    .isEqualTo(placed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> statuses(List<Future<Integer>> answers)
            throws InterruptedException, ExecutionException {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    @Test
    void reportsWhatTheDatabaseSays() throws SQLException {
        Figures figures = new Figures(http, database);
        figures.requireMonths();
        figures.requireTopTracks(1);
        figures.requireTopTracks(3);
        figures.requireCountries();
    }

    // ---- what the tests say and ask

    private static JsonObject cart(String email, String total, Map<Integer, Integer> quantities) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        quantities.forEach((track, quantity) -> items.add(item(track, quantity)));
        return Json.createObjectBuilder()
                .add(
                        "buyer",
                        Json.createObjectBuilder()
                                .add("firstName", "Nora")
                                .add("lastName", "Neumann")
                                .add("email", email)
                                .add(
                                        "address",
                                        Json.createObjectBuilder()
                                                .add("city", "Bergen")
                                                .add("country", "Norway")))
                .add("items", items)
                .add("total", new BigDecimal(total))
                .build();
    }

    private static JsonObjectBuilder item(int track, int quantity) {
        return Json.createObjectBuilder().add("track", track).add("quantity", quantity);
    }

    private static List<String> names(JsonArray array, String name) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString(name))
                .toList();
    }

    /** What an order changes. */
    private static List<BigDecimal> everything() throws SQLException {
        return List.of(
                number("select count(*) from invoice"),
                number("select count(*) from invoice_line"),
                number("select count(*) from customer"),
                number("select sum(stock) from track"),
                number("select sum(version) from track"));
    }

    private static BigDecimal number(String sql) throws SQLException {
        return database.number(sql);
    }
}
