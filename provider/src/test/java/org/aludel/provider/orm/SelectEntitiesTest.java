package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Tuple;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.EntityAlias;
import org.aludel.provider.orm.Music.Album;
import org.aludel.provider.orm.Music.Artist;
import org.aludel.provider.orm.Music.Genre;
import org.aludel.provider.orm.Music.LiveAlbum;
import org.aludel.provider.orm.Music.Track;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The {@code select(...)} of Core with entities in it. */
@NullUnmarked // what was not found
class SelectEntitiesTest extends MusicTest {

    private EntityAlias<Album> album() {
        return entities().entity(Album.class);
    }

    private EntityAlias<Track> track() {
        return entities().entity(Track.class);
    }

    private EntityAlias<Artist> artist() {
        return entities().entity(Artist.class);
    }

    // ---- results

    @Test
    void anEntityIsSelectedAsItsManagedInstance() {
        EntityAlias<Album> album = album();
        SelectStatement milestones =
                select(album).from(album).where(album.get("title").eq("Milestones"));
        trying((session, manager) -> {
            Album found = session.one(milestones, Album.class);
            assertThat(found).isSameAs(manager.find(Album.class, 2));
            assertThat(manager.contains(found)).isTrue();
            return found;
        });
    }

    @Test
    void changesAreWrittenBeforeAStatementRuns() {
        EntityAlias<Album> album = album();
        trying((session, manager) -> {
            manager.find(Album.class, 1).title = "Sketches";
            return assertThat(session.one(
                            select(album.get("title"))
                                    .from(album)
                                    .where(album.id().eq(1)),
                            String.class))
                    .isEqualTo("Sketches");
        });
    }

    @Test
    void severalValuesAreATupleWithNames() {
        EntityAlias<Album> album = album();
        Query statement = select(
                        album,
                        album.get("title"),
                        album.get("artist").get("name").as("player"))
                .from(album)
                .where(album.id().eq(1));
        Tuple row = trying(session -> session.query(statement).one());
        assertThat(row.get("album", Album.class)).hasToString("Kind of Blue");
        assertThat(row.get("title", String.class)).isEqualTo("Kind of Blue");
        assertThat(row.get("player")).isEqualTo("Miles");
        assertThat(row.get(2)).isEqualTo("Miles");
    }

    /** A public class for rows. */
    public record Shown(String title, long tracks) {}

    @Test
    void severalValuesAreMadeARecord() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> tracks = album.leftJoin("tracks");
        Query statement = select(album.get("title"), count(tracks))
                .from(album, tracks)
                .groupBy(album.get("title"))
                .orderBy(album.get("title"));
        assertThat(list(statement, Shown.class))
                .containsExactly(
                        new Shown("At Newport", 1),
                        new Shown("Kind of Blue", 3),
                        new Shown("Lost Tapes", 0),
                        new Shown("Milestones", 2));
    }

    @Test
    void oneResultIsToldFromNoneAndSeveral() {
        EntityAlias<Album> album = album();
        SelectStatement all = select(album).from(album).orderBy(album.get("year"));
        SelectStatement none = all.where(album.id().eq(99));
        trying(session -> {
            assertThat(session.first(all, Album.class)).get().hasToString("Milestones");
            assertThat(session.first(none, Album.class)).isEmpty();
            assertThat(session.optional(none, Album.class)).isEmpty();
            assertThat(session.query(all, Album.class).offset(1).limit(2).list())
                    .hasToString("[Kind of Blue, At Newport]");
            assertThatThrownBy(() -> session.one(none, Album.class))
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("ALU-4443")
                    .hasMessageContaining("call optional()");
            return assertThatThrownBy(() -> session.optional(all, Album.class))
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining("ALU-4444");
        });
    }

    @Test
    void resultsAreStreamedOverACursor() {
        EntityAlias<Track> track = track();
        trying(session -> {
            try (Stream<Track> tracks = session.stream(select(track).from(track).orderBy(track.id()), Track.class)) {
                return assertThat(tracks.limit(2).map(found -> found.title).toList())
                        .containsExactly("So What", "Blue in Green");
            }
        });
    }

    @Test
    void whatIsSelectedCanBeLocked() {
        EntityAlias<Album> album = album();
        trying((session, manager) -> {
            Album found = session.query(
                            select(album).from(album).where(album.id().eq(1)), Album.class)
                    .lock(LockModeType.PESSIMISTIC_WRITE)
                    .one();
            return assertThat(manager.getLockMode(found)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void tablesAndEntitiesStandInOneStatement() {
        EntityAlias<Album> album = album();
        var names =
                Sql.valuesTable("wanted", List.of(Sql.column("title", SqlTypes.VARCHAR)), new Object[] {"Milestones"});
        assertThat(result(select(album, names.column("title"))
                        .from(album)
                        .join(names)
                        .on(names.column("title").eq(album.get("title")))))
                .isEqualTo("[[Milestones, Milestones]]");
    }

    // ---- conditions

    @Test
    void attributesHaveTheOperatorsOfCore() {
        EntityAlias<Album> album = album();
        SelectStatement titles = select(album.get("title")).from(album).orderBy(album.get("title"));
        assertThat(result(titles.where(album.get("year").between(1958, 1959)))).isEqualTo("[Kind of Blue, Milestones]");
        assertThat(result(titles.where(
                        album.get("title").like("Mile%").or(album.get("year").gt(1990)))))
                .isEqualTo("[Lost Tapes, Milestones]");
        assertThat(result(titles.where(album.get("year").in(List.of(1960, 1991)))))
                .isEqualTo("[At Newport, Lost Tapes]");
        assertThat(result(select(album.<Integer>get("year").minus(1900))
                        .from(album)
                        .where(album.id().eq(1))))
                .isEqualTo("[59]");
    }

    @Test
    void attributesCanBeNamedByTheMetamodel() {
        EntityAlias<Album> album = album();
        EntityType<Album> type = units().factory().getMetamodel().entity(Album.class);
        var title = type.getSingularAttribute("title", String.class);
        var tracks = type.getList("tracks", Track.class);
        assertThat(result(select(album.get(title))
                        .from(album)
                        .where(album.<Track>any(
                                tracks, track -> track.get("seconds").gt(560)))))
                .isEqualTo("[Kind of Blue]");
    }

    @Test
    void aPathGoesThroughRelationshipsToOne() {
        EntityAlias<Track> track = track();
        assertThat(result(select(track.get("title"))
                        .from(track)
                        .where(track.get("album").get("artist").get("name").eq("Nina"))))
                .isEqualTo("[Porgy]");
    }

    @Test
    void entitiesAreComparedWithInstances() {
        EntityAlias<Album> album = album();
        trying((session, manager) -> {
            Artist miles = manager.find(Artist.class, 1);
            Artist nina = manager.find(Artist.class, 2);
            SelectStatement titles = select(album.get("title")).from(album).orderBy(album.get("year"));
            assertThat(session.list(titles.where(album.get("artist").eq(miles)), String.class))
                    .containsExactly("Milestones", "Kind of Blue");
            assertThat(session.list(titles.where(album.get("artist").in(List.of(miles, nina))), String.class))
                    .containsExactly("Milestones", "Kind of Blue", "At Newport");
            Album kind = manager.find(Album.class, 1);
            return assertThat(session.list(titles.where(album.eq(kind)), String.class))
                    .containsExactly("Kind of Blue");
        });
    }

    @Test
    void parametersAreNamedOrCarryTheirValues() {
        EntityAlias<Album> album = album();
        SelectStatement statement = select(album.get("title"))
                .from(album)
                .where(album.get("year").gt(param("since", SqlTypes.INTEGER)))
                .where(album.id().in(listParam("ids", SqlTypes.INTEGER)))
                .where(album.get("artist")
                        .ne(param("artist", album.<Artist>get("artist").type())))
                .where(album.get("title").ne("Porgy"));
        List<String> found = trying((session, manager) -> session.query(statement, String.class)
                .parameter("since", 1958)
                .parameter("ids", List.of(1, 2, 3))
                .parameter("artist", manager.find(Artist.class, 2))
                .list());
        assertThat(found).containsExactly("Kind of Blue");
    }

    @Test
    void subclassesAreToldApart() {
        EntityAlias<Album> album = album();
        SelectStatement titles = select(album.get("title")).from(album);
        assertThat(result(titles.where(album.entityType().eq(LiveAlbum.class)))).isEqualTo("[At Newport]");
        assertThat(result(titles.where(album.treat(LiveAlbum.class).get("venue").eq("Newport"))))
                .isEqualTo("[At Newport]");
        assertThat(result(
                        select(album.entityType()).from(album).where(album.id().eq(1))))
                .isEqualTo("[class " + Album.class.getName() + "]");
    }

    @Test
    void anyAndHasAreSubqueries() {
        EntityAlias<Artist> artist = artist();
        SelectStatement names = select(artist.get("name")).from(artist).orderBy(artist.get("name"));
        assertThat(result(names.where(
                        artist.any("albums", album -> album.get("year").lt(1959)))))
                .isEqualTo("[Miles]");
        assertThat(result(names.where(artist.any(
                        "albums",
                        album -> album.any(
                                "tracks", track -> track.get("seconds").between(390, 410))))))
                .isEqualTo("[Nina]");
        assertThat(result(names.where(artist.isEmpty("albums")))).isEqualTo("[Django]");
        assertThat(result(names.where(artist.size("albums").eq(2L)))).isEqualTo("[Miles]");
        EntityAlias<Album> album = album();
        assertThat(result(select(album.get("title"))
                        .from(album)
                        .where(album.has("artist", one -> one.get("country").eq("US"))
                                .not())))
                .isEqualTo("[Lost Tapes]");
    }

    @Test
    void anyOverTheSameRelationshipIsToldApartFromItself() {
        EntityAlias<Genre> genre = entities().entity(Genre.class);
        assertThat(result(select(genre)
                        .from(genre)
                        .where(genre.any("children", child -> child.get("name").eq("Modal")))))
                .isEqualTo("[Jazz]");
        assertThat(result(select(genre)
                        .from(genre)
                        .where(genre.any(
                                "children",
                                child -> child.any(
                                        "children", grand -> grand.get("name").isNotNull())))))
                .isEqualTo("[]");
    }

    // ---- joins

    @Test
    void joinsOfAttributesStandBehindTheirOwner() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = album.join("tracks");
        EntityAlias<Artist> artist = album.leftJoin("artist");
        assertThat(result(select(album.get("title"), artist.get("name"), track.get("title"))
                        .from(album, track, artist)
                        .where(track.get("number").eq(2))
                        .orderBy(album.id())))
                .isEqualTo("[[Kind of Blue, Miles, Blue in Green], [Milestones, Miles, Miles]]");
    }

    @Test
    void joinsOfAttributesTakeFurtherConditions() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = album.join("tracks");
        assertThat(result(select(album.get("title"), track.get("title"))
                        .from(album)
                        .leftJoin(track)
                        .on(track.get("seconds").gt(560))
                        .where(album.get("year").lt(1960))
                        .orderBy(album.id())))
                .isEqualTo("[[Kind of Blue, Flamenco], [Milestones, null]]");
    }

    @Test
    void entitiesAreJoinedByAnyCondition() {
        EntityAlias<Album> album = album();
        EntityAlias<Album> earlier = album.named("earlier");
        assertThat(result(select(album, earlier)
                        .from(album)
                        .join(earlier)
                        .on(earlier.get("year")
                                .lt(album.get("year"))
                                .and(earlier.get("artist").eq(album.get("artist"))))))
                .isEqualTo("[[Kind of Blue, Milestones]]");
    }

    @Test
    void theFromClauseCanBeLeftOut() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = album.join("tracks");
        assertThat(result(select(track.get("title")).where(album.get("year").eq(1960))))
                .isEqualTo("[Porgy]");
        assertThat(result(select(album).where(album.get("year").eq(1960)))).isEqualTo("[At Newport]");
    }

    @Test
    void valuesOfCollectionsAndMapsAreJoinedToo() {
        EntityAlias<Album> album = album();
        EntityAlias<String> tag = album.join("tags");
        EntityAlias<Integer> rating = album.join("ratings");
        assertThat(result(select(tag, tag.index())
                        .from(album, tag)
                        .where(album.id().eq(1))
                        .orderBy(tag.index())))
                .isEqualTo("[[blue, 0], [calm, 1]]");
        assertThat(result(select(rating.key(), rating).from(album, rating).orderBy(rating)))
                .isEqualTo("[[crowd, 9], [press, 10]]");
        assertThat(result(select(rating.entry())
                        .from(album, rating)
                        .where(rating.key().eq("press"))))
                .isEqualTo("[press=10]");
    }

    // ---- whatever Core can say

    @Test
    void windowsRankEntities() {
        EntityAlias<Track> track = track();
        SelectStatement ranked = select(
                        track,
                        rank().over(window().partitionBy(track.get("album"))
                                        .orderBy(track.get("seconds").desc()))
                                .as("nth"))
                .from(track)
                .orderBy(track.get("album").id(), Sql.column("nth"));
        assertThat(result(ranked.limit(3))).isEqualTo("[[Flamenco, 1], [So What, 2], [Blue in Green, 3]]");
    }

    @Test
    void derivedAndCommonTablesAreMadeOfEntities() {
        EntityAlias<Track> track = track();
        EntityAlias<Album> album = album();
        SelectStatement lengths = select(
                        track.get("album").id().as("album_id"),
                        sum(track.<Integer>get("seconds")).as("seconds"))
                .from(track)
                .where(track.get("seconds").gt(320))
                .groupBy(track.get("album").id());
        DerivedTable derived = lengths.as("lengths");
        Query byDerived = select(album.get("title"), derived.column("seconds"))
                .from(album)
                .join(derived)
                .on(derived.column("album_id").eq(album.id()))
                .where(album.get("year").lt(1960))
                .orderBy(derived.column("seconds"));
        assertThat(result(byDerived)).isEqualTo("[[Milestones, 345], [Kind of Blue, 1448]]");
        CommonTable common = lengths.cte("lengths");
        Query byCommon = select(album)
                .from(album)
                .join(common)
                .on(common.column("album_id").eq(album.id()))
                .where(common.column("seconds").gt(1000));
        assertThat(result(byCommon)).isEqualTo("[Kind of Blue]");
    }

    @Test
    void subqueriesAreCorrelated() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = track();
        SelectStatement longest = select(max(track.<Integer>get("seconds")))
                .from(track)
                .where(track.get("album").eq(album));
        assertThat(result(
                        select(album.get("title"), scalar(longest)).from(album).orderBy(album.id())))
                .isEqualTo("[[Kind of Blue, 566], [Milestones, 345], [At Newport, 400], [Lost Tapes, null]]");
        assertThat(result(select(album)
                        .from(album)
                        .where(exists(select(track)
                                        .from(track)
                                        .where(track.get("album").eq(album)))
                                .not())))
                .isEqualTo("[Lost Tapes]");
    }

    @Test
    void setOperationsAreMadeOfEntities() {
        EntityAlias<Album> album = album();
        EntityAlias<Artist> artist = artist();
        Query names = select(album.get("title"))
                .from(album)
                .where(album.get("year").lt(1959))
                .union(select(artist.get("name"))
                        .from(artist)
                        .where(artist.get("country").eq("BE")));
        assertThat(list(names, String.class)).containsExactlyInAnyOrder("Milestones", "Django");
        Query albums = select(album)
                .from(album)
                .where(album.get("year").lt(1959))
                .unionAll(select(album).from(album).where(album.get("year").gt(1990)));
        assertThat(list(albums, Album.class))
                .extracting(found -> found.title)
                .containsExactlyInAnyOrder("Milestones", "Lost Tapes");
    }

    // ---- mistakes

    @Test
    void mistakesInPathsAreToldAtOnce() {
        EntityAlias<Album> album = album();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> album.get("titel"))
                .withMessage("[ALU-4480] Entity 'Album' has no persistent attribute 'titel'. Did you mean 'title'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> album.get("title").get("length"))
                .withMessageContaining("ALU-4480")
                .withMessageContaining("'album.title' leads to a value of java.lang.String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> album.get("tracks"))
                .withMessageContaining("ALU-4481")
                .withMessageContaining("join(\"tracks\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> album.join("title"))
                .withMessageContaining("ALU-4481");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> artist().version())
                .withMessageContaining("ALU-4482");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> album.join("tags").key())
                .withMessageContaining("ALU-4482");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entities().entity(String.class))
                .withMessageContaining("ALU-4310");
    }

    @Test
    void anAliasThatIsNotInTheFromClauseIsNamed() {
        EntityAlias<Album> album = album();
        EntityAlias<Track> track = track();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(
                        select(album).from(album).where(track.get("number").eq(1))))
                .withMessageContaining("ALU-4483")
                .withMessageContaining("'track' (Track track)")
                .withMessageContaining("There are album");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(select(album).from(album, album)))
                .withMessageContaining("ALU-4484");
    }

    @Test
    void aValueOfAnotherClassIsRefusedByTheOperator() {
        EntityAlias<Album> album = album();
        assertThatThrownBy(() -> album.get("year").eq("many")).hasMessageContaining("ALU-");
        assertThatThrownBy(() -> album.get("artist").eq("Miles")).hasMessageContaining("ALU-");
    }
}
