package org.aludel.provider.orm;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aludel.core.sql.Query;
import org.aludel.orm.Entities;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.KeptUnits;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests of the native door share: {@link Music}, which no test changes for good, on two databases. */
@EnumSource(names = {"H2", "POSTGRESQL"})
@NullUnmarked // what was not found
abstract class MusicTest extends KeptUnits {

    MusicTest() {
        super(Music.CLASSES, Music::fill);
    }

    final Entities entities() {
        return units().factory().unwrap(Entities.class);
    }

    /** Does something in a transaction that is rolled back. */
    final <T> T trying(Function<Session, T> work) {
        return trying((session, manager) -> work.apply(session));
    }

    /** Does something with a session and its entity manager in a transaction that is rolled back. */
    final <T> T trying(BiFunction<Session, EntityManager, T> work) {
        return rollingBack(manager -> work.apply(manager.unwrap(Session.class), manager));
    }

    /** The results of a statement. */
    final <T> List<T> list(Query statement, Class<T> type) {
        return trying(session -> session.list(statement, type));
    }

    /** The results of a statement as a text. */
    final String result(Query statement) {
        return list(statement, Object.class).stream()
                .map(MusicTest::text)
                .toList()
                .toString();
    }

    static String text(@Nullable Object value) {
        return value instanceof Object[] row ? Arrays.toString(row) : String.valueOf(value);
    }
}
