package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program tells of schemas of several kinds. */
class SchemaPictureTest {

    @TempDir
    Path folder;

    @Test
    void showsASampleWithoutAUrl() throws IOException {
        ProgramRun run = ProgramRun.with("", "--out", folder.toString());

        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("h2: 6 tables, 1 view, 1 sequence\n")
                .contains("table artist -- Whoever plays\n")
                .contains("    genre_id  integer                  FK\n")
                .contains("    check        fair_price               ")
                .contains("(album_id) -> album (id) on delete cascade\n")
                .contains("sequence  sale_number\n")
                .endsWith("written: " + folder.resolve("schema.svg") + System.lineSeparator());
        assertThat(SvgReader.of(folder.resolve("schema.svg")).count("reference"))
                .isEqualTo(6);
        assertThat(DotReader.of(folder.resolve("schema.dot")).edges()).isEqualTo(6);
    }

    @Test
    void writesNoFilesUnlessAskedTo() {
        assertThat(ProgramRun.with("").out()).doesNotContain("written");
    }

    @Test
    void anEmptySchemaIsAnEmptyPicture() throws IOException {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            ProgramRun run = ProgramRun.on(database, "--out", folder.toString());

            assertThat(run.errors()).isEmpty();
            assertThat(run.out()).startsWith("h2: nothing\n");
        }
        assertThat(SvgReader.of(folder.resolve("schema.svg")).count("table")).isZero();
        assertThat(DotReader.of(folder.resolve("schema.dot")).labels()).isEmpty();
    }

    @Test
    void showsTheSchemaThatIsNamedAndTablesOfOthersThatItRefersTo() throws IOException {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            Script.run(
                    database,
                    "create table country (code char(2) primary key)",
                    "create schema away",
                    "create table away.city (id int primary key, country char(2) references public.country)");

            ProgramRun run = ProgramRun.on(database, "--schema", "away", "--out", folder.toString());

            assertThat(run.out())
                    .startsWith("h2: 1 table\n\ntable away.city\n")
                    .contains("(country) -> public.country (code)");
        }
        SvgReader svg = SvgReader.of(folder.resolve("schema.svg"));
        assertThat(svg.texts("name")).containsExactly("away.city", "public.country");
        assertThat(svg.count("reference")).isEqualTo(1);
    }

    @Test
    void namesThatOnlyQuotesCanReachStandInQuotes() throws IOException {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            Script.run(
                    database,
                    "create schema \"away\"",
                    "create table \"away\".\"city\" (\"id\" int primary key, town int references \"away\".\"city\")");

            ProgramRun run = ProgramRun.on(database, "--schema", "\"away\"", "--out", folder.toString());

            assertThat(run.errors()).isEmpty();
            assertThat(run.out()).contains("table \"away\".\"city\"\n", "(town) -> \"away\".\"city\" (\"id\")");
        }
        SvgReader svg = SvgReader.of(folder.resolve("schema.svg"));
        assertThat(svg.texts("name")).containsExactly("\"away\".\"city\"");
        assertThat(svg.texts("column")).containsExactly("\"id\"", "town");
        assertThat(svg.count("reference")).isEqualTo(1);
    }

    @Test
    void drawsTablesThatReferToEachOtherInACircle() throws IOException {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            Script.run(
                    database,
                    "create table hen (id int primary key, egg_id int not null)",
                    "create table egg (id int primary key, hen_id int unique references hen)",
                    "alter table hen add constraint hatched foreign key (egg_id) references egg",
                    "create table phoenix (id int primary key references phoenix)");

            ProgramRun.on(database, "--out", folder.toString());
        }
        SvgReader svg = SvgReader.of(folder.resolve("schema.svg"));
        assertThat(svg.count("reference")).isEqualTo(3);
        assertThat(svg.count("optional")).isEqualTo(1);
        assertThat(DotReader.of(folder.resolve("schema.dot")).words()).contains("crow", "tee");
    }

    @Test
    void showsWhatOnlySomeDatabasesHave() {
        try (FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase()) {
            Script.run(
                    database,
                    "create type mood as enum ('sad', 'it''s ok')",
                    "create table person (id int generated always as identity (start with 100 increment by 5) primary"
                            + " key, name text collate \"C\" not null, mood mood default 'sad', twice int generated"
                            + " always as (2 * 2) stored, boss int references person deferrable initially deferred,"
                            + " unique (name), check (name <> ''))",
                    "create index person_lower on person (lower(name) desc nulls last) include (mood) where id > 7",
                    "comment on column person.name is 'as spoken'",
                    "create materialized view happy as select id, name from person where mood <> 'sad'",
                    "comment on materialized view happy is 'kept'",
                    "create sequence ticket increment by 10 cache 20 cycle");

            assertThat(ProgramRun.on(database).out()).isEqualTo("""
                            postgresql: 1 table, 1 view, 1 sequence, 1 enum type

                            table person
                                column  type              null      key  default                                comment
                                ------  ----------------  --------  ---  -------------------------------------  ---------
                                id      integer           not null  PK   identity always start 100 increment 5
                                name    text collate "C"  not null                                              as spoken
                                mood    mood                             'sad'::mood
                                twice   integer                          = 2 * 2 (stored)
                                boss    integer                     FK

                                primary key  person_pkey        (id)
                                unique       person_name_key    (name)
                                foreign key  person_boss_fkey   (boss) -> person (id) deferrable initially deferred
                                check        person_name_check  name <> ''::text
                                index        person_lower       (lower(name) desc nulls last) include (mood) where id > 7

                            materialized view happy -- kept
                                column  type
                                ------  -------
                                id      integer
                                name    text

                                SELECT id,
                                    name
                                   FROM person
                                  WHERE (mood <> 'sad'::mood)

                            sequence  ticket  increment 10 cache 20 cycle

                            enum type  mood  ('sad', 'it''s ok')
                            """);
        }
    }

    @Test
    void asksForThePasswordOfTheUserItIsGiven() {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            Script.run(database, "create user guest password 'gu est' admin", "create table seen (id int)");

            assertThat(ProgramRun.with("gu est", database.jdbcUrl(), "--user", "guest")
                            .out())
                    .contains("table seen");
        }
    }
}
