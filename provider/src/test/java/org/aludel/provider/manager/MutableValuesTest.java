package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.aludel.core.type.Json;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that change in themselves are written when what is stored of them changes, and only then. */
@NullUnmarked // entities
@SuppressWarnings({"ImmutableEnumChecker", "JavaUtilDate"}) // functions are; dates are what this is about
class MutableValuesTest {

    private static final Pattern SET = Pattern.compile("(?i)UPDATE document SET (.*?) WHERE .*");

    /** Names and numbers, which JSON is made of in the order in which they came. */
    static class Settings {
        final Map<String, Integer> all = new LinkedHashMap<>();

        Settings with(String name, int value) {
            all.put(name, value);
            return this;
        }

        String json() {
            List<String> members = new ArrayList<>();
            all.forEach((name, value) -> members.add('"' + name + "\":" + value));
            return "{" + String.join(",", members) + "}";
        }

        static Settings of(String json) {
            Settings settings = new Settings();
            for (String member : json.replaceAll("[{}\"\\s]", "").split(",", -1)) {
                if (!member.isEmpty()) {
                    settings.all.put(
                            member.substring(0, member.indexOf(':')),
                            Integer.valueOf(member.substring(member.indexOf(':') + 1)));
                }
            }
            return settings;
        }
    }

    static class SettingsAsDocument implements AttributeConverter<Settings, Json> {
        @Override
        public Json convertToDatabaseColumn(Settings settings) {
            return settings == null ? null : Json.of(settings.json());
        }

        @Override
        public Settings convertToEntityAttribute(Json json) {
            return json == null ? null : Settings.of(json.text());
        }
    }

    static class SettingsAsText implements AttributeConverter<Settings, String> {
        @Override
        public String convertToDatabaseColumn(Settings settings) {
            return settings == null ? null : settings.json();
        }

        @Override
        public Settings convertToEntityAttribute(String json) {
            return json == null ? null : Settings.of(json);
        }
    }

    static class ListAsText implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> list) {
            return list == null ? null : String.join(",", list);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? null : new ArrayList<>(Arrays.asList(text.split(",", -1)));
        }
    }

    /** Is serialized. */
    static class Notes implements Serializable {
        private static final long serialVersionUID = 1;

        final ArrayList<String> lines = new ArrayList<>();
    }

    @Embeddable
    static class Scan {
        byte[] thumbnail;
        Date taken;
    }

    @Entity(name = "Document")
    static class Document {
        @Id
        int id;

        String title;
        Date made;
        Calendar due;
        java.sql.Timestamp stamp;
        byte[] bytes;
        Byte[] boxed;
        char[] chars;
        Character[] characters;

        @Lob
        byte[] large;

        Json json;

        @Convert(converter = SettingsAsDocument.class)
        Settings document;

        @Convert(converter = SettingsAsText.class)
        Settings text;

        @Convert(converter = ListAsText.class)
        List<String> words;

        Notes notes;
        Scan scan;
    }

    private static Document document() {
        Document document = new Document();
        document.id = 1;
        document.title = "One";
        document.made = new Date(1_000);
        document.due = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        document.due.setTimeInMillis(2_000);
        document.stamp = new java.sql.Timestamp(3_000);
        document.bytes = new byte[] {1, 2};
        document.boxed = new Byte[] {1, 2};
        document.chars = new char[] {'a', 'b'};
        document.characters = new Character[] {'a', 'b'};
        document.large = new byte[] {1, 2};
        document.json = Json.of("{\"b\": 1, \"a\": [1, 2]}");
        document.document = new Settings().with("b", 1).with("a", 2);
        document.text = new Settings().with("b", 1).with("a", 2);
        document.words = new ArrayList<>(List.of("x", "y"));
        document.notes = new Notes();
        document.notes.lines.add("first");
        document.scan = new Scan();
        document.scan.thumbnail = new byte[] {1, 2};
        document.scan.taken = new Date(4_000);
        return document;
    }

    /** A value: how it is changed in itself, how that is undone, and what replaces it by another that is stored alike. */
    enum Value {
        MADE("made", d -> d.made.setTime(9_000), d -> d.made.setTime(1_000), d -> d.made = new Date(1_000)),
        DUE(
                "due",
                d -> d.due.add(Calendar.DATE, 1),
                d -> d.due.add(Calendar.DATE, -1),
                d -> d.due = (Calendar) d.due.clone()),
        STAMP(
                "stamp",
                d -> d.stamp.setNanos(5_000),
                d -> d.stamp.setNanos(0),
                d -> d.stamp = new java.sql.Timestamp(3_000)),
        BYTES("bytes", d -> d.bytes[0]++, d -> d.bytes[0]--, d -> d.bytes = new byte[] {1, 2}),
        BOXED("boxed", d -> d.boxed[0] = 7, d -> d.boxed[0] = 1, d -> d.boxed = new Byte[] {1, 2}),
        CHARS("chars", d -> d.chars[0] = 'z', d -> d.chars[0] = 'a', d -> d.chars = new char[] {'a', 'b'}),
        CHARACTERS(
                "characters",
                d -> d.characters[0] = 'z',
                d -> d.characters[0] = 'a',
                d -> d.characters = new Character[] {'a', 'b'}),
        LARGE("large", d -> d.large[0]++, d -> d.large[0]--, d -> d.large = new byte[] {1, 2}),
        JSON(
                "json",
                d -> d.json = Json.of("{}"),
                d -> d.json = Json.of("{\"b\": 1, \"a\": [1, 2]}"),
                d -> d.json = Json.of("{ \"a\" : [1.0, 2],\n\"b\":1 }")),
        DOCUMENT(
                "document",
                d -> d.document.with("b", 5),
                d -> d.document.with("b", 1),
                d -> d.document = new Settings().with("a", 2).with("b", 1)),
        TEXT(
                "text",
                d -> d.text.with("b", 5),
                d -> d.text.with("b", 1),
                d -> d.text = new Settings().with("b", 1).with("a", 2)),
        WORDS("words", d -> d.words.add("z"), d -> d.words.remove("z"), d -> d.words = new ArrayList<>(d.words)),
        NOTES("notes", d -> d.notes.lines.add("z"), d -> d.notes.lines.remove("z"), d -> {
            Notes same = new Notes();
            same.lines.addAll(d.notes.lines);
            d.notes = same;
        }),
        THUMBNAIL("thumbnail", d -> d.scan.thumbnail[0]++, d -> d.scan.thumbnail[0]--, d -> {
            Scan same = new Scan();
            same.thumbnail = d.scan.thumbnail.clone();
            same.taken = (Date) d.scan.taken.clone();
            d.scan = same;
        }),
        TAKEN(
                "taken",
                d -> d.scan.taken.setTime(9_000),
                d -> d.scan.taken.setTime(4_000),
                d -> d.scan.taken = new Date(4_000));

        private final String column;
        private final Consumer<Document> change;
        private final Consumer<Document> undo;
        private final Consumer<Document> same;

        Value(String column, Consumer<Document> change, Consumer<Document> undo, Consumer<Document> same) {
            this.column = column;
            this.change = change;
            this.undo = undo;
            this.same = same;
        }
    }

    private static Units units() {
        return units(TestDatabase.H2);
    }

    private static Units units(TestDatabase database) {
        Units units = new Units(database, Document.class, Scan.class);
        units.run(manager -> manager.persist(document()));
        units.statements();
        return units;
    }

    /** The columns that were updated, in order. */
    private static List<String> updated(Units units) {
        return units.statements().stream()
                .map(SET::matcher)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(matcher -> Arrays.stream(matcher.group(1).split(", ", -1)))
                .map(assignment ->
                        assignment.substring(0, assignment.indexOf(' ')).replaceAll("[\"`]", ""))
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aChangeWritesThatColumnOnce(Value value) {
        try (Units units = units()) {
            units.run(manager -> {
                Document document = manager.find(Document.class, 1);
                manager.flush();
                assertThat(updated(units)).isEmpty();
                value.change.accept(document);
                manager.flush();
                assertThat(updated(units)).containsExactly(value.column);
                manager.flush();
                assertThat(updated(units)).isEmpty();
                value.undo.accept(document);
                manager.flush();
                assertThat(updated(units)).containsExactly(value.column);
                document.title = "Two";
                manager.flush();
                assertThat(updated(units)).containsExactly("title");
            });
            assertThat(updated(units)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredAlikeIsNoChange(Value value) {
        try (Units units = units()) {
            units.run(manager -> {
                Document document = manager.find(Document.class, 1);
                value.same.accept(document);
                manager.flush();
                value.change.accept(document);
                value.undo.accept(document);
                manager.flush();
                document.title = "Two";
                manager.flush();
                assertThat(updated(units)).containsExactly("title");
            });
            units.run(manager -> {
                Document fresh = document();
                fresh.title = "Two";
                value.same.accept(fresh);
                manager.merge(fresh);
            });
            assertThat(updated(units)).isEmpty();
        }
    }

    /** New instances are compared with what was inserted, in the same persistence context. */
    @ParameterizedTest
    @EnumSource
    void newInstancesAreWatchedFromTheirInsertOn(Value value) {
        try (Units units = units()) {
            units.run(manager -> {
                Document document = document();
                document.id = 2;
                manager.persist(document);
                manager.flush();
                units.statements();
                value.same.accept(document);
                manager.flush();
                assertThat(updated(units)).isEmpty();
                value.change.accept(document);
            });
            assertThat(updated(units)).containsExactly(value.column);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void nothingIsWrittenOfWhatOnlyWasRead(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                Document document = manager.find(Document.class, 1);
                for (Value value : Value.values()) {
                    value.same.accept(document);
                }
                manager.flush();
                assertThat(updated(units)).isEmpty();
                manager.createQuery("select d from Document d", Document.class).getResultList();
                manager.refresh(document);
                manager.detach(document);
                manager.merge(document);
            });
            assertThat(updated(units)).isEmpty();
        }
    }

    @Entity(name = "Page")
    static class Page {
        @Id
        int id;

        @Column(columnDefinition = "json")
        String json;

        @Column(columnDefinition = "varchar(100)")
        String text;
    }

    /** Texts are compared by their content where the column is for JSON; what is no JSON is compared as it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":2} | {"b": 2.0, "a": 1} | text
            {"a":1}       | {"a":2}            | json, text
            [1,2]         | [2,1]              | json, text
            """)
    void textsOfJsonAreComparedByContent(String before, String after, String columns) {
        try (Units units = new Units(TestDatabase.SQLITE, Page.class)) {
            units.run(manager -> {
                Page page = new Page();
                page.id = 1;
                page.json = before;
                page.text = before;
                manager.persist(page);
            });
            units.statements();
            units.run(manager -> {
                Page page = manager.find(Page.class, 1);
                page.json = after;
                page.text = after;
            });
            assertThat(units.statements())
                    .filteredOn(sql -> sql.startsWith("UPDATE"))
                    .singleElement()
                    .asString()
                    .isEqualTo("UPDATE \"Page\" SET "
                            + String.join(
                                    ", ",
                                    Arrays.stream(columns.split(", ", -1))
                                            .map(column -> column + " = ?")
                                            .toList())
                            + " WHERE \"Page\".id = ?");
        }
    }

    @ParameterizedTest
    @CsvSource({"no json, no  json", "'{', '{}'"})
    void whatIsNoJsonIsComparedAsItIs(String before, String after) {
        try (Units units = new Units(TestDatabase.SQLITE, Page.class)) {
            units.run(manager -> {
                Page page = new Page();
                page.id = 1;
                page.json = before;
                manager.persist(page);
            });
            units.run(manager -> manager.find(Page.class, 1).json = after);
            assertThat(units.list("select p.json from Page p", String.class)).containsExactly(after);
        }
    }
}
