package org.aludel.provider.guide;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.window;
import static org.aludel.orm.LoadOption.joined;
import static org.aludel.orm.LoadOption.only;
import static org.aludel.orm.LoadOption.raise;
import static org.aludel.orm.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.Entities;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.aludel.testing.support.GuideChapter;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/guide/select.md}, run. */
@NullUnmarked // as entities usually are
class SelectGuideTest {

    @Entity(name = "Artist")
    static class Artist {
        @Id
        int id;

        String name;

        @OneToMany(mappedBy = "artist")
        List<Album> albums = new ArrayList<>();
    }

    @Entity(name = "Album")
    static class Album {
        @Id
        int id;

        String title;

        @jakarta.persistence.Column(name = "published")
        int year;

        @ManyToOne(fetch = FetchType.LAZY)
        Artist artist;

        @OneToMany(mappedBy = "album")
        List<Track> tracks = new ArrayList<>();
    }

    @Entity(name = "Track")
    static class Track {
        @Id
        int id;

        String title;

        int seconds;

        @ManyToOne(fetch = FetchType.LAZY)
        Album album;
    }

    /** How long an album is. */
    public record Length(String title, long tracks) {}

    private Units units;

    @BeforeEach
    void fill() {
        units = new Units(TestDatabase.H2, Artist.class, Album.class, Track.class);
        units.run(manager -> {
            Artist nina = new Artist();
            nina.id = 1;
            nina.name = "Nina";
            Album newport = new Album();
            newport.id = 1;
            newport.title = "At Newport";
            newport.year = 1960;
            newport.artist = nina;
            Track porgy = new Track();
            porgy.id = 1;
            porgy.title = "Porgy";
            porgy.seconds = 400;
            porgy.album = newport;
            List.of(nina, newport, porgy).forEach(manager::persist);
        });
    }

    @AfterEach
    void close() {
        units.close();
    }

    @Test
    void everySampleOfTheChapterIsHere() {
        assertThat(new GuideChapter("select.md")
                        .requireSamplesIn("src/test/java/org/aludel/provider/guide/SelectGuideTest.java"))
                .isGreaterThanOrEqualTo(9);
    }

    @Test
    void entities() {
        units.run(this::entities);
    }

    private void entities(EntityManager entityManager) {
        Session session = entityManager.unwrap(Session.class);
        EntityAlias<Album> album = session.entity(Album.class);

        List<Album> sixties = session.list(
                select(album)
                        .from(album)
                        .where(album.get("year").between(1960, 1969))
                        .orderBy(album.get("title")),
                Album.class);

        assertThat(sixties).hasSize(1);
    }

    @Test
    void keptStatements() {
        EntityManagerFactory factory = units.factory();
        Entities entities = factory.unwrap(Entities.class);
        EntityAlias<Album> album = entities.entity(Album.class);
        SelectStatement byName =
                select(album).from(album).where(album.get("artist").get("name").eq(param("name", SqlTypes.VARCHAR)));
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            assertThat(session.query(byName, Album.class)
                            .parameter("name", "Nina")
                            .one()
                            .title)
                    .isEqualTo("At Newport");
        });
    }

    @Test
    void rows() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Album> album = session.entity(Album.class);
            EntityAlias<Track> track = album.leftJoin("tracks");
            SelectStatement lengths = select(album.get("title"), count(track).as("tracks"))
                    .from(album, track)
                    .groupBy(album.get("title"));
            List<Tuple> rows = session.query(lengths).list();
            Long tracks = rows.get(0).get("tracks", Long.class);
            List<Length> records = session.list(lengths, Length.class);
            assertThat(tracks).isEqualTo(1);
            assertThat(records).containsExactly(new Length("At Newport", 1));
        });
    }

    @Test
    void conditions() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Artist> artist = session.entity(Artist.class);
            SelectStatement found = select(artist)
                    .from(artist)
                    .where(artist.any(
                            "albums",
                            album -> album.any(
                                    "tracks", track -> track.get("seconds").gt(300))))
                    .where(artist.size("albums").lt(5L));
            assertThat(session.optional(found, Artist.class)).isPresent();
        });
    }

    @Test
    void joins() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Album> album = session.entity(Album.class);
            EntityAlias<Track> track = album.join("tracks");
            SelectStatement withCondition = select(album, track)
                    .from(album)
                    .leftJoin(track)
                    .on(track.get("seconds").gt(600));
            EntityAlias<Album> later = album.named("later");
            SelectStatement pairs = select(album, later)
                    .from(album)
                    .join(later)
                    .on(later.get("artist")
                            .eq(album.get("artist"))
                            .and(later.get("year").gt(album.get("year"))));
            assertThat(session.query(withCondition).one().get(1)).isNull();
            assertThat(session.query(pairs).list()).isEmpty();
        });
    }

    @Test
    void windows() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Track> track = session.entity(Track.class);
            DerivedTable ranked = select(
                            track.id().as("id"),
                            rank().over(window().partitionBy(track.get("album"))
                                            .orderBy(track.get("seconds").desc()))
                                    .as("place"))
                    .from(track)
                    .as("ranked");
            EntityAlias<Track> longest = track.named("longest");
            SelectStatement three = select(longest)
                    .from(longest)
                    .join(ranked)
                    .on(ranked.column("id").eq(longest.id()))
                    .where(ranked.column("place").le(3L));
            assertThat(session.list(three, Track.class)).hasSize(1);
        });
    }

    @Test
    void changes() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Track> track = session.entity(Track.class);
            session.execute(update(track)
                    .set(track.column("seconds"), track.<Integer>get("seconds").plus(1))
                    .where(track.get("album").get("year").lt(1970)));
            int deleted =
                    session.execute(deleteFrom(track).where(track.get("seconds").lt(60)));
            assertThat(deleted).isZero();
            List<Integer> ids = session.execute(
                    deleteFrom(track).where(track.get("seconds").lt(90)).returning(track.id()), Integer.class);
            assertThat(ids).isEmpty();
        });
    }

    @Test
    void loading() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Album> album = session.entity(Album.class);
            EntityAlias<Track> tracks = album.join("tracks");
            List<Album> albums = session.query(select(album).from(album), Album.class)
                    .options(
                            joined(album.get("artist"))
                                    .then(raise(album.get("artist").join("albums"))),
                            selectin(tracks).where(tracks.get("seconds").gt(300)))
                    .list();
            assertThat(albums.get(0).tracks).hasSize(1);
        });
    }

    @Test
    void deferring() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            EntityAlias<Album> album = session.entity(Album.class);
            List<Album> titles = session.query(select(album).from(album), Album.class)
                    .options(only(album.get("title")))
                    .list();
            session.load(titles.get(0));
            assertThat(titles.get(0).year).isEqualTo(1960);
        });
    }
}
