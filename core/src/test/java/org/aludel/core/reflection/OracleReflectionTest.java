package org.aludel.core.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.oracle.OracleDialect;
import org.aludel.core.error.UnsupportedConstructException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Oracle's catalog is read as: rows as the Database Reference documents them. */
class OracleReflectionTest {

    private static DocumentedCatalog catalog() throws SQLException {
        return new DocumentedCatalog("Oracle", Map.of("SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')", "'APP'"))
                .view("all_users", """
                username | oracle_maintained
                SYS      | Y
                APP      | N
                OTHER    | N
                """)
                .view("all_tables", """
                owner | table_name  | iot_name | nested | secondary | dropped
                APP   | ARTIST      | .        | NO     | N         | NO
                APP   | ALBUM       | .        | NO     | N         | .
                APP   | TYPES       | .        | NO     | N         | NO
                APP   | COUNTS      | .        | NO     | N         | NO
                APP   | SYS_IOT_OVER_1 | ALBUM | NO     | N         | NO
                APP   | BIN$1       | .        | NO     | N         | YES
                OTHER | COUNTRY     | .        | NO     | N         | NO
                """)
                .view("all_tab_comments", """
                owner | table_name | table_type | comments
                APP   | ARTIST     | TABLE      | Who makes 'music'
                APP   | ALBUM      | TABLE      | .
                APP   | ALBUMS     | VIEW       | Some of them
                """)
                .view("all_views", """
                owner | view_name | #text_length | text_vc                                 | text
                APP   | ALBUMS    | 41           | SELECT artist_id, title FROM long_albums | .
                APP   | LONG_ALBUMS | 1001       | .                                       | SELECT artist_id, title FROM album
                """)
                .view("all_mviews", """
                owner | mview_name | container_name | query
                APP   | COUNTS     | COUNTS         | SELECT COUNT(*) AS n FROM album
                """)
                .view("all_mview_comments", """
                owner | mview_name | comments
                APP   | COUNTS     | How many
                """)
                .view("all_tab_cols", """
                owner | table_name | column_name | data_type | data_type_owner | #data_length | #data_precision | #data_scale | #char_length | char_used | nullable | #column_id | #default_length | data_default | data_default_vc | hidden_column | virtual_column | identity_column | collation
                APP | ARTIST | ID          | NUMBER       | . | 22  | 19 | 0 | 0   | . | N | 1 | 20 | "APP"."ISEQ$$_1".nextval | "APP"."ISEQ$$_1".nextval | NO | NO | YES | .
                APP | ARTIST | NR          | NUMBER       | . | 22  | 10 | 0 | 0   | . | N | 2 | 20 | "APP"."ISEQ$$_2".nextval | "APP"."ISEQ$$_2".nextval | NO | NO | YES | .
                APP | ARTIST | NAME        | VARCHAR2     | . | 400 | .  | . | 100 | C | N | 3 | 9  | 'it''s: ?' | 'it''s: ?' | NO | NO | NO | USING_NLS_COMP
                APP | ARTIST | BORN        | DATE         | . | 7   | .  | . | 0   | . | Y | 4 | 7  | SYSDATE | SYSDATE | NO | NO | NO | .
                APP | ARTIST | LOWER_NAME  | VARCHAR2     | . | 400 | .  | . | 100 | C | Y | 5 | 13 | LOWER("NAME") | LOWER("NAME") | NO | YES | NO | BINARY_CI
                APP | ARTIST | NATIONALITY | CHAR         | . | 8   | .  | . | 2   | C | Y | 6 | 4  | NULL | NULL | NO | NO | NO | USING_NLS_COMP
                APP | ARTIST | SYS_NC0001$ | VARCHAR2     | . | 400 | .  | . | 100 | C | Y | . | 13 | UPPER("NAME") | UPPER("NAME") | YES | YES | NO | .
                APP | ALBUM  | ARTIST_ID   | NUMBER       | . | 22  | 19 | 0 | 0   | . | N | 1 | . | . | . | NO | NO | NO | .
                APP | ALBUM  | Title of it | VARCHAR2     | . | 200 | .  | . | 200 | B | N | 2 | . | . | . | NO | NO | NO | USING_NLS_COMP
                APP | ALBUM  | ORDER       | NUMBER       | . | 22  | 10 | 0 | 0   | . | Y | 3 | . | . | . | NO | NO | NO | .
                APP | ALBUMS | ARTIST_ID   | NUMBER       | . | 22  | 19 | 0 | 0   | . | N | 1 | . | . | . | NO | NO | NO | .
                APP | COUNTS | N           | NUMBER       | . | 22  | .  | . | 0   | . | Y | 1 | . | . | . | NO | NO | NO | .
                APP | TYPES  | SMALL_ONE   | NUMBER       | . | 22  | 5  | 0 | 0 | . | Y | 1 | . | . | . | NO | NO | NO | .
                APP | TYPES  | EXACT       | NUMBER       | . | 22  | 10 | 2 | 0 | . | Y | 2 | . | . | . | NO | NO | NO | .
                APP | TYPES  | WHOLE_EXACT | NUMBER       | . | 22  | 12 | 0 | 0 | . | Y | 3 | . | . | . | NO | NO | NO | .
                APP | TYPES  | ANY_EXACT   | NUMBER       | . | 22  | .  | . | 0 | . | Y | 4 | . | . | . | NO | NO | NO | .
                APP | TYPES  | ANSI_WHOLE  | NUMBER       | . | 22  | .  | 0 | 0 | . | Y | 5 | . | . | . | NO | NO | NO | .
                APP | TYPES  | SINGLE      | BINARY_FLOAT | . | 4   | .  | . | 0 | . | Y | 6 | . | . | . | NO | NO | NO | .
                APP | TYPES  | TWICE       | BINARY_DOUBLE | . | 8  | .  | . | 0 | . | Y | 7 | . | . | . | NO | NO | NO | .
                APP | TYPES  | ANSI_FLOAT  | FLOAT        | . | 22  | 126 | . | 0 | . | Y | 8 | . | . | . | NO | NO | NO | .
                APP | TYPES  | NATIONAL    | NVARCHAR2    | . | 40  | .  | . | 20 | C | Y | 9 | . | . | . | NO | NO | NO | .
                APP | TYPES  | STORY       | CLOB         | . | 4000 | . | . | 0 | . | Y | 10 | . | . | . | NO | NO | NO | .
                APP | TYPES  | BYTES       | RAW          | . | 20  | .  | . | 0 | . | Y | 11 | . | . | . | NO | NO | NO | .
                APP | TYPES  | DATA        | BLOB         | . | 4000 | . | . | 0 | . | Y | 12 | . | . | . | NO | NO | NO | .
                APP | TYPES  | STAMP       | TIMESTAMP(6) | . | 11  | .  | 6 | 0 | . | Y | 13 | . | . | . | NO | NO | NO | .
                APP | TYPES  | STAMP3      | TIMESTAMP(3) | . | 11  | .  | 3 | 0 | . | Y | 14 | . | . | . | NO | NO | NO | .
                APP | TYPES  | MOMENT      | TIMESTAMP(6) WITH TIME ZONE | . | 13 | . | 6 | 0 | . | Y | 15 | . | . | . | NO | NO | NO | .
                APP | TYPES  | LOCAL_MOMENT | TIMESTAMP(6) WITH LOCAL TIME ZONE | . | 11 | . | 6 | 0 | . | Y | 16 | . | . | . | NO | NO | NO | .
                APP | TYPES  | SPAN        | INTERVAL DAY(9) TO SECOND(9) | . | 11 | 9 | 9 | 0 | . | Y | 17 | . | . | . | NO | NO | NO | .
                APP | TYPES  | SHORT_SPAN  | INTERVAL DAY(2) TO SECOND(6) | . | 11 | 2 | 6 | 0 | . | Y | 18 | . | . | . | NO | NO | NO | .
                APP | TYPES  | DOCUMENT    | JSON         | . | 8200 | .  | . | 0 | . | Y | 19 | . | . | . | NO | NO | NO | .
                APP | TYPES  | PLACE       | POINT_T      | APP | 1 | .  | . | 0 | . | Y | 20 | . | . | . | NO | NO | NO | .
                APP | TYPES  | MARKUP      | XMLTYPE      | PUBLIC | 2000 | . | . | 0 | . | Y | 21 | . | . | . | NO | YES | NO | .
                APP | TYPES  | FLAG        | NUMBER       | . | 22  | 1  | 0 | 0 | . | Y | 22 | . | . | . | NO | NO | NO | .
                """)
                .view("all_col_comments", """
                owner | table_name | column_name | comments
                APP   | ARTIST     | ID          | .
                APP   | ARTIST     | NAME        | As on the cover
                """)
                .view("all_tab_identity_cols", """
                owner | table_name | column_name | generation_type | sequence_name | identity_options
                APP   | ARTIST     | ID          | BY DEFAULT      | ISEQ$$_1      | START WITH: 1, INCREMENT BY: 1, MAX_VALUE: 9999999999999999999999999999, MIN_VALUE: 1, CYCLE_FLAG: N, CACHE_SIZE: 20, ORDER_FLAG: N
                APP   | ARTIST     | NR          | ALWAYS          | ISEQ$$_2      | START WITH: 100, INCREMENT BY: 10, MAX_VALUE: 9999999999999999999999999999, MIN_VALUE: 1, CYCLE_FLAG: N, CACHE_SIZE: 5, ORDER_FLAG: N
                """)
                .view("all_sequences", """
                sequence_owner | sequence_name | #min_value | #max_value | #increment_by | cycle_flag | #cache_size
                APP   | ISEQ$$_1 | 1 | 9999999999999999999999999999 | 1  | N | 20
                APP   | ISEQ$$_2 | 1 | 9999999999999999999999999999 | 10 | N | 5
                APP   | PLAIN    | 1 | 9999999999999999999999999999 | 1  | N | 20
                APP   | SPECIAL  | 2 | 1000                         | 5  | Y | 7
                APP   | DOWN     | -999999999999999999999999999 | -1 | -1 | N | 0
                OTHER | FOREIGN1 | 1 | 9999999999999999999999999999 | 1  | N | 20
                """)
                .view("all_constraints", """
                owner | constraint_name | constraint_type | table_name | search_condition_vc | r_owner | r_constraint_name | delete_rule | deferrable | deferred | generated | index_name
                APP   | SYS_C1        | C | ARTIST  | "NAME" IS NOT NULL | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | GENERATED NAME | .
                APP   | NN_ARTIST     | C | ARTIST  | "NR" IS NOT NULL   | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | USER NAME      | .
                APP   | CK_ARTIST     | C | ARTIST  | name <> 'a?b :c'   | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | USER NAME      | .
                APP   | SYS_C2        | P | ARTIST  | .                  | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | GENERATED NAME | SYS_C2
                APP   | UQ_ARTIST     | U | ARTIST  | .                  | .     | .          | .        | DEFERRABLE     | DEFERRED  | USER NAME      | UQ_ARTIST
                APP   | FK_NATION     | R | ARTIST  | .                  | OTHER | PK_COUNTRY | NO ACTION | NOT DEFERRABLE | IMMEDIATE | USER NAME     | .
                APP   | PK_ALBUM      | P | ALBUM   | .                  | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | USER NAME      | IX_OF_KEY
                APP   | FK_ARTIST     | R | ALBUM   | .                  | APP   | SYS_C2     | CASCADE  | DEFERRABLE     | IMMEDIATE | USER NAME      | .
                APP   | SYS_C3        | O | ALBUMS  | .                  | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | GENERATED NAME | .
                OTHER | PK_COUNTRY    | P | COUNTRY | .                  | .     | .          | .        | NOT DEFERRABLE | IMMEDIATE | USER NAME      | PK_COUNTRY
                """)
                .view("all_cons_columns", """
                owner | constraint_name | table_name | column_name | #position
                APP   | SYS_C1          | ARTIST     | NAME        | .
                APP   | CK_ARTIST       | ARTIST     | NAME        | .
                APP   | SYS_C2          | ARTIST     | ID          | 1
                APP   | UQ_ARTIST       | ARTIST     | BORN        | 2
                APP   | UQ_ARTIST       | ARTIST     | NAME        | 1
                APP   | FK_NATION       | ARTIST     | NATIONALITY | 1
                APP   | PK_ALBUM        | ALBUM      | ARTIST_ID   | 1
                APP   | PK_ALBUM        | ALBUM      | Title of it | 2
                APP   | FK_ARTIST       | ALBUM      | ARTIST_ID   | 1
                OTHER | PK_COUNTRY      | COUNTRY    | CODE        | 1
                """)
                .view("all_indexes", """
                owner | index_name | index_type            | table_owner | table_name | uniqueness
                APP   | SYS_C2     | NORMAL                | APP         | ARTIST     | UNIQUE
                APP   | UQ_ARTIST  | NORMAL                | APP         | ARTIST     | NONUNIQUE
                APP   | IX_OF_KEY  | NORMAL                | APP         | ALBUM      | UNIQUE
                APP   | IX_BITS    | BITMAP                | APP         | ALBUM      | NONUNIQUE
                APP   | IX_DOWN    | FUNCTION-BASED NORMAL | APP         | ALBUM      | UNIQUE
                APP   | IX_UPPER   | FUNCTION-BASED NORMAL | APP         | ARTIST     | NONUNIQUE
                APP   | SYS_IL1    | LOB                   | APP         | TYPES      | UNIQUE
                """)
                .view("all_ind_columns", """
                index_owner | index_name | table_owner | table_name | column_name | #column_position | descend
                APP | SYS_C2    | APP | ARTIST | ID           | 1 | ASC
                APP | UQ_ARTIST | APP | ARTIST | NAME         | 1 | ASC
                APP | IX_OF_KEY | APP | ALBUM  | ARTIST_ID    | 1 | ASC
                APP | IX_BITS   | APP | ALBUM  | ORDER        | 1 | ASC
                APP | IX_DOWN   | APP | ALBUM  | ORDER        | 1 | ASC
                APP | IX_DOWN   | APP | ALBUM  | SYS_NC00004$ | 2 | DESC
                APP | IX_UPPER  | APP | ARTIST | SYS_NC0001$  | 1 | ASC
                APP | SYS_IL1   | APP | TYPES  | STORY        | 1 | ASC
                """)
                .view("all_ind_expressions", """
                index_owner | index_name | table_owner | table_name | column_expression | #column_position
                APP | IX_DOWN  | APP | ALBUM  | "Title of it" | 2
                APP | IX_UPPER | APP | ARTIST | UPPER("NAME") | 1
                """);
    }

    private static final String EXPECTED = """
            sequence down (increment -1)
            sequence plain
            sequence special (increment 5, min 2, max 1000, cache 7, cycle)
            table album
              artist_id BIGINT not null
              Title of it <varchar2(200 byte)> like VARCHAR(200) not null
              order INTEGER
              pk_album: primary key [artist_id, Title of it]
              fk_artist: foreign key [artist_id] -> artist[id] on delete cascade initially immediate
              ix_bits: index [order] using BITMAP
              ix_down: unique index [order, Title of it desc]
            table artist -- Who makes 'music'
              id BIGINT not null identity by default
              nr INTEGER not null identity always (start 100, increment 10, cache 5)
              name VARCHAR(100) not null default {'it''s: ?'} -- As on the cover
              born DATE default {SYSDATE}
              lower_name VARCHAR(100) virtual {LOWER("NAME")} collate BINARY_CI
              nationality CHAR(2)
              (no name): primary key [id]
              ck_artist: check {name <> 'a?b :c'}
              fk_nation: foreign key [nationality] -> other.country[code]
              uq_artist: unique [name, born] initially deferred
              ix_upper: index [{UPPER("NAME")}]
            table types
              small_one SMALLINT
              exact DECIMAL(10, 2)
              whole_exact DECIMAL(12, 0)
              any_exact DECIMAL
              ansi_whole <integer> like DECIMAL(38, 0)
              single REAL
              twice DOUBLE
              ansi_float <float(126)> like DOUBLE
              national <nvarchar2(20)> like VARCHAR(20)
              story CLOB
              bytes VARBINARY(20)
              data BLOB
              stamp TIMESTAMP
              stamp3 TIMESTAMP(3)
              moment TIMESTAMP WITH TIME ZONE
              local_moment <timestamp(6) with local time zone> like TIMESTAMP WITH TIME ZONE
              span INTERVAL DAY TO SECOND
              short_span <interval day(2) to second(6)> like INTERVAL DAY TO SECOND
              document JSON
              place <"APP"."POINT_T"> like UNKNOWN
              markup <xmltype> like UNKNOWN
              flag DECIMAL(1, 0)
            view long_albums
              columns
              as {SELECT artist_id, title FROM album}
            view albums -- Some of them
              columns artist_id BIGINT
              as {SELECT artist_id, title FROM long_albums}
            materialized view counts -- How many
              columns n DECIMAL
              as {SELECT COUNT(*) AS n FROM album}
            """;

    @Test
    void readsWhatAUserWouldWrite() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            assertThat(ModelText.of(catalog.read(OracleDialect.NEWEST.catalog())))
                    .isEqualTo(EXPECTED);
        }
    }

    @Test
    void takesADigitForATruthValueWhereThereIsNoOtherType() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            assertThat(ModelText.of(catalog.read(new OracleDialect(19, 0).catalog())))
                    .isEqualTo(EXPECTED.replace("flag DECIMAL(1, 0)", "flag BOOLEAN")
                            .replace("document JSON", "document <json> like JSON"));
        }
    }

    @Test
    void readsSingleTablesAndNames() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            CatalogReader reader = OracleDialect.NEWEST.catalog();
            assertThat(reader.schemaNames(catalog)).containsExactly("app", "other");
            assertThat(reader.tableNames(catalog, CatalogScope.CURRENT_SCHEMA))
                    .containsExactly("album", "artist", "types");
            assertThat(reader.viewNames(catalog, CatalogScope.ofSchema("app")))
                    .containsExactly("albums", "counts", "long_albums");
            assertThat(ModelText.of(reader.read(catalog, CatalogScope.ofTables(null, Set.of("album")))))
                    .isEqualTo(EXPECTED.substring(EXPECTED.indexOf("table album"), EXPECTED.indexOf("table artist")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void refusesVersionsWithoutTheseViews(int minor) throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            assertThatThrownBy(() -> catalog.read(new OracleDialect(12, minor).catalog()))
                    .isInstanceOf(UnsupportedConstructException.class)
                    .hasMessageStartingWith("[ALU-1150]");
        }
    }
}
