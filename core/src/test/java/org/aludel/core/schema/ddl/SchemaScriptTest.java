package org.aludel.core.schema.ddl;

import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.schema.AuxiliaryDefinition;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** What a schema is created and dropped with, and in which order. */
class SchemaScriptTest {

    private static final Dialect POSTGRES = Dialects.named("postgresql");

    private static MetaData schema() {
        Table album = Table.named(QualifiedName.of("music", "album"))
                .column("id", SqlTypes.INTEGER)
                .index(Index.on("id").named("by_id"))
                .comment("records")
                .build();
        return MetaData.builder()
                .schema("music")
                .schema("old")
                .enumType(EnumType.of("mood", "good", "bad"))
                .sequence(Sequence.of("number"))
                .table(album)
                .table(Table.named("artist").column("id", SqlTypes.INTEGER))
                .view(View.of("albums", select(album.column("id")).from(album)))
                .auxiliary(AuxiliaryDefinition.beforeCreate("BEFORE ALL").on("postgresql"))
                .auxiliary(AuxiliaryDefinition.beforeCreate("ONLY MARIADB").on("mariadb"))
                .auxiliary(AuxiliaryDefinition.beforeCreate("BEFORE ARTIST").ofTable("artist"))
                .auxiliary(AuxiliaryDefinition.afterCreate("AFTER ARTIST").ofTable("artist"))
                .auxiliary(AuxiliaryDefinition.afterCreate("AFTER ALL"))
                .auxiliary(AuxiliaryDefinition.beforeDrop("BEFORE DROP OF ALL"))
                .auxiliary(AuxiliaryDefinition.beforeDrop("BEFORE DROP OF ARTIST")
                        .ofTable("artist")
                        .on("postgresql", "h2"))
                .auxiliary(AuxiliaryDefinition.afterDrop("AFTER DROP OF ARTIST").ofTable("artist"))
                .auxiliary(AuxiliaryDefinition.afterDrop("AFTER DROP OF ALL"))
                .build();
    }

    private static SchemaScript script() {
        return SchemaScript.of(schema(), new SchemaAbilities("postgresql", true, true, false));
    }

    private static List<String> texts(List<SchemaStatement> statements) {
        return statements.stream()
                .map(statement -> POSTGRES.compile(statement).sql())
                .toList();
    }

    @Test
    void createsInAnOrderThatWorks() {
        assertThat(texts(script().create()))
                .containsExactly(
                        "BEFORE ALL",
                        "CREATE SCHEMA music",
                        "CREATE SCHEMA old",
                        "CREATE TYPE mood AS ENUM ('good', 'bad')",
                        "CREATE SEQUENCE number",
                        "CREATE TABLE music.album (id integer)",
                        "BEFORE ARTIST",
                        "CREATE TABLE artist (id integer)",
                        "CREATE INDEX by_id ON music.album (id)",
                        "COMMENT ON TABLE music.album IS 'records'",
                        "AFTER ARTIST",
                        "CREATE VIEW albums AS SELECT album.id FROM music.album",
                        "AFTER ALL");
    }

    @Test
    void dropsInTheOppositeOrder() {
        assertThat(texts(script().drop()))
                .containsExactly(
                        "BEFORE DROP OF ALL",
                        "DROP VIEW albums",
                        "BEFORE DROP OF ARTIST",
                        "DROP TABLE artist",
                        "AFTER DROP OF ARTIST",
                        "DROP TABLE music.album",
                        "DROP SEQUENCE number",
                        "DROP TYPE mood",
                        "DROP SCHEMA old",
                        "DROP SCHEMA music",
                        "AFTER DROP OF ALL");
    }

    @Test
    void leavesWhatIsThere() {
        PresentObjects present = new PresentObjects(
                Set.of("music", "public"),
                Set.of(QualifiedName.of("artist"), QualifiedName.of("mood"), QualifiedName.of("number")));
        assertThat(texts(script().create(present)))
                .containsExactly(
                        "BEFORE ALL",
                        "CREATE SCHEMA old",
                        "CREATE TABLE music.album (id integer)",
                        "CREATE INDEX by_id ON music.album (id)",
                        "COMMENT ON TABLE music.album IS 'records'",
                        "CREATE VIEW albums AS SELECT album.id FROM music.album",
                        "AFTER ALL");
        assertThat(texts(script().drop(present)))
                .containsExactly(
                        "BEFORE DROP OF ALL",
                        "BEFORE DROP OF ARTIST",
                        "DROP TABLE artist",
                        "AFTER DROP OF ARTIST",
                        "DROP SEQUENCE number",
                        "DROP TYPE mood",
                        "DROP SCHEMA music",
                        "AFTER DROP OF ALL");
    }

    @Test
    void whereNothingIsToBeDoneNothingIs() {
        assertThat(script().create(PresentObjects.all(schema()))).isEmpty();
        assertThat(script().drop(PresentObjects.NONE)).isEmpty();
    }
}
