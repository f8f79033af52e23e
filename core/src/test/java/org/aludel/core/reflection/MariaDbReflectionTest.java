package org.aludel.core.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

/** What MariaDB's catalog is read as. */
class MariaDbReflectionTest {

    private static final String SCHEMA = """
            CREATE SEQUENCE plain;
            CREATE SEQUENCE special START WITH 10 INCREMENT BY 5 MINVALUE 2 MAXVALUE 1000 CACHE 7 CYCLE;
            CREATE SEQUENCE down INCREMENT BY -1;

            CREATE TABLE types (
                truth boolean, tiny tinyint, small smallint, whole integer, big bigint, exact decimal(10, 2),
                single float, twice double, code char(5), letter char, name varchar(100), story longtext,
                short_story text, bytes varbinary(20), fixed_bytes binary(4), data longblob, short_data blob,
                day date, at_time time, at_time3 time(3), stamp datetime(6), stamp0 datetime, moment timestamp(6) NULL,
                id uuid, document json, positive int unsigned, large bigint unsigned, middle mediumint,
                feeling enum('sad', 'it''s ok'), many set('a', 'b'), in_year year, place point, bits bit(3));

            CREATE TABLE artist (
                id bigint AUTO_INCREMENT,
                name varchar(100) NOT NULL DEFAULT 'it''s: ? :x' COMMENT 'As on the cover',
                born date DEFAULT (curdate()),
                height int NOT NULL DEFAULT 5,
                first_name varchar(50) COLLATE utf8mb4_bin,
                lower_name varchar(50) GENERATED ALWAYS AS (lower(first_name)) STORED,
                length int AS (length(first_name)) VIRTUAL,
                age int CHECK (age > 0),
                remark longtext DEFAULT ('it''s \\\\'),
                PRIMARY KEY (id),
                CONSTRAINT uq_artist_name UNIQUE (name, born),
                CONSTRAINT ck_artist_name CHECK (name <> 'it''s a?b :c' AND length(name) > 1)) COMMENT 'Who makes ''music''';

            CREATE TABLE album (
                artist_id bigint NOT NULL,
                `Title of it` varchar(200) NOT NULL,
                `order` integer,
                part_artist bigint,
                part_title varchar(200),
                PRIMARY KEY (artist_id, `Title of it`),
                CONSTRAINT fk_artist FOREIGN KEY (artist_id) REFERENCES artist (id) ON DELETE CASCADE,
                CONSTRAINT fk_part FOREIGN KEY (part_artist, part_title) REFERENCES album (artist_id, `Title of it`)
                    ON DELETE SET NULL ON UPDATE SET NULL);
            CREATE INDEX ix_plain ON album (`order`);
            CREATE UNIQUE INDEX ix_unique ON album (part_title DESC, part_artist);
            CREATE INDEX ix_prefix ON album (part_title(20), `order` DESC);
            CREATE FULLTEXT INDEX ix_text ON album (`Title of it`);

            CREATE VIEW albums AS SELECT artist_id, `order` FROM album WHERE `order` > 5;
            """;

    /** Views are written with the name of the database, which is another one each time. */
    private static final String EXPECTED = """
            sequence down (increment -1)
            sequence plain
            sequence special (start 10, increment 5, min 2, max 1000, cache 7, cycle)
            table album
              artist_id BIGINT not null
              Title of it VARCHAR(200) not null
              order INTEGER
              part_artist BIGINT
              part_title VARCHAR(200)
              (no name): primary key [artist_id, Title of it]
              fk_artist: foreign key [artist_id] -> artist[id] on delete cascade
              fk_part: foreign key [part_artist, part_title] -> album[artist_id, Title of it] on delete set null on update set null
              ix_plain: index [order]
              ix_prefix: index [part_title(20), order desc]
              ix_text: index [Title of it] using FULLTEXT
              ix_unique: unique index [part_title desc, part_artist]
            table artist -- Who makes 'music'
              id BIGINT not null identity by default
              name VARCHAR(100) not null default {'it''s: ? :x'} -- As on the cover
              born DATE default {curdate()}
              height INTEGER not null default {5}
              first_name VARCHAR(50) collate utf8mb4_bin
              lower_name VARCHAR(50) stored {lcase(`first_name`)}
              length INTEGER virtual {octet_length(`first_name`)}
              age INTEGER
              remark TEXT default {'it''s \\\\'}
              (no name): primary key [id]
              uq_artist_name: unique [name, born]
              (no name): check {`age` > 0}
              ck_artist_name: check {`name` <> 'it''s a?b :c' and octet_length(`name`) > 1}
            table types
              truth BOOLEAN
              tiny TINYINT
              small SMALLINT
              whole INTEGER
              big BIGINT
              exact DECIMAL(10, 2)
              single REAL
              twice DOUBLE
              code CHAR(5)
              letter CHAR(1)
              name VARCHAR(100)
              story TEXT
              short_story <text> like TEXT
              bytes VARBINARY(20)
              fixed_bytes BINARY(4)
              data BLOB
              short_data <blob> like BLOB
              day DATE
              at_time TIME(0)
              at_time3 TIME(3)
              stamp TIMESTAMP(6)
              stamp0 TIMESTAMP(0)
              moment <timestamp(6)> like TIMESTAMP(6)
              id UUID
              document JSON
              positive <int unsigned> like BIGINT
              large <bigint unsigned> like DECIMAL
              middle <mediumint> like INTEGER
              feeling <enum('sad','it''s ok')> like VARCHAR
              many <set('a','b')> like VARCHAR
              in_year <year> like SMALLINT
              place <point> like UNKNOWN
              bits <bit(3)> like UNKNOWN
            view albums
              columns artist_id BIGINT, order INTEGER
              as {select `here`.`album`.`artist_id` AS `artist_id`,`here`.`album`.`order` AS `order` from `here`.`album` where `here`.`album`.`order` > 5}
            """;

    @Test
    void readsEveryFeature() throws SQLException {
        try (InspectedDatabase database = InspectedDatabase.with(TestDatabase.MARIADB, SCHEMA)) {
            String read = ModelText.of(database.inspector().metaData());
            assertThat(read.replaceAll("aludel_[0-9_]+", "here")).isEqualTo(EXPECTED);
        }
    }
}
