package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.StatementCacheStatistics;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.EntityAlias;
import org.aludel.provider.orm.Music.Album;
import org.aludel.provider.orm.Music.Track;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A statement of Core and the JPQL query that says the same share one compiled statement. */
@NullUnmarked // what was not found
class SameStatementTest extends MusicTest {

    private StatementCacheStatistics statistics() {
        return units().factory().unwrap(Engine.class).statistics().statements();
    }

    /** Runs both; the second one compiles nothing. */
    private void isTheSame(String jpql, SelectStatement statement, Object... parameters) {
        trying((session, manager) -> {
            var query = manager.createQuery(jpql, Object.class);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            List<String> first =
                    query.getResultList().stream().map(MusicTest::text).toList();
            long compiled = statistics().misses();
            List<String> second = session.list(statement, Object.class).stream()
                    .map(MusicTest::text)
                    .toList();
            assertThat(second).isEqualTo(first).isNotEmpty();
            return assertThat(statistics().misses()).isEqualTo(compiled);
        });
        List<String> statements = units().statements();
        assertThat(statements.get(1)).isEqualTo(statements.get(0));
    }

    @Test
    void isTheStatementOfTheQueryInText() {
        EntityAlias<Album> a = entities().entity(Album.class, "a");
        isTheSame("select a from Album a", select(a).from(a));
        isTheSame(
                "select a from Album a where a.year > ?1 order by a.title",
                select(a).from(a).where(a.get("year").gt(1958)).orderBy(a.get("title")),
                1958);
        isTheSame(
                "select a.title, a.artist.name from Album a where a.artist.country = ?1 and a.year < ?2",
                select(a.get("title"), a.get("artist").get("name"))
                        .from(a)
                        .where(a.get("artist").get("country").eq("US"))
                        .where(a.get("year").lt(1990)),
                "US",
                1990);
        EntityAlias<Track> t = a.join("tracks", "t");
        isTheSame(
                "select a.title, count(t) from Album a join a.tracks t group by a.title having count(t) > ?1",
                select(a.get("title"), count(t))
                        .from(a, t)
                        .groupBy(a.get("title"))
                        .having(count(t).gt(1L)),
                1L);
    }

    @Test
    void namedParametersAreTheSame() {
        EntityAlias<Album> a = entities().entity(Album.class, "a");
        SelectStatement statement = select(a).from(a).where(a.get("year").gt(param("since", SqlTypes.INTEGER)));
        trying((session, manager) -> {
            manager.createQuery("select a from Album a where a.year > :since", Album.class)
                    .setParameter("since", 1958)
                    .getResultList();
            long compiled = statistics().misses();
            assertThat(session.query(statement, Album.class)
                            .parameter("since", 1960)
                            .list())
                    .hasToString("[Lost Tapes]");
            return assertThat(statistics().misses()).isEqualTo(compiled);
        });
    }

    @Test
    void anEqualStatementWithOtherValuesCompilesNothing() {
        trying(session -> {
            long compiled = 0;
            for (int year = 1958; year < 1961; year++) {
                EntityAlias<Album> album = session.entity(Album.class);
                SelectStatement statement = select(album.get("title"))
                        .from(album)
                        .where(album.get("year").eq(year));
                assertThat(session.list(statement, String.class)).hasSize(1);
                if (year == 1958) {
                    compiled = statistics().misses();
                }
            }
            return assertThat(statistics().misses()).isEqualTo(compiled);
        });
    }

    @Test
    void oneValueInTwoPlacesIsNotTakenForTwo() {
        EntityAlias<Album> album = entities().entity(Album.class);
        var year = album.get("year");
        var both = org.aludel.core.sql.Sql.value(1959);
        SelectStatement once =
                select(album.get("title")).from(album).where(year.ge(both).and(year.le(both)));
        SelectStatement twice = select(album.get("title"))
                .from(album)
                .where(year.ge(org.aludel.core.sql.Sql.value(1958)).and(year.le(org.aludel.core.sql.Sql.value(1959))))
                .orderBy(year);
        assertThat(result(once)).isEqualTo("[Kind of Blue]");
        assertThat(result(twice)).isEqualTo("[Milestones, Kind of Blue]");
        assertThat(result(once)).isEqualTo("[Kind of Blue]");
    }
}
