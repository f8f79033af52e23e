package org.aludel.examples.schema;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.currentDate;
import static org.aludel.core.sql.Sql.select;

import java.math.BigDecimal;
import java.util.List;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.NamingConvention;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.View;
import org.aludel.core.type.SqlTypes;

/** A schema to look at: a small music store. */
final class SampleStore {

    private static final Table ARTIST = Table.named("artist")
            .column("id", SqlTypes.BIGINT, id -> id.withIdentity(Identity.byDefault()))
            .column("name", SqlTypes.varchar(100), Column::notNull)
            .column("country", SqlTypes.character(2), country -> country.withComment("ISO 3166"))
            .primaryKey("id")
            .unique("name")
            .comment("Whoever plays")
            .build();

    private static final Table GENRE = Table.named("genre")
            .column("id", SqlTypes.INTEGER)
            .column("parent_id", SqlTypes.INTEGER)
            .column("name", SqlTypes.varchar(60), Column::notNull)
            .primaryKey("id")
            .foreignKey("genre", "parent_id")
            .build();

    private static final Table ALBUM = Table.named("album")
            .column("id", SqlTypes.BIGINT, id -> id.withIdentity(Identity.byDefault()))
            .column("artist_id", SqlTypes.BIGINT, Column::notNull)
            .column("title", SqlTypes.varchar(160), Column::notNull)
            .column("released", SqlTypes.DATE)
            .primaryKey("id")
            .foreignKey("artist", "artist_id")
            .index(Index.on("artist_id"))
            .build();

    private static final Table TRACK = Table.named("track")
            .column("album_id", SqlTypes.BIGINT)
            .column("position", SqlTypes.SMALLINT)
            .column("genre_id", SqlTypes.INTEGER)
            .column("title", SqlTypes.varchar(200), Column::notNull)
            .column("price", SqlTypes.decimal(6, 2), price -> price.notNull().withServerDefault(new BigDecimal("0.99")))
            .primaryKey("album_id", "position")
            .constraint(ForeignKey.of(List.of("album_id"), "album").onDelete(ReferentialAction.CASCADE))
            .foreignKey("genre", "genre_id")
            .constraint(new CheckConstraint("fair_price", column("price").ge(BigDecimal.ZERO)))
            .index(Index.on("title"))
            .build();

    private static final Table LYRICS = Table.named("lyrics")
            .column("album_id", SqlTypes.BIGINT)
            .column("position", SqlTypes.SMALLINT)
            .column("words", SqlTypes.CLOB, Column::notNull)
            .primaryKey("album_id", "position")
            .foreignKey("track", "album_id", "position")
            .build();

    private static final Table SALE = Table.named("sale")
            .column("number", SqlTypes.BIGINT)
            .column("album_id", SqlTypes.BIGINT, Column::notNull)
            .column("position", SqlTypes.SMALLINT, Column::notNull)
            .column("sold_on", SqlTypes.DATE, day -> day.notNull().withServerDefault(currentDate()))
            .column("pieces", SqlTypes.INTEGER, Column::notNull)
            .column("price", SqlTypes.decimal(6, 2), Column::notNull)
            .column("amount", SqlTypes.decimal(12, 2), SampleStore::amount)
            .primaryKey("number")
            .foreignKey("track", "album_id", "position")
            .index(Index.on(List.of(IndexElement.of("sold_on").descending(), IndexElement.of("album_id"))))
            .build();

    /** All of it. */
    static final MetaData SCHEMA = MetaData.builder()
            .naming(NamingConvention.STANDARD)
            .table(ARTIST)
            .table(GENRE)
            .table(ALBUM)
            .table(TRACK)
            .table(LYRICS)
            .table(SALE)
            .view(View.of(
                    "productive_artist",
                    select(ARTIST.column("name"), count(ALBUM.column("id")).as("albums"))
                            .from(ARTIST)
                            .join(ALBUM)
                            .on(ALBUM.column("artist_id").eq(ARTIST.column("id")))
                            .groupBy(ARTIST.column("name"))))
            .sequence(Sequence.of("sale_number"))
            .build();

    private SampleStore() {}

    private static Column<BigDecimal> amount(Column<BigDecimal> column) {
        return column.withComputed(new Computed(column("pieces").times(column("price")), true));
    }
}
