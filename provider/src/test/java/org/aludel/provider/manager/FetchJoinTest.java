package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fetched collection comes with the rows of the query where that is simple, and otherwise in one statement behind them. */
@NullUnmarked // entities
class FetchJoinTest {

    @Entity
    static class Album {
        @Id
        long id;

        String title;

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
        @OrderBy("length desc, title")
        List<Track> tracks = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        @OrderColumn
        List<Photo> photos = new ArrayList<>();

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
        @MapKey(name = "author")
        Map<String, Review> reviews = new HashMap<>();

        @ManyToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        Set<Genre> genres = new HashSet<>();

        Track track(long number, String name, int length) {
            Track track = new Track();
            track.id = number;
            track.title = name;
            track.length = length;
            track.album = this;
            tracks.add(track);
            return track;
        }
    }

    @Entity
    static class Track {
        @Id
        long id;

        String title;
        int length;

        @ManyToOne
        Album album;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        Genre mood;
    }

    @Entity
    static class Photo {
        @Id
        long id;
    }

    @Entity
    static class Review {
        @Id
        long id;

        String author;

        @ManyToOne
        Album album;
    }

    @Entity
    static class Genre {
        @Id
        long id;

        String name;
    }

    private static Units units(TestDatabase database) {
        Units units = new Units(database, Album.class, Track.class, Photo.class, Review.class, Genre.class);
        units.run(manager -> {
            for (long i = 1; i <= 4; i++) {
                Album album = new Album();
                album.id = i;
                album.title = "Album " + i;
                for (long j = 1; j <= 3 && i < 4; j++) { // the fourth has nothing
                    Track track = album.track(i * 10 + j, "Track " + j, j == 1 ? 100 : 200);
                    track.mood = genre(1000 + i * 10 + j);
                    Photo photo = new Photo();
                    photo.id = i * 10 + 4 - j;
                    album.photos.add(photo);
                    Review review = new Review();
                    review.id = i * 10 + j;
                    review.author = "Author " + j;
                    review.album = album;
                    album.reviews.put(review.author, review);
                    album.genres.add(genre(i * 10 + j));
                }
                manager.persist(album);
            }
        });
        units.statements();
        return units;
    }

    private static Genre genre(long id) {
        Genre genre = new Genre();
        genre.id = id;
        return genre;
    }

    private static List<Long> ids(List<Album> albums) {
        return albums.stream().map(album -> album.id).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void aCollectionComesWithItsOwnersInItsOwnOrder(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                List<Album> albums = manager.createQuery(
                                "select a from Album a join fetch a.tracks order by a.title desc", Album.class)
                        .getResultList();
                assertThat(ids(albums)).containsExactly(3L, 2L, 1L);
                assertThat(albums.get(0).tracks).extracting(track -> track.id).containsExactly(32L, 33L, 31L);
                assertThat(albums.get(0).tracks).allMatch(track -> track.album == albums.get(0));
            });
            assertThat(units.statements()).hasSize(2); // the second one is for the genres, which are eager
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void ownersWithoutElementsStayInAnOuterJoin(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                List<Album> albums = manager.createQuery(
                                "select distinct a from Album a left join fetch a.photos order by a.id", Album.class)
                        .getResultList();
                assertThat(ids(albums)).containsExactly(1L, 2L, 3L, 4L);
                assertThat(albums.get(1).photos).extracting(photo -> photo.id).containsExactly(23L, 22L, 21L);
                assertThat(albums.get(3).photos).isEmpty();
            });
            assertThat(units.statements()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void mapsGetTheirKeysFromTheirElements(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                Album album = manager.createQuery(
                                "select a from Album a join fetch a.reviews where a.id = 2", Album.class)
                        .getResultList()
                        .get(0);
                assertThat(album.reviews).containsOnlyKeys("Author 1", "Author 2", "Author 3");
            });
            assertThat(units.statements()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void anEagerCollectionThatIsFetchedIsNotFetchedTwice(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> assertThat(
                            manager.createQuery("select a from Album a left join fetch a.genres", Album.class)
                                    .getResultList())
                    .hasSize(4)
                    .filteredOn(album -> album.id < 4)
                    .allMatch(album -> album.genres.size() == 3));
            assertThat(units.statements()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void whatElementsReferToComesWithThem(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                List<Album> albums = manager.createQuery(
                                "select a from Album a join fetch a.tracks t join fetch t.mood where a.id < 3",
                                Album.class)
                        .getResultList();
                units.statements();
                assertThat(albums)
                        .hasSize(2)
                        .allSatisfy(album -> assertThat(album.tracks).allMatch(track -> track.mood.name == null));
            });
            assertThat(units.statements()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void limitsCountOwners(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                List<Album> albums = manager.createQuery(
                                "select a from Album a left join fetch a.tracks order by a.id", Album.class)
                        .setFirstResult(1)
                        .setMaxResults(2)
                        .getResultList();
                assertThat(ids(albums)).containsExactly(2L, 3L);
                assertThat(albums).allMatch(album -> album.tracks.size() == 3);
            });
            assertThat(units.statements()).hasSize(3).first().asString().doesNotContain("track");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("4.022")
    void aSingleOwnerComesWithItsCollectionToo(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                String query = "select a from Album a join fetch a.genres where a.id ";
                Album album = manager.createQuery(query + "= 2", Album.class).getSingleResult();
                assertThat(album.genres).hasSize(3);
                assertThat(units.statements()).hasSize(1);
                assertThatThrownBy(() ->
                                manager.createQuery(query + "< 3", Album.class).getSingleResult())
                        .isInstanceOf(NonUniqueResultException.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void whatIsThereAlreadyStaysAsItIs(TestDatabase database) {
        try (Units units = units(database)) {
            units.run(manager -> {
                Album album = manager.find(Album.class, 1L);
                Track own = album.track(99, "Mine", 1);
                List<Album> albums = manager.createQuery("select a from Album a join fetch a.tracks", Album.class)
                        .getResultList();
                assertThat(albums).contains(album);
                assertThat(album.tracks).hasSize(4).contains(own);
            });
            units.run(
                    manager -> assertThat(manager.find(Album.class, 1L).tracks).hasSize(4));
        }
    }
}
