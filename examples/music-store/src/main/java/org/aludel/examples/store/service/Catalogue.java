package org.aludel.examples.store.service;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.select;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.SelectStatement;
import org.aludel.examples.store.model.Album;
import org.aludel.examples.store.model.Album_;
import org.aludel.examples.store.model.Artist;
import org.aludel.examples.store.model.Artist_;
import org.aludel.examples.store.model.Genre;
import org.aludel.examples.store.model.Genre_;
import org.aludel.examples.store.model.Playlist;
import org.aludel.examples.store.model.Playlist_;
import org.aludel.examples.store.model.Track;
import org.aludel.examples.store.model.Track_;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.EntityPath;
import org.aludel.orm.Session;
import org.jspecify.annotations.Nullable;

/** What there is to buy. */
@ApplicationScoped
@Transactional
public class Catalogue {

    private static final int PAGE = 24;

    @Inject
    EntityManager manager;

    /** What a search finds, of each kind the first few. */
    public record Found(List<ArtistEntry> artists, List<AlbumEntry> albums, List<TrackEntry> tracks) {}

    /** An artist in a list. */
    public record ArtistEntry(Integer id, @Nullable String name, Long albums) {}

    /** An album in a list. */
    public record AlbumEntry(
            Integer id,
            String title,
            Integer artistId,
            @Nullable String artist) {}

    /** A track in a list. */
    public record TrackEntry(
            Integer id,
            String name,
            BigDecimal unitPrice,
            Integer stock,
            Integer albumId,
            String album,
            @Nullable String artist) {}

    /** A part of all albums. */
    public record AlbumList(List<AlbumEntry> albums, int page, int pages) {}

    /** A genre, and how many tracks it has. */
    public record GenreEntry(Integer id, @Nullable String name, Long tracks) {}

    /** A playlist, and how many tracks it has. */
    public record PlaylistEntry(Integer id, @Nullable String name, Long tracks) {}

    /** An album with all that its page shows. */
    public record AlbumPage(
            Integer id,
            String title,
            Integer artistId,
            @Nullable String artist,
            List<AlbumTrack> tracks) {

        static AlbumPage of(Album album) {
            return new AlbumPage(
                    album.id(),
                    album.title(),
                    album.artist().id(),
                    album.artist().name(),
                    album.tracks().stream().map(AlbumTrack::of).toList());
        }
    }

    /** A track on the page of its album. */
    public record AlbumTrack(
            Integer id,
            String name,
            @Nullable String composer,
            @Nullable String genre,
            String mediaType,
            long seconds,
            BigDecimal unitPrice,
            int stock) {

        static AlbumTrack of(Track track) {
            return new AlbumTrack(
                    track.id(),
                    track.name(),
                    track.composer(),
                    track.genre() == null ? null : track.genre().name(),
                    track.mediaType().name(),
                    track.duration().toSeconds(),
                    track.unitPrice(),
                    track.stock());
        }
    }

    /** An artist with their albums. */
    public record ArtistPage(Integer id, @Nullable String name, List<AlbumEntry> albums) {

        static ArtistPage of(Artist artist) {
            return new ArtistPage(
                    artist.id(),
                    artist.name(),
                    artist.albums().stream()
                            .map(album -> new AlbumEntry(album.id(), album.title(), artist.id(), artist.name()))
                            .toList());
        }
    }

    /** A playlist with its tracks. */
    public record PlaylistPage(Integer id, @Nullable String name, List<TrackEntry> tracks) {}

    /**
     * Finds artists, albums and tracks whose names have a text in them, in whatever case.
     *
     * @param most of each kind
     */
    public Found search(String text, int most) {
        Session session = session();
        EntityAlias<Artist> artist = session.entity(Artist.class);
        EntityAlias<Album> album = session.entity(Album.class);
        EntityAlias<Track> track = session.entity(Track.class);
        return new Found(
                session.query(
                                select(artist.get(Artist_.id), artist.get(Artist_.name), artist.size("albums"))
                                        .from(artist)
                                        .where(artist.get(Artist_.name).icontains(text))
                                        .orderBy(artist.get(Artist_.name), artist.get(Artist_.id)),
                                ArtistEntry.class)
                        .limit(most)
                        .list(),
                session.query(
                                albumEntries(album)
                                        .where(album.get(Album_.title).icontains(text))
                                        .orderBy(album.get(Album_.title), album.get(Album_.id)),
                                AlbumEntry.class)
                        .limit(most)
                        .list(),
                session.query(
                                trackEntries(track)
                                        .from(track)
                                        .where(track.get(Track_.name).icontains(text)),
                                TrackEntry.class)
                        .limit(most)
                        .list());
    }

    /**
     * A page of all albums by artist, or of those that have a track of a genre.
     *
     * @param genre its identifier, or null for all albums
     * @param page from 1; beyond the last there are no albums
     */
    public AlbumList albums(@Nullable Integer genre, int page) {
        Session session = session();
        EntityAlias<Album> album = session.entity(Album.class);
        SelectStatement albums = albumEntries(album);
        SelectStatement number = select(count(album)).from(album);
        if (genre != null) {
            var inGenre = album.any(
                    Album_.tracks,
                    track -> track.get(Track_.genre).get(Genre_.id).eq(genre));
            albums = albums.where(inGenre);
            number = number.where(inGenre);
        }
        return new AlbumList(
                session.query(
                                albums.orderBy(
                                        album.get(Album_.artist).get(Artist_.name),
                                        album.get(Album_.title),
                                        album.get(Album_.id)),
                                AlbumEntry.class)
                        .offset((page - 1) * PAGE)
                        .limit(PAGE)
                        .list(),
                page,
                (int) ((session.one(number, Long.class) + PAGE - 1) / PAGE));
    }

    /** All genres that have tracks. */
    public List<GenreEntry> genres() {
        Session session = session();
        EntityAlias<Track> track = session.entity(Track.class);
        EntityAlias<Genre> genre = track.join(Track_.genre);
        return session.list(
                select(genre.get(Genre_.id), genre.get(Genre_.name), count(track))
                        .from(track, genre)
                        .groupBy(genre.get(Genre_.id), genre.get(Genre_.name))
                        .orderBy(genre.get(Genre_.name)),
                GenreEntry.class);
    }

    /**
     * An album with its artist and its tracks: what the graph of the entity names is read along, by two statements.
     *
     * @throws StoreException if there is none
     */
    public AlbumPage album(int id) {
        // The entity managers of WildFly 39 have no find(graph, id) yet.
        Album album = manager.find(Album.class, id, Map.of("jakarta.persistence.loadgraph", Album_._Album_page));
        if (album == null) {
            throw StoreException.notFound("album", id);
        }
        return AlbumPage.of(album);
    }

    /**
     * An artist with their albums, which are read when they are touched.
     *
     * @throws StoreException if there is none
     */
    public ArtistPage artist(int id) {
        Artist artist = manager.find(Artist.class, id);
        if (artist == null) {
            throw StoreException.notFound("artist", id);
        }
        return ArtistPage.of(artist);
    }

    /** All playlists that have tracks. */
    public List<PlaylistEntry> playlists() {
        return manager.createQuery(
                        "select p.id, p.name, count(t) from Playlist p join p.tracks t group by p.id, p.name order by p.name, p.id",
                        PlaylistEntry.class)
                .getResultList();
    }

    /**
     * A playlist with its tracks.
     *
     * @throws StoreException if there is none
     */
    public PlaylistPage playlist(int id) {
        Session session = session();
        Playlist playlist = manager.find(Playlist.class, id);
        if (playlist == null) {
            throw StoreException.notFound("playlist", id);
        }
        EntityAlias<Playlist> owner = session.entity(Playlist.class);
        EntityAlias<Track> track = owner.join(Playlist_.tracks);
        return new PlaylistPage(
                playlist.id(),
                playlist.name(),
                session.list(trackEntries(track).from(owner, track).where(owner.eq(playlist)), TrackEntry.class));
    }

    private static SelectStatement albumEntries(EntityAlias<Album> album) {
        return select(
                        album.get(Album_.id),
                        album.get(Album_.title),
                        album.get(Album_.artist).get(Artist_.id),
                        album.get(Album_.artist).get(Artist_.name))
                .from(album);
    }

    /** By name; from what is not said yet. */
    private static SelectStatement trackEntries(EntityAlias<Track> track) {
        EntityPath<Album> album = track.get(Track_.album);
        return select(
                        track.get(Track_.id),
                        track.get(Track_.name),
                        track.get(Track_.unitPrice),
                        track.get(Track_.stock),
                        album.get(Album_.id),
                        album.get(Album_.title),
                        album.get(Album_.artist).get(Artist_.name))
                .orderBy(track.get(Track_.name), track.get(Track_.id));
    }

    private Session session() {
        return manager.unwrap(Session.class);
    }
}
