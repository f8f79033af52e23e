package org.aludel.examples.core;

import static java.time.ZoneOffset.UTC;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.aludel.core.deployment.SchemaDeployment;
import org.aludel.core.deployment.SchemaScripts;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.Row;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.AuxiliaryDefinition;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.NamingConvention;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.difference.SchemaComparison;
import org.aludel.core.schema.difference.SchemaDifference;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/guide/schema.md}, run; {@link GuideTest} checks that the page shows them as they are here. */
public class SchemaGuideTest {

    static final MetaData MUSIC = MetaData.builder()
            .naming(NamingConvention.STANDARD)
            .table(Table.named("artist")
                    .column("id", SqlTypes.BIGINT, c -> c.withIdentity(Identity.byDefault()))
                    .column("name", SqlTypes.varchar(100), Column::notNull)
                    .primaryKey("id")
                    .comment("who plays"))
            .table(Table.named("album")
                    .column("id", SqlTypes.BIGINT, c -> c.withIdentity(Identity.byDefault()))
                    .column("artist_id", SqlTypes.BIGINT, Column::notNull)
                    .column("title", SqlTypes.varchar(200), Column::notNull)
                    .column("price", SqlTypes.decimal(8, 2), c -> c.withServerDefault(new BigDecimal("9.90")))
                    .column("created", SqlTypes.TIMESTAMP, c -> c.withDefault(() -> LocalDateTime.now(UTC)))
                    .column("changed", SqlTypes.TIMESTAMP, c -> c.withOnUpdate(() -> LocalDateTime.now(UTC)))
                    .primaryKey("id")
                    .constraint(ForeignKey.of(List.of("artist_id"), "artist").onDelete(ReferentialAction.CASCADE))
                    .unique("artist_id", "title")
                    .constraint(new CheckConstraint(null, column("price").ge(0)))
                    .index("title"))
            .build();

    private final Engine engine = Engine.of(h2());

    private static JdbcDataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:schema-guide;DB_CLOSE_DELAY=-1");
        return h2;
    }

    @BeforeEach
    void create() {
        SchemaDeployment.to(engine).createAll(MUSIC);
    }

    @AfterEach
    void drop() {
        SchemaDeployment.to(engine).dropAll(Inspector.of(engine).metaData());
        engine.close();
    }

    @Test
    void columnsGetTheirValues() {
        engine.run(connection -> {
            connection.execute(insertInto(MUSIC.requireTable("artist"))
                    .columns("id", "name")
                    .values(1, "Ann"));
            Table album = MUSIC.requireTable("album");
            connection.execute(
                    insertInto(album).columns("artist_id", "title").values(1, "Spring")); // price and created are set
            connection.execute(update(album).set("title", "Summer")); // and here changed is
            Row row = connection.execute(select(album).from(album)).one();
            assertThat(row.get("price")).isEqualTo(new BigDecimal("9.90"));
            assertThat(row.get("created")).isNotNull();
            assertThat(row.get("changed")).isNotNull();
        });
    }

    @Test
    void scriptsNeedNoConnection() throws IOException {
        StringBuilder out = new StringBuilder();
        SchemaScripts.write(SchemaScripts.of(MUSIC, Dialects.named("oracle")).create(), Dialects.named("oracle"), out);
        assertThat(out).contains("CREATE TABLE artist (").contains("CREATE INDEX ix_album_title ON album (title);");
    }

    @Test
    void definitionsOfOneDatabaseAreExecutedThereAlone() {
        MetaData tuned = MUSIC.toBuilder()
                .auxiliary(AuxiliaryDefinition.afterCreate("ALTER TABLE album SET (fillfactor = 70)")
                        .ofTable("album")
                        .on("postgresql"))
                .build();
        int everywhere = SchemaScripts.of(tuned, Dialects.named("h2")).create().size();
        assertThat(SchemaScripts.of(tuned, Dialects.named("postgresql")).create())
                .hasSize(everywhere + 1);
    }

    @Test
    void whatWasChangedIsFound() {
        engine.run(connection -> {
            connection.execute(new AlterTable(
                    QualifiedName.of("album"), new TableChange.AddColumn(Column.of("rating", SqlTypes.INTEGER))));
        });
        MetaData found = Inspector.of(engine).metaData();
        Table artist = Inspector.of(engine).table("artist");
        assertThat(artist.comment()).isEqualTo("who plays");
        List<SchemaDifference> differences =
                SchemaComparison.by(engine.dialect().equivalence()).compare(found, MUSIC);
        assertThat(differences)
                .containsExactly(new SchemaDifference.ColumnRemoved(
                        QualifiedName.of("album"), Column.of("rating", SqlTypes.INTEGER)));
    }
}
