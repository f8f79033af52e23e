package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Map;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.Session;
import org.aludel.provider.orm.Music.Album;
import org.aludel.provider.orm.Music.Artist;
import org.aludel.provider.orm.Music.Track;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE of Core over entities. */
@NullUnmarked // what was not found
class ChangeEntitiesTest extends MusicTest {

    @Test
    void attributesAreSetAsColumnsAre() {
        EntityAlias<Track> track = entities().entity(Track.class);
        trying((session, manager) -> {
            int changed = session.execute(update(track)
                    .set(track.column("seconds"), track.<Integer>get("seconds").plus(10))
                    .set("title", "Longer")
                    .where(track.get("album").get("title").eq("Milestones")));
            assertThat(changed).isEqualTo(2);
            return assertThat(manager.find(Track.class, 20))
                    .hasToString("Longer")
                    .extracting("seconds")
                    .isEqualTo(320);
        });
    }

    @Test
    void embeddedAttributesAndReferencesAreSet() {
        EntityAlias<Album> album = entities().entity(Album.class);
        trying((session, manager) -> {
            session.execute(update(album)
                    .set("price.amount", new BigDecimal("1.00"))
                    .set("artist", manager.getReference(Artist.class, 3))
                    .where(album.id().eq(4)));
            Album lost = manager.find(Album.class, 4);
            assertThat(lost.artist).hasToString("Django");
            assertThat(lost.price.amount).isEqualByComparingTo("1.00");
            manager.clear();
            session.execute(update(album).set("artist", null).where(album.id().eq(4)));
            return assertThat(manager.find(Album.class, 4))
                    .extracting(found -> found.artist)
                    .isEqualTo(null);
        });
    }

    @Test
    void deletedEntitiesTakeTheirValuesWithThem() {
        EntityAlias<Track> track = entities().entity(Track.class);
        EntityAlias<Album> album = entities().entity(Album.class);
        trying((session, manager) -> {
            assertThat(session.execute(
                            deleteFrom(track).where(track.get("seconds").lt(param("least", SqlTypes.INTEGER))),
                            Map.of("least", 1000)))
                    .isEqualTo(6);
            assertThat(session.execute(deleteFrom(album).where(album.id().eq(1))))
                    .isEqualTo(1);
            return assertThat(manager.createNativeQuery("select count(*) from album_tags")
                            .getSingleResult())
                    .hasToString("1");
        });
    }

    @Test
    void newRowsAreInsertedOrChangeThoseThatAreThere() {
        EntityAlias<Artist> artist = entities().entity(Artist.class);
        trying((session, manager) -> {
            int count = session.execute(insertInto(artist)
                    .columns("id", "name", "country")
                    .values(9, "Ella", "US")
                    .values(10, "Edith", "FR"));
            assertThat(count).isEqualTo(2);
            assertThat(manager.find(Artist.class, 9)).hasToString("Ella");
            manager.clear();
            session.execute(insertInto(artist)
                    .columns("id", "name", "country")
                    .values(9, "Ella Fitzgerald", "US")
                    .onConflict("id")
                    .doUpdate(Sql.assign(artist.column("name"), inserted(artist.column("name")))));
            return assertThat(manager.find(Artist.class, 9)).hasToString("Ella Fitzgerald");
        });
    }

    @Test
    void rowsAreInsertedFromAQueryOverEntities() {
        EntityAlias<Artist> artist = entities().entity(Artist.class);
        EntityAlias<Album> album = entities().entity(Album.class);
        trying((session, manager) -> {
            session.execute(insertInto(artist)
                    .columns("id", "name")
                    .select(select(album.id().plus(100), album.get("title"))
                            .from(album)
                            .where(album.get("artist").isNull())));
            return assertThat(manager.find(Artist.class, 104)).hasToString("Lost Tapes");
        });
    }

    @Test
    void commonTablesAreMadeOfEntities() {
        EntityAlias<Album> album = entities().entity(Album.class);
        EntityAlias<Track> track = entities().entity(Track.class);
        CommonTable old = select(album.id().as("id"))
                .from(album)
                .where(album.get("year").lt(1959))
                .cte("old");
        trying((session, manager) -> {
            session.execute(update(track)
                    .with(old)
                    .set("title", "Old")
                    .where(track.get("album").id().in(select(old.column("id")).from(old))));
            return assertThat(session.list(
                            select(track).from(track).where(track.get("title").eq("Old")), Track.class))
                    .hasSize(2);
        });
    }

    @Test
    void tablesAreChangedByEntities() {
        EntityAlias<Album> album = entities().entity(Album.class);
        TableReference tags =
                Sql.table("album_tags", Sql.column("album_id", SqlTypes.INTEGER), Sql.column("tags", SqlTypes.VARCHAR));
        trying(session -> assertThat(session.execute(deleteFrom(tags)
                        .where(tags.<Integer>column("album_id")
                                .in(select(album.id())
                                        .from(album)
                                        .where(album.get("artist").get("name").eq("Miles"))))))
                .isEqualTo(3));
    }

    /** What a statement returned. */
    public record Named(int id, String name) {}

    @Test
    void whatIsChangedIsReturned() {
        EntityAlias<Track> track = entities().entity(Track.class);
        EntityAlias<Artist> artist = entities().entity(Artist.class);
        trying(session -> {
            assertThat(session.execute(
                            insertInto(artist)
                                    .columns("id", "name")
                                    .values(9, "Ella")
                                    .returning(artist.id(), artist.get("name")),
                            Named.class))
                    .containsExactly(new Named(9, "Ella"));
            assertThat(session.execute(
                            update(track)
                                    .set(track.column("seconds"), param("seconds", SqlTypes.INTEGER))
                                    .where(track.id().eq(20))
                                    .returning(track.<Integer>get("seconds")
                                            .plus(1)
                                            .as("more")),
                            Tuple.class,
                            Map.of("seconds", 5)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("more")).isEqualTo(6));
            return assertThat(session.execute(
                            deleteFrom(track).where(track.id().eq(20)).returning(track.get("seconds")), Integer.class))
                    .containsExactly(5);
        });
    }

    @Test
    void rowsOfTablesAreReturnedToo() {
        TableReference tags =
                Sql.table("album_tags", Sql.column("album_id", SqlTypes.INTEGER), Sql.column("tags", SqlTypes.VARCHAR));
        trying(session -> assertThat(session.execute(
                        deleteFrom(tags)
                                .where(tags.<Integer>column("album_id").eq(1))
                                .returning(tags.column("album_id"), tags.column("tags")),
                        Object[].class))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row[0]).isEqualTo(1)));
    }

    @Test
    void aStatementThatReturnsRowsIsRefused() {
        EntityAlias<Track> track = entities().entity(Track.class);
        trying(session -> {
            assertThatThrownBy(() -> session.execute(deleteFrom(track).returning(track.id())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ALU-4446")
                    .hasMessageContaining("execute(statement, type)");
            assertThatThrownBy(() -> session.execute(deleteFrom(track), Object.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ALU-4446")
                    .hasMessageContaining("returning(...)");
            assertThatThrownBy(() -> session.execute(select(track).from(track), Track.class))
                    .hasMessageContaining("ALU-4446");
            assertThatThrownBy(() -> session.execute(deleteFrom(track).returning(track), Track.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ALU-4507");
            return assertThatThrownBy(() -> session.execute(select(track).from(track)))
                    .hasMessageContaining("ALU-4446");
        });
    }

    @Test
    void aChangeNeedsATransaction() {
        EntityAlias<Track> track = entities().entity(Track.class);
        try (var manager = units().open()) {
            assertThatThrownBy(() -> manager.unwrap(Session.class).execute(deleteFrom(track)))
                    .isInstanceOf(TransactionRequiredException.class)
                    .hasMessageContaining("ALU-4207");
        }
    }
}
