package org.aludel.examples.store.service;

import static org.aludel.core.sql.FrameBound.currentRow;
import static org.aludel.core.sql.FrameBound.unboundedPreceding;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.lag;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.SelectStatement;
import org.aludel.examples.store.model.Album;
import org.aludel.examples.store.model.Album_;
import org.aludel.examples.store.model.Artist;
import org.aludel.examples.store.model.Artist_;
import org.aludel.examples.store.model.Genre;
import org.aludel.examples.store.model.Genre_;
import org.aludel.examples.store.model.Invoice;
import org.aludel.examples.store.model.InvoiceLine;
import org.aludel.examples.store.model.InvoiceLine_;
import org.aludel.examples.store.model.Invoice_;
import org.aludel.examples.store.model.Track;
import org.aludel.examples.store.model.Track_;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.Session;
import org.jspecify.annotations.Nullable;

/** How the store is doing: window functions over entities. */
@ApplicationScoped
@Transactional
public class Reports {

    @Inject
    EntityManager manager;

    /** A track, and what place it has among those of its genre. */
    public record TopTrack(
            String genre,
            Long place,
            Integer trackId,
            String track,
            String artist,
            Integer albumId,
            Long copies,
            BigDecimal revenue) {}

    /**
     * What was sold in a month.
     *
     * @param before what was sold in the month before it, null for the first
     * @param soFar what was sold until its end
     */
    public record Month(
            Integer year,
            Integer month,
            Long orders,
            BigDecimal revenue,
            @Nullable BigDecimal before,
            BigDecimal soFar) {}

    /**
     * What was sold to a country.
     *
     * @param all what was sold to all
     */
    public record Country(Long place, @Nullable String country, Long orders, BigDecimal revenue, BigDecimal all) {}

    /** The tracks of each genre that made the most, with all of those that share the last place. */
    public List<TopTrack> topTracks(int places) {
        Session session = session();
        EntityAlias<InvoiceLine> line = session.entity(InvoiceLine.class);
        EntityAlias<Track> track = line.join(InvoiceLine_.track);
        EntityAlias<Genre> genre = track.join(Track_.genre);
        EntityAlias<Album> album = track.join(Track_.album);
        EntityAlias<Artist> artist = album.join(Album_.artist);
        Expression<BigDecimal> revenue = sum(line.get(InvoiceLine_.unitPrice).times(line.get(InvoiceLine_.quantity)));
        DerivedTable ranked = select(
                        genre.get(Genre_.name).as("genre"),
                        rank().over(window().partitionBy(genre.get(Genre_.id)).orderBy(revenue.desc()))
                                .as("place"),
                        track.get(Track_.id).as("trackId"),
                        track.get(Track_.name).as("track"),
                        artist.get(Artist_.name).as("artist"),
                        album.get(Album_.id).as("albumId"),
                        sum(line.get(InvoiceLine_.quantity)).as("copies"),
                        revenue.as("revenue"))
                .from(line, track, genre, album, artist)
                .groupBy(
                        genre.get(Genre_.id),
                        genre.get(Genre_.name),
                        track.get(Track_.id),
                        track.get(Track_.name),
                        artist.get(Artist_.name),
                        album.get(Album_.id))
                .as("ranked");
        SelectStatement best = select(
                        ranked.column("genre"),
                        ranked.column("place"),
                        ranked.column("trackId"),
                        ranked.column("track"),
                        ranked.column("artist"),
                        ranked.column("albumId"),
                        ranked.column("copies"),
                        ranked.column("revenue"))
                .from(ranked)
                .where(ranked.column("place").le((long) places))
                .orderBy(
                        ranked.column("genre"),
                        ranked.column("place"),
                        ranked.column("track"),
                        ranked.column("trackId"));
        return session.list(best, TopTrack.class);
    }

    /** Month by month, in order. */
    public List<Month> months() {
        Session session = session();
        EntityAlias<Invoice> invoice = session.entity(Invoice.class);
        Expression<Integer> year = invoice.get(Invoice_.date).extract(ExtractField.YEAR);
        Expression<Integer> month = invoice.get(Invoice_.date).extract(ExtractField.MONTH);
        DerivedTable monthly = select(
                        year.as("year"),
                        month.as("month"),
                        count().as("orders"),
                        sum(invoice.get(Invoice_.total)).as("revenue"))
                .from(invoice)
                .groupBy(year, month)
                .as("monthly");
        Expression<BigDecimal> revenue = monthly.column("revenue");
        var inOrder = window().orderBy(
                        monthly.column("year").asc(), monthly.column("month").asc());
        return session.list(
                select(
                                monthly.column("year"),
                                monthly.column("month"),
                                monthly.column("orders"),
                                revenue,
                                lag(revenue, 1).over(inOrder).as("before"),
                                sum(revenue)
                                        .over(inOrder.rows(unboundedPreceding(), currentRow()))
                                        .as("soFar"))
                        .from(monthly)
                        .orderBy(monthly.column("year"), monthly.column("month")),
                Month.class);
    }

    /** Countries by what they bought. */
    public List<Country> countries() {
        Session session = session();
        EntityAlias<Invoice> invoice = session.entity(Invoice.class);
        Expression<String> country = invoice.get(Invoice_.billing).get("country");
        Expression<BigDecimal> revenue = sum(invoice.get(Invoice_.total));
        return session.list(
                select(
                                rank().over(window().orderBy(revenue.desc())).as("place"),
                                country.as("country"),
                                count().as("orders"),
                                revenue.as("revenue"),
                                sum(revenue).over(window()).as("all"))
                        .from(invoice)
                        .groupBy(country)
                        .orderBy(revenue.desc(), country.asc()),
                Country.class);
    }

    private Session session() {
        return manager.unwrap(Session.class);
    }
}
