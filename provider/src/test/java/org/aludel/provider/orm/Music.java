package org.aludel.provider.orm;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.fixture.Units;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A shelf with music: who plays, what, and how long. */
@NullUnmarked // as entities usually are
final class Music {

    static final Class<?>[] CLASSES = {Artist.class, Album.class, LiveAlbum.class, Track.class, Genre.class};

    private Music() {}

    @Entity(name = "Artist")
    static class Artist {
        @Id
        int id;

        String name;

        String country;

        @OneToMany(mappedBy = "artist")
        @OrderBy("year")
        List<Album> albums = new ArrayList<>();

        @Override
        public String toString() {
            return name;
        }
    }

    @Entity(name = "Genre")
    static class Genre {
        @Id
        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Genre parent;

        @OneToMany(mappedBy = "parent")
        Set<Genre> children = new HashSet<>();

        @Override
        public String toString() {
            return name;
        }
    }

    /** What something costs. */
    @Embeddable
    static class Price {
        BigDecimal amount;
        String currency;

        @Override
        public String toString() {
            return amount + " " + currency;
        }
    }

    @Entity(name = "Album")
    static class Album {
        @Id
        int id;

        @Version
        int version;

        String title;

        @jakarta.persistence.Column(name = "published")
        int year;

        String notes;

        Price price;

        @ManyToOne(fetch = FetchType.LAZY)
        Artist artist;

        @ManyToOne(fetch = FetchType.LAZY)
        Genre genre;

        @OneToMany(mappedBy = "album")
        @OrderBy("number")
        List<Track> tracks = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        List<String> tags = new ArrayList<>();

        @ElementCollection
        Map<String, Integer> ratings = new HashMap<>();

        @ManyToMany
        Set<Artist> guests = new HashSet<>();

        @Override
        public String toString() {
            return title;
        }
    }

    @Entity(name = "LiveAlbum")
    static class LiveAlbum extends Album {
        String venue;
    }

    @Entity(name = "Track")
    static class Track {
        @Id
        int id;

        @jakarta.persistence.Column(name = "place")
        int number;

        String title;

        int seconds;

        @ManyToOne(fetch = FetchType.LAZY)
        Album album;

        @Override
        public String toString() {
            return title;
        }
    }

    // ---- rows

    static void fill(Units units) {
        units.run(manager -> {
            Genre jazz = genre("Jazz", null);
            Genre bebop = genre("Bebop", jazz);
            Genre modal = genre("Modal", jazz);
            Artist miles = artist(1, "Miles", "US");
            Artist nina = artist(2, "Nina", "US");
            Artist django = artist(3, "Django", "BE");
            List.of(jazz, bebop, modal, miles, nina, django).forEach(manager::persist);
            Album kind = album(new Album(), 1, "Kind of Blue", 1959, miles, modal, "12.50");
            kind.tags.addAll(List.of("blue", "calm"));
            kind.ratings.putAll(Map.of("press", 10, "crowd", 9));
            kind.guests.add(nina);
            Album milestones = album(new Album(), 2, "Milestones", 1958, miles, bebop, "9.00");
            milestones.tags.add("fast");
            LiveAlbum newport = album(new LiveAlbum(), 3, "At Newport", 1960, nina, jazz, "7.25");
            newport.venue = "Newport";
            Album lost = album(new Album(), 4, "Lost Tapes", 1991, null, null, "3.00");
            List.of(kind, milestones, newport, lost).forEach(manager::persist);
            tracks(kind, "So What", 545, "Blue in Green", 337, "Flamenco", 566).forEach(manager::persist);
            tracks(milestones, "Two Bass Hit", 310, "Miles", 345).forEach(manager::persist);
            tracks(newport, "Porgy", 400).forEach(manager::persist);
        });
        units.statements();
    }

    private static Genre genre(String name, @Nullable Genre parent) {
        Genre genre = new Genre();
        genre.name = name;
        genre.parent = parent;
        return genre;
    }

    private static Artist artist(int id, String name, String country) {
        Artist artist = new Artist();
        artist.id = id;
        artist.name = name;
        artist.country = country;
        return artist;
    }

    private static <A extends Album> A album(
            A album, int id, String title, int year, @Nullable Artist artist, @Nullable Genre genre, String price) {
        album.id = id;
        album.title = title;
        album.year = year;
        album.artist = artist;
        album.genre = genre;
        album.notes = "Notes on " + title;
        album.price = new Price();
        album.price.amount = new BigDecimal(price);
        album.price.currency = "EUR";
        return album;
    }

    private static List<Track> tracks(Album album, Object... titlesAndSeconds) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < titlesAndSeconds.length; i += 2) {
            Track track = new Track();
            track.id = album.id * 10 + i / 2;
            track.number = i / 2 + 1;
            track.title = (String) titlesAndSeconds[i];
            track.seconds = (Integer) titlesAndSeconds[i + 1];
            track.album = album;
            tracks.add(track);
        }
        return tracks;
    }
}
