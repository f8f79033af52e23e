package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.orm.LoadOption.joined;
import static org.aludel.orm.LoadOption.raise;
import static org.aludel.orm.LoadOption.selectin;
import static org.aludel.orm.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.LoadOption;
import org.aludel.orm.Session;
import org.aludel.provider.orm.Music.Album;
import org.aludel.provider.orm.Music.Artist;
import org.aludel.provider.orm.Music.Track;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** How attributes of what a statement selects are loaded. */
@NullUnmarked // what was not found
class LoadOptionsTest extends MusicTest {

    private EntityAlias<Album> album() {
        return entities().entity(Album.class);
    }

    private PersistenceUnitUtil util() {
        return units().factory().getPersistenceUnitUtil();
    }

    private static List<Album> albums(Session session, EntityAlias<Album> album, LoadOption... options) {
        return session.query(select(album).from(album).orderBy(album.id()), Album.class)
                .options(options)
                .list();
    }

    // ---- joined

    @Test
    void joinedEntitiesComeInTheSameRow() {
        EntityAlias<Album> album = album();
        trying(session -> {
            List<Album> found = albums(
                    session,
                    album,
                    joined(album.get("artist")),
                    joined(album.get("genre").get("parent")));
            assertThat(found)
                    .extracting(one -> String.valueOf(one.artist))
                    .containsExactly("Miles", "Miles", "Nina", "null");
            return assertThat(units().statements())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("LEFT JOIN artist");
        });
    }

    @Test
    void joinedOptionsAreNested() {
        EntityAlias<Track> track = entities().entity(Track.class);
        trying(session -> {
            List<Track> found = session.query(
                            select(track).from(track).orderBy(track.id()).limit(2), Track.class)
                    .options(joined(track.get("album"))
                            .then(joined(track.get("album").get("artist"))))
                    .list();
            assertThat(found)
                    .extracting(one -> one.album + " by " + one.album.artist)
                    .containsOnly("Kind of Blue by Miles");
            return assertThat(units().statements()).hasSize(1);
        });
    }

    @Test
    void aLimitCountsEntitiesWhenACollectionIsJoined() {
        EntityAlias<Album> album = album();
        trying(session -> {
            List<Album> found = session.query(
                            select(album).from(album).orderBy(album.id()).limit(2), Album.class)
                    .options(joined(album.join("tracks")))
                    .list();
            assertThat(found).extracting(one -> one.tracks.size()).containsExactly(3, 2);
            return assertThat(units().statements()).hasSize(2);
        });
    }

    // ---- selectin

    @Test
    void collectionsAreLoadedByTheKeysOfAllOwners() {
        EntityAlias<Album> album = album();
        trying(session -> {
            List<Album> found = albums(session, album, selectin(album.join("tracks")), selectin(album.get("artist")));
            assertThat(units().statements()).hasSize(3);
            assertThat(found)
                    .extracting(one -> one.tracks.toString())
                    .containsExactly("[So What, Blue in Green, Flamenco]", "[Two Bass Hit, Miles]", "[Porgy]", "[]");
            assertThat(found)
                    .extracting(one -> String.valueOf(one.artist))
                    .containsExactly("Miles", "Miles", "Nina", "null");
            return assertThat(units().statements()).hasSize(0);
        });
    }

    @Test
    void pathsGoOnThroughWhatIsLoaded() {
        EntityAlias<Album> album = album();
        EntityAlias<Album> ofArtist = album.get("artist").join("albums");
        trying(session -> {
            List<Album> found = albums(
                    session,
                    album,
                    selectin(album.get("artist")).then(selectin(ofArtist).then(selectin(ofArtist.join("tags")))));
            assertThat(units().statements()).hasSize(4);
            assertThat(found.get(0).artist.albums)
                    .extracting(one -> one.tags.toString())
                    .containsExactly("[fast]", "[blue, calm]");
            return assertThat(units().statements()).hasSize(0);
        });
    }

    @Test
    void optionsHoldForEntitiesInRowsToo() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = album.join("tracks");
        trying(session -> {
            var rows = session.query(select(track.get("title"), album)
                            .from(album, track)
                            .where(track.get("number").eq(3)))
                    .options(selectin(album.join("tags")))
                    .list();
            assertThat(units().statements()).hasSize(2);
            assertThat(rows.get(0).get("album", Album.class).tags).containsExactly("blue", "calm");
            return assertThat(units().statements()).hasSize(0);
        });
    }

    @Test
    void optionsHoldForStreamedResults() {
        EntityAlias<Album> album = album();
        trying(session -> {
            try (Stream<Album> found = session
                    .query(select(album).from(album).orderBy(album.id()), Album.class)
                    .options(subquery(album.join("tracks")))
                    .stream()) {
                assertThat(found.map(one -> one.tracks.size()).toList()).containsExactly(3, 2, 1, 0);
            }
            return assertThat(units().statements()).hasSize(2);
        });
    }

    // ---- subquery

    @Test
    void collectionsAreLoadedByTheStatementAsASubquery() {
        EntityAlias<Album> album = album();
        SelectStatement old = selectFrom(album)
                .where(album.get("year").lt(1960))
                .where(album.get("artist").get("country").eq(param("country", SqlTypes.VARCHAR)))
                .orderBy(album.id());
        trying(session -> {
            List<Album> found = session.query(old, Album.class)
                    .parameter("country", "US")
                    .options(subquery(album.join("tracks")))
                    .list();
            List<String> statements = units().statements();
            assertThat(statements).hasSize(2);
            assertThat(statements.get(1)).contains("IN (SELECT album.id FROM album");
            assertThat(found)
                    .extracting(one -> one.tracks.toString())
                    .containsExactly("[So What, Blue in Green, Flamenco]", "[Two Bass Hit, Miles]");
            assertThat(units().statements()).isEmpty();
            return assertThat(util().isLoaded(found.get(0), "tracks")).isTrue();
        });
    }

    @Test
    void whatASubqueryHasLoadedCanBeChanged() {
        EntityAlias<Artist> artist = entities().entity(Artist.class);
        EntityAlias<Album> album = album();
        trying((session, manager) -> {
            Album kind = session.query(
                            select(album).from(album).where(album.id().eq(1)), Album.class)
                    .options(subquery(album.join("guests")))
                    .one();
            kind.guests.add(
                    session.one(select(artist).from(artist).where(artist.id().eq(3)), Artist.class));
            manager.flush();
            return assertThat(result(
                            session,
                            select(album.size("guests"))
                                    .from(album)
                                    .where(album.id().eq(1))))
                    .isEqualTo("[2]");
        });
    }

    private static String result(Session session, SelectStatement statement) {
        return session.list(statement, Object.class).toString();
    }

    // ---- with a condition

    @Test
    void someValuesOfACollectionCanBeLoaded() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = album.join("tracks");
        for (LoadOption option : List.of(
                selectin(track).where(track.get("seconds").gt(340)),
                subquery(track).where(track.get("seconds").gt(340)),
                joined(track).where(track.get("seconds").gt(340)))) {
            trying((session, manager) -> {
                List<Album> found = albums(session, album, option);
                assertThat(units().statements()).hasSize(2);
                assertThat(found)
                        .extracting(one -> one.tracks.toString())
                        .containsExactly("[So What, Flamenco]", "[Miles]", "[Porgy]", "[]");
                assertThat(util().isLoaded(found.get(0), "tracks")).isFalse();
                manager.flush();
                return assertThat(units().statements()).hasSize(0);
            });
        }
    }

    @Test
    void someValuesAreNotTakenForTheWhole() {
        EntityAlias<Album> album = album();
        EntityAlias<Artist> guest = album.join("guests");
        EntityAlias<String> tag = album.join("tags");
        trying((session, manager) -> {
            Album kind = albums(
                            session,
                            album,
                            selectin(guest).where(guest.get("name").eq("Nobody")),
                            selectin(tag).where(tag.ne("calm")))
                    .get(0);
            assertThat(kind.guests).isEmpty();
            assertThat(kind.tags).containsExactly("blue");
            assertThatThrownBy(() -> kind.tags.add("new"))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ALU-4488")
                    .hasMessageContaining("'tags' of the entity 'Album'");
            assertThatThrownBy(() -> kind.guests.clear()).hasMessageContaining("ALU-4488");
            Iterator<String> tags = kind.tags.iterator();
            tags.next();
            assertThatCode(tags::remove).isInstanceOf(RuntimeException.class);
            manager.flush();
            manager.refresh(kind);
            assertThat(kind.tags).containsExactly("blue", "calm");
            return assertThat(kind.guests).hasSize(1);
        });
    }

    @Test
    void aMapKeepsItsKeys() {
        EntityAlias<Album> album = album();
        EntityAlias<Integer> rating = album.join("ratings");
        trying(session -> assertThat(albums(session, album, selectin(rating).where(rating.ge(10)))
                        .get(0)
                        .ratings)
                .containsOnlyKeys("press"));
    }

    // ---- raise

    @Test
    void whatIsNotToBeLoadedFailsWhenItIsUsed() {
        EntityAlias<Album> album = album();
        trying((session, manager) -> {
            List<Album> found = albums(session, album, raise(album.join("tracks")), raise(album.get("artist")));
            assertThat(units().statements()).hasSize(1);
            assertThatThrownBy(() -> found.get(0).tracks.size())
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ALU-4487")
                    .hasMessageContaining("'tracks' of the entity 'Album'");
            assertThatThrownBy(() -> found.get(0).artist.toString())
                    .hasMessageContaining("ALU-4487")
                    .hasMessageContaining("'artist' of the entity 'Album'");
            assertThat(units().statements()).isEmpty();
            manager.flush();
            manager.find(Artist.class, 1);
            assertThat(found.get(0).artist).hasToString("Miles");
            albums(session, album, selectin(album.join("tracks")));
            return assertThat(found.get(0).tracks).hasSize(3);
        });
    }

    // ---- mistakes

    @Test
    void anOptionIsForARelationship() {
        EntityAlias<Album> album = album();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selectin(album.get("title")))
                .withMessageContaining("ALU-4486");
        assertThatIllegalArgumentException().isThrownBy(() -> joined(album)).withMessageContaining("ALU-4486");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        joined(album.get("artist")).where(album.get("year").gt(1)))
                .withMessageContaining("ALU-4486");
    }
}
