package org.aludel.core.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

/** What SQLite's catalog is read as. */
class SqliteReflectionTest {

    private static final String SCHEMA = """
            CREATE TABLE types (
                truth boolean, tiny tinyint, small smallint, whole integer, big bigint, exact numeric(10, 2),
                any_exact numeric, single real, twice double, code char(5), name varchar(100), story text, data blob,
                day date, at_time time, stamp timestamp, moment datetime, anything, strange "quite strange"(3));

            CREATE TABLE artist (
                id integer CONSTRAINT pk_artist PRIMARY KEY AUTOINCREMENT, -- a comment, with a comma
                name varchar(100) NOT NULL DEFAULT 'it''s: ? :x',
                born date DEFAULT CURRENT_DATE /* another, one */,
                "first, name" text COLLATE nocase,
                lower_name text GENERATED ALWAYS AS (lower("first, name")) STORED,
                length integer AS (length("first, name")),
                age integer CONSTRAINT ck_age CHECK (age > 0),
                number integer UNIQUE,
                CONSTRAINT uq_artist_name UNIQUE (name, born),
                CHECK (name <> 'a?b :c, (' AND length(name) > 1));

            CREATE TABLE album (
                artist_id integer NOT NULL CONSTRAINT fk_artist REFERENCES Artist ON DELETE CASCADE ON UPDATE RESTRICT,
                "Title of it" varchar(200) NOT NULL,
                [order] integer,
                part_artist integer,
                part_title varchar(200),
                PRIMARY KEY (artist_id, "Title of it"),
                CONSTRAINT fk_part FOREIGN KEY (part_artist, part_title) REFERENCES album (artist_id, "Title of it")
                    ON DELETE SET NULL ON UPDATE SET DEFAULT DEFERRABLE INITIALLY DEFERRED) WITHOUT ROWID;
            CREATE INDEX ix_plain ON album ("order");
            CREATE UNIQUE INDEX ix_unique ON album (part_title DESC, part_artist);
            CREATE INDEX ix_lower ON album (lower("Title of it") DESC, artist_id + 1) WHERE "order" > 5;

            CREATE VIEW albums AS SELECT artist_id, "order" FROM album WHERE "order" > 5;
            """;

    private static final String EXPECTED = """
            table types
              truth BOOLEAN
              tiny TINYINT
              small SMALLINT
              whole INTEGER
              big BIGINT
              exact DECIMAL(10, 2)
              any_exact DECIMAL
              single REAL
              twice DOUBLE
              code CHAR(5)
              name VARCHAR(100)
              story TEXT
              data BLOB
              day DATE
              at_time TIME
              stamp TIMESTAMP
              moment <datetime> like TIMESTAMP
              anything <> like UNKNOWN
              strange <quite strange> like UNKNOWN
            table artist
              id INTEGER not null identity by default
              name VARCHAR(100) not null default {'it''s: ? :x'}
              born DATE default {CURRENT_DATE}
              first, name TEXT collate nocase
              lower_name TEXT stored {lower("first, name")}
              length INTEGER virtual {length("first, name")}
              age INTEGER
              number INTEGER
              pk_artist: primary key [id]
              (no name): unique [number]
              uq_artist_name: unique [name, born]
              ck_age: check {age > 0}
              (no name): check {name <> 'a?b :c, (' AND length(name) > 1}
            table album
              artist_id INTEGER not null
              Title of it VARCHAR(200) not null
              order INTEGER
              part_artist INTEGER
              part_title VARCHAR(200)
              (no name): primary key [artist_id, Title of it]
              fk_artist: foreign key [artist_id] -> artist[id] on delete cascade on update restrict
              fk_part: foreign key [part_artist, part_title] -> album[artist_id, Title of it] on delete set null on update set default initially deferred
              ix_plain: index [order]
              ix_unique: unique index [part_title desc, part_artist]
              ix_lower: index [{lower("Title of it")} desc, {artist_id + 1}] where {"order" > 5}
              sqlite WITHOUT ROWID
            view albums
              columns artist_id INTEGER, order INTEGER
              as {SELECT artist_id, "order" FROM album WHERE "order" > 5}
            """;

    @Test
    void readsEveryFeature() throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(TestDatabase.SQLITE, SCHEMA)) {
            assertThat(ModelText.of(database.inspector().metaData())).isEqualTo(EXPECTED);
        }
    }
}
