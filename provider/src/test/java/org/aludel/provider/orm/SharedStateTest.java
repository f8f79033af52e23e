package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.orm.LoadOption.defer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.Version;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the native door reads and writes, and the shared cache. */
@NullUnmarked // as entities usually are
class SharedStateTest {

    @Entity(name = "Paper")
    @Cacheable
    static class Paper {
        @Id
        int id;

        @Version
        int version;

        String title;

        String text;
    }

    private static Units units() {
        Units units = new Units(
                TestDatabase.H2, settings -> settings.sharedCacheMode(SharedCacheMode.ENABLE_SELECTIVE), Paper.class);
        units.run(manager -> {
            Paper paper = new Paper();
            paper.id = 1;
            paper.title = "On trees";
            paper.text = "A tree is a graph";
            manager.persist(paper);
        });
        units.factory().getCache().evictAll();
        return units;
    }

    private static Paper found(Units units) {
        return units.call(manager -> manager.find(Paper.class, 1));
    }

    @Test
    void whatWasReadInPartIsNotShared() {
        try (Units units = units()) {
            units.run(manager -> {
                Session session = manager.unwrap(Session.class);
                EntityAlias<Paper> paper = session.entity(Paper.class);
                Paper found = session.query(select(paper).from(paper), Paper.class)
                        .options(defer(paper.get("text")))
                        .one();
                assertThat(units.factory().getPersistenceUnitUtil().isLoaded(found, "text"))
                        .isFalse();
            });
            assertThat(found(units).text).isEqualTo("A tree is a graph");
        }
    }

    @Test
    void whatWasReadInPartIsNotSharedWhenItIsWritten() {
        try (Units units = units()) {
            units.run(manager -> {
                Session session = manager.unwrap(Session.class);
                EntityAlias<Paper> paper = session.entity(Paper.class);
                Paper found = session.query(select(paper).from(paper), Paper.class)
                        .options(defer(paper.get("text")))
                        .one();
                found.title = "On graphs";
            });
            Paper found = found(units);
            assertThat(found.title).isEqualTo("On graphs");
            assertThat(found.text).isEqualTo("A tree is a graph");
        }
    }

    @Test
    void changesOfEntitiesAndTablesReachWhatIsShared() {
        try (Units units = units()) {
            assertThat(found(units).title).isEqualTo("On trees");
            units.run(manager -> {
                Session session = manager.unwrap(Session.class);
                session.execute(update(session.entity(Paper.class)).set("title", "On woods"));
            });
            assertThat(found(units).title).isEqualTo("On woods");
            TableReference table = Sql.table("paper", Sql.column("title", SqlTypes.VARCHAR));
            units.run(manager ->
                    manager.unwrap(Session.class).execute(update(table).set("title", "On forests")));
            assertThat(found(units).title).isEqualTo("On forests");
        }
    }
}
