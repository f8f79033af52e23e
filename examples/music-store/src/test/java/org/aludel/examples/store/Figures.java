package org.aludel.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the reports of a store with what its database says to plain SQL, without windows; adds and ranks by itself. */
record Figures(Http http, Database database) {

    void requireMonths() throws SQLException {
        List<List<String>> expected = new ArrayList<>();
        BigDecimal soFar = BigDecimal.ZERO;
        String before = "";
        for (List<Object> month : database.texts(
                "select extract(year from invoice_date), extract(month from invoice_date),"
                        + " count(*), sum(total) from invoice"
                        + " group by extract(year from invoice_date), extract(month from invoice_date) order by 1, 2")) {
            String revenue = money(new BigDecimal((String) month.get(3)));
            soFar = soFar.add(new BigDecimal(revenue));
            expected.add(List.of(
                    (String) month.get(0),
                    (String) month.get(1),
                    (String) month.get(2),
                    revenue,
                    before,
                    money(soFar)));
            before = revenue;
        }

        assertThat(report("months", "year", "month", "orders", "revenue", "before", "soFar"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    void requireTopTracks(int places) throws SQLException {
        List<List<String>> expected = new ArrayList<>();
        Map<String, List<BigDecimal>> revenues = new HashMap<>();
        for (List<Object> track : database.texts("select g.name, t.track_id, t.name, a.name, b.album_id,"
                + " sum(l.quantity), sum(l.unit_price * l.quantity) from invoice_line l"
                + " join track t on t.track_id = l.track_id join genre g on g.genre_id = t.genre_id"
                + " join album b on b.album_id = t.album_id join artist a on a.artist_id = b.artist_id"
                + " group by g.name, t.track_id, t.name, a.name, b.album_id order by 1, 7 desc, 3, 2")) {
            String genre = (String) track.get(0);
            BigDecimal revenue = new BigDecimal((String) track.get(6));
            List<BigDecimal> better = revenues.computeIfAbsent(genre, name -> new ArrayList<>());
            better.add(revenue);
            long place = 1
                    + better.stream()
                            .filter(other -> other.compareTo(revenue) > 0)
                            .count();
            if (place <= places) {
                expected.add(List.of(
                        genre,
                        String.valueOf(place),
                        (String) track.get(1),
                        (String) track.get(2),
                        (String) track.get(3),
                        (String) track.get(4),
                        (String) track.get(5),
                        money(revenue)));
            }
        }

        assertThat(report(
                        "top-tracks?places=" + places,
                        "genre",
                        "place",
                        "trackId",
                        "track",
                        "artist",
                        "albumId",
                        "copies",
                        "revenue"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    void requireCountries() throws SQLException {
        String all = money(database.number("select sum(total) from invoice"));
        List<List<String>> expected = new ArrayList<>();
        List<BigDecimal> revenues = new ArrayList<>();
        for (List<Object> country : database.texts("select coalesce(billing_country, ''), count(*), sum(total)"
                + " from invoice group by billing_country order by 3 desc, 1")) {
            BigDecimal revenue = new BigDecimal((String) country.get(2));
            revenues.add(revenue);
            long place = 1
                    + revenues.stream()
                            .filter(other -> other.compareTo(revenue) > 0)
                            .count();
            expected.add(List.of(
                    String.valueOf(place), (String) country.get(0), (String) country.get(1), money(revenue), all));
        }

        assertThat(report("countries", "place", "country", "orders", "revenue", "all"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    private List<List<String>> report(String name, String... columns) {
        return ((JsonArray) http.get("api/reports/" + name).json())
                .getValuesAs(JsonObject.class).stream()
                        .map(row -> List.of(columns).stream()
                                .map(column -> text(column, row.getOrDefault(column, JsonValue.NULL)))
                                .toList())
                        .toList();
    }

    private static String text(String column, JsonValue value) {
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return List.of("revenue", "before", "soFar", "all").contains(column)
                ? money(new BigDecimal(value.toString()))
                : value.toString();
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toString();
    }
}
