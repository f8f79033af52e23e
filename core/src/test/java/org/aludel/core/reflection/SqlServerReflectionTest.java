package org.aludel.core.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.sqlserver.SqlServerDialect;
import org.junit.jupiter.api.Test;

/** What SQL Server's catalog is read as: rows as the reference of Transact-SQL documents them. */
class SqlServerReflectionTest {

    private static final Map<String, String> FUNCTIONS = Map.of(
            "SCHEMA_NAME()",
            "'dbo'",
            "CONVERT(nvarchar(128), DATABASEPROPERTYEX(DB_NAME(), 'Collation'))",
            "'Latin1_General_100_CI_AS'");

    private static DocumentedCatalog catalog() throws SQLException {
        return new DocumentedCatalog("MSSQLServer", FUNCTIONS)
                .view("sys.schemas", """
                name               | %schema_id
                dbo                | 1
                guest              | 2
                INFORMATION_SCHEMA | 3
                sys                | 4
                other              | 5
                db_owner           | 16384
                """)
                .view("sys.tables", """
                name           | %object_id | %schema_id | is_ms_shipped | temporal_type
                artist         | 101        | 1          | 0             | 2
                album          | 102        | 1          | 0             | 0
                types          | 103        | 1          | 0             | 0
                artist_history | 104        | 1          | 0             | 1
                sysdiagrams    | 105        | 1          | 1             | 0
                country        | 106        | 5          | 0             | 0
                """)
                .view("sys.views", """
                name      | %object_id | %schema_id | is_ms_shipped
                albums    | 201        | 1          | 0
                encrypted | 202        | 1          | 0
                """)
                .view("sys.objects", """
                name           | %object_id | %schema_id | type
                artist         | 101        | 1          | U
                album          | 102        | 1          | U
                types          | 103        | 1          | U
                artist_history | 104        | 1          | U
                country        | 106        | 5          | U
                albums         | 201        | 1          | V
                a_function     | 301        | 1          | IF
                """)
                .view("sys.sql_modules", """
                %object_id | definition
                201        | CREATE VIEW [dbo].[albums] WITH SCHEMABINDING AS SELECT artist_id, [order] FROM dbo.album;
                202        | .
                """)
                .view("sys.extended_properties", """
                %class | %major_id | %minor_id | name           | value
                1      | 101       | 0         | MS_Description | Who makes 'music'
                1      | 101       | 3         | MS_Description | As on the cover
                1      | 101       | 0         | Owner          | somebody
                1      | 201       | 0         | MS_Description | Some of them
                7      | 102       | 0         | MS_Description | of an index
                """)
                .view("sys.types", """
                name             | %user_type_id | %system_type_id | is_user_defined
                bigint           | 127 | 127 | 0
                int              | 56  | 56  | 0
                tinyint          | 48  | 48  | 0
                bit              | 104 | 104 | 0
                numeric          | 108 | 108 | 0
                decimal          | 106 | 106 | 0
                money            | 60  | 60  | 0
                real             | 59  | 59  | 0
                float            | 62  | 62  | 0
                nvarchar         | 231 | 231 | 0
                nchar            | 239 | 239 | 0
                varchar          | 167 | 167 | 0
                varbinary        | 165 | 165 | 0
                date             | 40  | 40  | 0
                time             | 41  | 41  | 0
                datetime2        | 42  | 42  | 0
                datetime         | 61  | 61  | 0
                datetimeoffset   | 43  | 43  | 0
                uniqueidentifier | 36  | 36  | 0
                geography        | 130 | 240 | 0
                zip              | 257 | 231 | 1
                """)
                .view("sys.columns", """
                %object_id | %column_id | name    | %system_type_id | %user_type_id | %max_length | %precision | %scale | collation_name | is_nullable | is_identity | is_computed | %default_object_id
                101 | 1 | id          | 127 | 127 | 8   | 19 | 0 | .                        | 0 | 1 | 0 | 0
                101 | 2 | nr          | 56  | 56  | 4   | 10 | 0 | .                        | 0 | 1 | 0 | 0
                101 | 3 | name        | 231 | 231 | 200 | 0  | 0 | Latin1_General_100_CI_AS | 0 | 0 | 0 | 401
                101 | 4 | born        | 40  | 40  | 3   | 10 | 0 | .                        | 1 | 0 | 0 | 402
                101 | 5 | lower_name  | 231 | 231 | 200 | 0  | 0 | Latin1_General_100_CI_AS | 1 | 0 | 1 | 0
                101 | 6 | length      | 56  | 56  | 4   | 10 | 0 | .                        | 1 | 0 | 1 | 0
                101 | 7 | nationality | 239 | 239 | 4   | 0  | 0 | Latin1_General_BIN2      | 1 | 0 | 0 | 0
                102 | 1 | artist_id   | 127 | 127 | 8   | 19 | 0 | .                        | 0 | 0 | 0 | 0
                102 | 2 | Title of it | 231 | 231 | 400 | 0  | 0 | Latin1_General_100_CI_AS | 0 | 0 | 0 | 0
                102 | 3 | order       | 56  | 56  | 4   | 10 | 0 | .                        | 1 | 0 | 0 | 0
                103 | 1 | truth       | 104 | 104 | 1   | 1  | 0 | .                        | 1 | 0 | 0 | 0
                103 | 2 | tiny        | 48  | 48  | 1   | 3  | 0 | .                        | 1 | 0 | 0 | 0
                103 | 3 | exact       | 108 | 108 | 9   | 10 | 2 | .                        | 1 | 0 | 0 | 0
                103 | 4 | whole_exact | 106 | 106 | 9   | 12 | 0 | .                        | 1 | 0 | 0 | 0
                103 | 5 | price       | 60  | 60  | 8   | 19 | 4 | .                        | 1 | 0 | 0 | 0
                103 | 6 | single      | 59  | 59  | 4   | 24 | 0 | .                        | 1 | 0 | 0 | 0
                103 | 7 | twice       | 62  | 62  | 8   | 53 | 0 | .                        | 1 | 0 | 0 | 0
                103 | 8 | bytes_text  | 167 | 167 | 20  | 0  | 0 | Latin1_General_100_CI_AS | 1 | 0 | 0 | 0
                103 | 9 | story       | 231 | 231 | -1  | 0  | 0 | Latin1_General_100_CI_AS | 1 | 0 | 0 | 0
                103 | 10 | bytes      | 165 | 165 | 20  | 0  | 0 | .                        | 1 | 0 | 0 | 0
                103 | 11 | data       | 165 | 165 | -1  | 0  | 0 | .                        | 1 | 0 | 0 | 0
                103 | 12 | at_time    | 41  | 41  | 5   | 16 | 7 | .                        | 1 | 0 | 0 | 0
                103 | 13 | at_time3   | 41  | 41  | 4   | 12 | 3 | .                        | 1 | 0 | 0 | 0
                103 | 14 | stamp      | 42  | 42  | 8   | 27 | 7 | .                        | 1 | 0 | 0 | 0
                103 | 15 | stamp0     | 42  | 42  | 6   | 19 | 0 | .                        | 1 | 0 | 0 | 0
                103 | 16 | old_stamp  | 61  | 61  | 8   | 23 | 3 | .                        | 1 | 0 | 0 | 0
                103 | 17 | moment     | 43  | 43  | 10  | 34 | 7 | .                        | 1 | 0 | 0 | 0
                103 | 18 | key        | 36  | 36  | 16  | 0  | 0 | .                        | 1 | 0 | 0 | 0
                103 | 19 | place      | 240 | 130 | -1  | 0  | 0 | .                        | 1 | 0 | 0 | 0
                103 | 20 | zip        | 231 | 257 | 20  | 0  | 0 | Latin1_General_100_CI_AS | 1 | 0 | 0 | 0
                106 | 1 | code        | 239 | 239 | 4   | 0  | 0 | Latin1_General_100_CI_AS | 0 | 0 | 0 | 0
                201 | 1 | artist_id   | 127 | 127 | 8   | 19 | 0 | .                        | 0 | 0 | 0 | 0
                201 | 2 | order       | 56  | 56  | 4   | 10 | 0 | .                        | 1 | 0 | 0 | 0
                301 | 1 | result      | 56  | 56  | 4   | 10 | 0 | .                        | 1 | 0 | 0 | 0
                """)
                .view("sys.default_constraints", """
                %object_id | name        | %parent_object_id | %parent_column_id | definition
                401        | DF__artist1 | 101               | 3                 | (N'it''s: ?')
                402        | df_born     | 101               | 4                 | (getdate())
                """)
                .view("sys.computed_columns", """
                %object_id | %column_id | definition      | is_persisted
                101        | 5          | (lower([name])) | 1
                101        | 6          | (len([name]))   | 0
                """)
                .view("sys.identity_columns", """
                %object_id | %column_id | #seed_value | #increment_value
                101        | 1          | 1           | 1
                101        | 2          | 100         | 10
                """)
                .view("sys.key_constraints", """
                name              | %object_id | %parent_object_id | type | %unique_index_id | is_system_named
                PK__artist__3213  | 501        | 101               | PK   | 1                | 1
                uq_artist         | 502        | 101               | UQ   | 2                | 0
                pk_album          | 503        | 102               | PK   | 1                | 0
                pk_country        | 504        | 106               | PK   | 1                | 0
                """)
                .view("sys.foreign_keys", """
                name           | %object_id | %parent_object_id | %referenced_object_id | is_system_named | delete_referential_action_desc | update_referential_action_desc
                fk_artist      | 601        | 102               | 101                   | 0               | CASCADE                        | SET_NULL
                FK__artist__na | 602        | 101               | 106                   | 1               | NO_ACTION                      | NO_ACTION
                fk_two         | 603        | 102               | 102                   | 0               | NO_ACTION                      | NO_ACTION
                """)
                .view("sys.foreign_key_columns", """
                %constraint_object_id | %constraint_column_id | %parent_object_id | %parent_column_id | %referenced_object_id | %referenced_column_id
                601                   | 1                     | 102               | 1                 | 101                   | 1
                602                   | 1                     | 101               | 7                 | 106                   | 1
                603                   | 2                     | 102               | 2                 | 102                   | 2
                603                   | 1                     | 102               | 1                 | 102                   | 1
                """)
                .view("sys.check_constraints", """
                name         | %parent_object_id | is_system_named | definition
                CK__artist_1 | 101               | 1               | ([nr]>(0))
                ck_artist    | 101               | 0               | ([name]<>N'a?b :c' AND len([name])>(1))
                """)
                .view("sys.indexes", """
                %object_id | name             | %index_id | %type | type_desc                | is_unique | is_primary_key | is_unique_constraint | is_hypothetical | filter_definition
                101        | PK__artist__3213 | 1         | 1     | CLUSTERED                | 1         | 1              | 0                    | 0               | .
                101        | uq_artist        | 2         | 2     | NONCLUSTERED             | 1         | 0              | 1                    | 0               | .
                102        | .                | 0         | 0     | HEAP                     | 0         | 0              | 0                    | 0               | .
                102        | pk_album         | 1         | 2     | NONCLUSTERED             | 1         | 1              | 0                    | 0               | .
                102        | ix_part          | 2         | 2     | NONCLUSTERED             | 1         | 0              | 0                    | 0               | ([order]>(5))
                102        | ix_rows          | 3         | 1     | CLUSTERED                | 0         | 0              | 0                    | 0               | .
                102        | ix_store         | 4         | 6     | NONCLUSTERED COLUMNSTORE | 0         | 0              | 0                    | 0               | .
                """)
                .view("sys.index_columns", """
                %object_id | %index_id | %index_column_id | %column_id | %key_ordinal | is_descending_key | is_included_column
                101        | 1         | 1                | 1          | 1            | 0                 | 0
                101        | 2         | 1                | 3          | 1            | 0                 | 0
                101        | 2         | 2                | 4          | 2            | 0                 | 0
                102        | 1         | 1                | 1          | 1            | 0                 | 0
                102        | 1         | 2                | 2          | 2            | 0                 | 0
                102        | 2         | 1                | 1          | 0            | 0                 | 1
                102        | 2         | 2                | 3          | 1            | 1                 | 0
                102        | 2         | 3                | 2          | 2            | 0                 | 0
                102        | 3         | 1                | 3          | 1            | 0                 | 0
                102        | 4         | 1                | 3          | 0            | 0                 | 1
                """)
                .view("sys.sequences", """
                name    | %schema_id | #start_value         | #increment | #minimum_value       | #maximum_value      | is_cycling | is_cached | %cache_size | %user_type_id
                plain   | 1          | -9223372036854775808 | 1          | -9223372036854775808 | 9223372036854775807 | 0          | 1         | .           | 127
                special | 1          | 10                   | 5          | 2                    | 1000                | 1          | 1         | 7           | 56
                down    | 1          | 9223372036854775807  | -1         | -9223372036854775808 | 9223372036854775807 | 0          | 0         | .           | 127
                other   | 5          | 1                    | 1          | -9223372036854775808 | 9223372036854775807 | 0          | 1         | .           | 127
                """);
    }

    private static final String EXPECTED = """
            sequence down (start 9223372036854775807, increment -1)
            sequence plain (start -9223372036854775808)
            sequence special (start 10, increment 5, min 2, max 1000, cache 7, cycle)
            table album
              artist_id BIGINT not null
              Title of it VARCHAR(200) not null
              order INTEGER
              pk_album: primary key [artist_id, Title of it]
              fk_artist: foreign key [artist_id] -> artist[id] on delete cascade on update set null
              fk_two: foreign key [artist_id, Title of it] -> album[artist_id, Title of it]
              ix_part: unique index [order desc, Title of it] include [artist_id] where {[order]>(5)}
              ix_rows: index [order] using CLUSTERED
            table artist -- Who makes 'music'
              id BIGINT not null identity by default
              nr INTEGER not null identity by default (start 100, increment 10)
              name VARCHAR(100) not null default {N'it''s: ?'} -- As on the cover
              born DATE default {getdate()}
              lower_name VARCHAR(100) stored {lower([name])}
              length INTEGER virtual {len([name])}
              nationality CHAR(2) collate Latin1_General_BIN2
              (no name): primary key [id]
              uq_artist: unique [name, born]
              (no name): foreign key [nationality] -> other.country[code]
              (no name): check {[nr]>(0)}
              ck_artist: check {[name]<>N'a?b :c' AND len([name])>(1)}
            table types
              truth BOOLEAN
              tiny <tinyint> like SMALLINT
              exact DECIMAL(10, 2)
              whole_exact DECIMAL(12, 0)
              price <money> like DECIMAL
              single REAL
              twice DOUBLE
              bytes_text <varchar(20)> like VARCHAR(20)
              story TEXT
              bytes VARBINARY(20)
              data BLOB
              at_time TIME
              at_time3 TIME(3)
              stamp TIMESTAMP
              stamp0 TIMESTAMP(0)
              old_stamp <datetime> like TIMESTAMP
              moment TIMESTAMP WITH TIME ZONE
              key UUID
              place <geography> like UNKNOWN
              zip <zip> like VARCHAR(10)
            view albums -- Some of them
              columns artist_id BIGINT, order INTEGER
              as {SELECT artist_id, [order] FROM dbo.album}
            """;

    @Test
    void readsWhatAUserWouldWrite() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            assertThat(ModelText.of(catalog.read(SqlServerDialect.NEWEST.catalog())))
                    .isEqualTo(EXPECTED);
        }
    }

    @Test
    void readsSingleTablesAndNames() throws SQLException {
        try (DocumentedCatalog catalog = catalog()) {
            CatalogReader reader = SqlServerDialect.NEWEST.catalog();
            assertThat(reader.schemaNames(catalog)).containsExactly("dbo", "other");
            assertThat(reader.tableNames(catalog, CatalogScope.CURRENT_SCHEMA))
                    .containsExactly("album", "artist", "types");
            assertThat(reader.viewNames(catalog, CatalogScope.ofSchema("dbo"))).containsExactly("albums");
            assertThat(ModelText.of(reader.read(catalog, CatalogScope.ofTables(null, Set.of("album")))))
                    .isEqualTo(EXPECTED.substring(EXPECTED.indexOf("table album"), EXPECTED.indexOf("table artist")));
        }
    }
}
