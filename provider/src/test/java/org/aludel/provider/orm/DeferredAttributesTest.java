package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.select;
import static org.aludel.orm.LoadOption.defer;
import static org.aludel.orm.LoadOption.joined;
import static org.aludel.orm.LoadOption.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.List;
import org.aludel.core.sql.SelectStatement;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.LoadOption;
import org.aludel.orm.Session;
import org.aludel.provider.orm.Music.Album;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Entities that are read without some of their basic attributes. */
@NullUnmarked // what was not read
class DeferredAttributesTest extends MusicTest {

    private EntityAlias<Album> album() {
        return entities().entity(Album.class);
    }

    private PersistenceUnitUtil util() {
        return units().factory().getPersistenceUnitUtil();
    }

    private Album first(Session session, LoadOption... options) {
        EntityAlias<Album> album = album();
        return session.query(select(album).from(album).where(album.id().eq(1)), Album.class)
                .options(options)
                .one();
    }

    private static String notes(EntityManager manager) {
        return manager.createQuery("select a.notes from Album a where a.id = 1", String.class)
                .getSingleResult();
    }

    @Test
    void deferredAttributesAreNotSelected() {
        trying(session -> {
            Album found = first(session, defer(album().get("notes"), album().get("year")));
            assertThat(units().statements()).hasSize(1).first().asString().doesNotContain("notes", "published");
            assertThat(found.title).isEqualTo("Kind of Blue");
            assertThat(util().isLoaded(found, "notes")).isFalse();
            assertThat(util().isLoaded(found, "year")).isFalse();
            assertThat(util().isLoaded(found, "title")).isTrue();
            assertThat(util().isLoaded(found)).isFalse();
            session.load(found);
            assertThat(found.notes).isEqualTo("Notes on Kind of Blue");
            assertThat(found.year).isEqualTo(1959);
            assertThat(util().isLoaded(found, "notes")).isTrue();
            return assertThat(units().statements()).hasSize(1);
        });
    }

    @Test
    void onlySomeAttributesAreSelected() {
        EntityAlias<Album> album = album();
        trying(session -> {
            List<Album> all = session.query(select(album).from(album).orderBy(album.id()), Album.class)
                    .options(only(album.get("title")))
                    .list();
            assertThat(units().statements())
                    .hasSize(1)
                    .first()
                    .asString()
                    .doesNotContain("notes", "published", "venue");
            assertThat(all).hasToString("[Kind of Blue, Milestones, At Newport, Lost Tapes]");
            assertThat(all.get(0).price.currency).isEqualTo("EUR");
            return assertThat(all.get(0).artist).hasToString("Miles");
        });
    }

    @Test
    void whatWasNotReadIsNotWritten() {
        trying((session, manager) -> {
            Album found = first(session, defer(album().get("notes"), album().get("year")));
            found.title = "Blue";
            manager.flush();
            assertThat(units().statements()).last().asString().contains("title").doesNotContain("notes", "published");
            manager.refresh(found);
            assertThat(found.title).isEqualTo("Blue");
            return assertThat(found.notes).isEqualTo("Notes on Kind of Blue");
        });
    }

    @Test
    void whatTheApplicationHasSetIsWritten() {
        trying((session, manager) -> {
            Album found = first(session, defer(album().get("notes"), album().get("year")));
            found.notes = "Better";
            session.load(found);
            assertThat(found.notes).isEqualTo("Better");
            assertThat(found.year).isEqualTo(1959);
            manager.flush();
            return assertThat(notes(manager)).isEqualTo("Better");
        });
    }

    @Test
    void aQueryThatReadsAllGivesTheRest() {
        trying((session, manager) -> {
            Album found = first(session, only(album().get("title")));
            assertThat(first(session)).isSameAs(found);
            assertThat(found.notes).isEqualTo("Notes on Kind of Blue");
            assertThat(util().isLoaded(found)).isTrue();
            manager.flush();
            return assertThat(units().statements()).hasSize(2);
        });
    }

    @Test
    void whatIsThereStays() {
        trying((session, manager) -> {
            Album found = manager.find(Album.class, 1);
            first(session, defer(album().get("notes")));
            assertThat(util().isLoaded(found, "notes")).isTrue();
            return assertThat(found.notes).isEqualTo("Notes on Kind of Blue");
        });
    }

    @Test
    void mergingDoesNotTakeWhatWasNotRead() {
        trying((session, manager) -> {
            Album detached = first(session, defer(album().get("notes")));
            manager.clear();
            detached.title = "Blue";
            manager.merge(detached);
            manager.flush();
            assertThat(notes(manager)).isEqualTo("Notes on Kind of Blue");
            manager.clear();
            Album whole = manager.find(Album.class, 1);
            manager.clear();
            whole.notes = null;
            first(session, defer(album().get("notes")));
            manager.merge(whole);
            manager.flush();
            return assertThat(notes(manager)).isEqualTo(null);
        });
    }

    @Test
    void joinedEntitiesCanBeReadInPart() {
        EntityAlias<Album> album = album();
        SelectStatement statement = select(album).from(album).where(album.id().eq(1));
        trying(session -> {
            Album found = session.query(statement, Album.class)
                    .options(joined(album.get("artist"))
                            .then(only(album.get("artist").get("name"))))
                    .one();
            assertThat(units().statements()).hasSize(1).first().asString().doesNotContain("country");
            return assertThat(util().isLoaded(found.artist, "country")).isFalse();
        });
    }

    @Test
    void whatIdentifiesAnEntityIsAlwaysRead() {
        for (String attribute : List.of("id", "version", "price", "artist")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> defer(album().get(attribute)))
                    .withMessageContaining("ALU-4486");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> only()).withMessageContaining("ALU-4486");
    }
}
