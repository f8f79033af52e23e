package org.aludel.core.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.db2.Db2Dialect;
import org.junit.jupiter.api.Test;

/** What Db2's catalog is read as: rows as the SQL reference documents them. */
class Db2ReflectionTest {

    private static DocumentedCatalog catalog() throws SQLException {
        return new DocumentedCatalog("DB2", Map.of("VALUES CURRENT SCHEMA", "VALUES 'APP'"))
                .view("syscat.schemata", """
                schemaname
                APP
                OTHER
                SYSCAT
                SYSIBM
                NULLID
                SQLJ
                """)
                .view("syscat.tables", """
                tabschema | tabname | type | remarks
                APP       | ARTIST  | T    | Who makes 'music'
                APP       | ALBUM   | T    | .
                APP       | TYPES   | T    | .
                APP       | ALBUMS  | V    | Some of them
                APP       | COUNTS  | S    | How many
                APP       | SHORT   | A    | .
                OTHER     | COUNTRY | T    | .
                """)
                .view("syscat.views", """
                viewschema | viewname | text
                APP        | ALBUMS   | CREATE VIEW albums AS (SELECT artist_id FROM album) UNION ALL SELECT n FROM counts
                APP        | COUNTS   | CREATE TABLE counts AS (SELECT COUNT(*) AS n FROM album) DATA INITIALLY DEFERRED REFRESH DEFERRED DISTRIBUTE BY HASH (n)
                """)
                .view("syscat.columns", """
                tabschema | tabname | colname | %colno | typeschema | typename | %length | %scale | typestringunits | %stringunitslength | "DEFAULT" | nulls | %codepage | hidden | identity | generated | text | remarks
                APP | ARTIST | ID          | 0 | SYSIBM | BIGINT    | 8   | 0 | .           | .   | .           | N | 0    | N | Y | D | .                | .
                APP | ARTIST | NR          | 1 | SYSIBM | INTEGER   | 4   | 0 | .           | .   | .           | N | 0    | N | Y | A | .                | .
                APP | ARTIST | NAME        | 2 | SYSIBM | VARCHAR   | 100 | 0 | OCTETS      | 100 | 'it''s: ?'  | N | 1208 | N | N | N | .                | As on the cover
                APP | ARTIST | BORN        | 3 | SYSIBM | DATE      | 4   | 0 | .           | .   | CURRENT DATE | Y | 0   | N | N | N | .                | .
                APP | ARTIST | LOWER_NAME  | 4 | SYSIBM | VARCHAR   | 100 | 0 | OCTETS      | 100 | .           | Y | 1208 | N | N | A | AS (LOWER(NAME)) | .
                APP | ARTIST | NATIONALITY | 5 | SYSIBM | CHARACTER | 2   | 0 | OCTETS      | 2   | NULL        | Y | 1208 | N | N | N | .                | .
                APP | ARTIST | UNSEEN      | 6 | SYSIBM | INTEGER   | 4   | 0 | .           | .   | .           | Y | 0    | S | N | N | .                | .
                APP | ALBUM  | ARTIST_ID   | 0 | SYSIBM | BIGINT    | 8   | 0 | .           | .   | .           | N | 0    | N | N | N | .                | .
                APP | ALBUM  | Title of it | 1 | SYSIBM | VARCHAR   | 800 | 0 | CODEUNITS32 | 200 | .           | N | 1208 | N | N | N | .                | .
                APP | ALBUM  | ORDER       | 2 | SYSIBM | INTEGER   | 4   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | ALBUMS | ARTIST_ID   | 0 | SYSIBM | BIGINT    | 8   | 0 | .           | .   | .           | N | 0    | N | N | N | .                | .
                APP | COUNTS | N           | 0 | SYSIBM | INTEGER   | 4   | 0 | .           | .   | .           | N | 0    | N | N | N | .                | .
                APP | TYPES  | TRUTH       | 0 | SYSIBM | BOOLEAN   | 1   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | SMALL_ONE   | 1 | SYSIBM | SMALLINT  | 2   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | EXACT       | 2 | SYSIBM | DECIMAL   | 10  | 2 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | WHOLE_EXACT | 3 | SYSIBM | DECIMAL   | 12  | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | ANY_EXACT   | 4 | SYSIBM | DECFLOAT  | 16  | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | FEW_DIGITS  | 5 | SYSIBM | DECFLOAT  | 8   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | SINGLE      | 6 | SYSIBM | REAL      | 4   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | TWICE       | 7 | SYSIBM | DOUBLE    | 8   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | STORY       | 8 | SYSIBM | CLOB      | 2147483647 | 0 | OCTETS | 2147483647 | .    | Y | 1208 | N | N | N | .                | .
                APP | TYPES  | SHORT_STORY | 9 | SYSIBM | CLOB      | 1000 | 0 | OCTETS     | 1000 | .          | Y | 1208 | N | N | N | .                | .
                APP | TYPES  | BYTES       | 10 | SYSIBM | VARBINARY | 20 | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | BIT_DATA    | 11 | SYSIBM | VARCHAR  | 20  | 0 | OCTETS      | 20  | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | CHUNK       | 12 | SYSIBM | BLOB     | 2147483647 | 0 | .    | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | AT_TIME     | 13 | SYSIBM | TIME     | 3   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | STAMP       | 14 | SYSIBM | TIMESTAMP | 10 | 6 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | STAMP3      | 15 | SYSIBM | TIMESTAMP | 9  | 3 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | MARKUP      | 16 | SYSIBM | XML      | 0   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                APP | TYPES  | ZIP         | 17 | APP    | ZIP      | 0   | 0 | .           | .   | .           | Y | 0    | N | N | N | .                | .
                """)
                .view("syscat.colidentattributes", """
                tabschema | tabname | colname | #start | #increment | #minvalue | #maxvalue           | cycle | %cache
                APP       | ARTIST  | ID      | 1      | 1          | 1         | 9223372036854775807 | N     | 20
                APP       | ARTIST  | NR      | 100    | 10         | 1         | 2147483647          | N     | 5
                """)
                .view("syscat.tabconst", """
                constname          | tabschema | tabname | type
                SQL050101010101010 | APP       | ARTIST  | P
                UQ_ARTIST          | APP       | ARTIST  | U
                SQL_OF_THE_NATIONS | APP       | ARTIST  | F
                CK_ARTIST          | APP       | ARTIST  | K
                PK_ALBUM           | APP       | ALBUM   | P
                FK_ARTIST          | APP       | ALBUM   | F
                PK_COUNTRY         | OTHER     | COUNTRY | P
                """)
                .view("syscat.keycoluse", """
                constname          | tabschema | tabname | colname     | %colseq
                SQL050101010101010 | APP       | ARTIST  | ID          | 1
                UQ_ARTIST          | APP       | ARTIST  | BORN        | 2
                UQ_ARTIST          | APP       | ARTIST  | NAME        | 1
                SQL_OF_THE_NATIONS | APP       | ARTIST  | NATIONALITY | 1
                PK_ALBUM           | APP       | ALBUM   | ARTIST_ID   | 1
                PK_ALBUM           | APP       | ALBUM   | Title of it | 2
                FK_ARTIST          | APP       | ALBUM   | ARTIST_ID   | 1
                PK_COUNTRY         | OTHER     | COUNTRY | CODE        | 1
                """)
                .view("syscat.references", """
                constname          | tabschema | tabname | refkeyname         | reftabschema | reftabname | deleterule | updaterule
                SQL_OF_THE_NATIONS | APP       | ARTIST  | PK_COUNTRY         | OTHER        | COUNTRY    | A          | A
                FK_ARTIST          | APP       | ALBUM   | SQL050101010101010 | APP          | ARTIST     | C          | R
                """)
                .view("syscat.checks", """
                constname          | tabschema | tabname | type | text
                SQL050101010101020 | APP       | ARTIST  | C    | NR > 0
                CK_ARTIST          | APP       | ARTIST  | C    | name <> 'a?b :c'
                SQL050101010101030 | APP       | ARTIST  | A    | LOWER_NAME = LOWER(NAME)
                """)
                .view("syscat.constdep", """
                constname          | tabschema | tabname | btype | bschema | bname
                SQL050101010101010 | APP       | ARTIST  | I     | SYSIBM  | SQL050101010101011
                UQ_ARTIST          | APP       | ARTIST  | I     | SYSIBM  | SQL050101010101012
                PK_ALBUM           | APP       | ALBUM   | I     | APP     | IX_OF_KEY
                """)
                .view("syscat.indexes", """
                indschema | indname            | tabschema | tabname | uniquerule | indextype
                SYSIBM    | SQL050101010101011 | APP       | ARTIST  | P          | REG
                SYSIBM    | SQL050101010101012 | APP       | ARTIST  | U          | REG
                APP       | IX_OF_KEY          | APP       | ALBUM   | P          | REG
                APP       | IX_DOWN            | APP       | ALBUM   | U          | REG
                APP       | IX_UPPER           | APP       | ARTIST  | D          | REG
                APP       | IX_BLOCKS          | APP       | ALBUM   | D          | BLOK
                """)
                .view("syscat.indexcoluse", """
                indschema | indname            | colname     | %colseq | colorder | virtual | text
                SYSIBM    | SQL050101010101011 | ID          | 1       | A        | N       | .
                SYSIBM    | SQL050101010101012 | NAME        | 1       | A        | N       | .
                APP       | IX_OF_KEY          | ARTIST_ID   | 1       | A        | N       | .
                APP       | IX_DOWN            | ORDER       | 1       | A        | N       | .
                APP       | IX_DOWN            | Title of it | 2       | D        | N       | .
                APP       | IX_DOWN            | ARTIST_ID   | 3       | I        | N       | .
                APP       | IX_UPPER           | K00         | 1       | A        | S       | UPPER(NAME)
                APP       | IX_BLOCKS          | ORDER       | 1       | A        | N       | .
                """)
                .view("syscat.sequences", """
                seqschema | seqname | seqtype | #start | #increment | #minvalue   | #maxvalue  | cycle | %cache | %datatypeid
                APP       | PLAIN   | S       | 1      | 1          | 1           | 2147483647 | N     | 20     | 4
                APP       | SPECIAL | S       | 10     | 5          | 2           | 1000       | Y     | 7      | 4
                APP       | DOWN    | S       | -1     | -1         | -2147483648 | -1         | N     | 1      | 4
                APP       | SQL0501 | I       | 1      | 1          | 1           | 2147483647 | N     | 20     | 4
                OTHER     | ELSE1   | S       | 1      | 1          | 1           | 2147483647 | N     | 20     | 4
                """)
                .view("syscat.datatypes", """
                typeschema | typename | %typeid
                SYSIBM     | INTEGER  | 4
                """);
    }

    private static final String EXPECTED = """
            sequence down (increment -1)
            sequence plain
            sequence special (start 10, increment 5, min 2, max 1000, cache 7, cycle)
            table album
              artist_id BIGINT not null
              Title of it <varchar(200 codeunits32)> like VARCHAR(200) not null
              order INTEGER
              pk_album: primary key [artist_id, Title of it]
              fk_artist: foreign key [artist_id] -> artist[id] on delete cascade on update restrict
              ix_down: unique index [order, Title of it desc] include [artist_id]
            table artist -- Who makes 'music'
              id BIGINT not null identity by default
              nr INTEGER not null identity always (start 100, increment 10, cache 5)
              name VARCHAR(100) not null default {'it''s: ?'} -- As on the cover
              born DATE default {CURRENT DATE}
              lower_name VARCHAR(100) stored {LOWER(NAME)}
              nationality CHAR(2)
              (no name): primary key [id]
              sql_of_the_nations: foreign key [nationality] -> other.country[code]
              uq_artist: unique [name, born]
              ck_artist: check {name <> 'a?b :c'}
              (no name): check {NR > 0}
              ix_upper: index [{UPPER(NAME)}]
            table types
              truth BOOLEAN
              small_one SMALLINT
              exact DECIMAL(10, 2)
              whole_exact DECIMAL(12, 0)
              any_exact DECIMAL
              few_digits <decfloat(16)> like DECIMAL
              single REAL
              twice DOUBLE
              story TEXT
              short_story CLOB(1000)
              bytes VARBINARY(20)
              bit_data <varchar(20) for bit data> like VARBINARY(20)
              chunk BLOB
              at_time TIME
              stamp TIMESTAMP
              stamp3 TIMESTAMP(3)
              markup <xml> like UNKNOWN
              zip <"ZIP"> like UNKNOWN
            materialized view counts -- How many
              columns n INTEGER
              as {SELECT COUNT(*) AS n FROM album}
            view albums -- Some of them
              columns artist_id BIGINT
              as {(SELECT artist_id FROM album) UNION ALL SELECT n FROM counts}
            """;

    @Test
    void readsWhatAUserWouldWrite() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            assertThat(ModelText.of(catalog.read(Db2Dialect.NEWEST.catalog()))).isEqualTo(EXPECTED);
        }
    }

    @Test
    void readsSingleTablesAndNames() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            CatalogReader reader = Db2Dialect.NEWEST.catalog();
            assertThat(reader.schemaNames(catalog)).containsExactly("app", "other");
            assertThat(reader.tableNames(catalog, CatalogScope.CURRENT_SCHEMA))
                    .containsExactly("album", "artist", "types");
            assertThat(reader.viewNames(catalog, CatalogScope.ofSchema("app"))).containsExactly("albums", "counts");
            assertThat(ModelText.of(reader.read(catalog, CatalogScope.ofTables(null, Set.of("album")))))
                    .isEqualTo(EXPECTED.substring(EXPECTED.indexOf("table album"), EXPECTED.indexOf("table artist")));
        }
    }
}
