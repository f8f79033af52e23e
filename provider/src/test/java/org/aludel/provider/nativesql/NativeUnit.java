package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.sql.Sql;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.load.Instances;
import org.aludel.provider.load.Loader;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A database with the tables of some entities, and a persistence context that native queries bring entities into. */
final class NativeUnit implements AutoCloseable {

    private final TestUnit unit;
    private final EngineConnection connection;
    private final PersistenceContext context = new PersistenceContext();
    private final Loader loader;
    private final ResultMappings mappings;
    private final List<String> locks = new ArrayList<>();

    NativeUnit(TestDatabase kind, Class<?>... classes) {
        unit = new TestUnit(kind, classes);
        connection = unit.engine().connect();
        loader = new Loader(context, unit.plans(), connection::read, new Instances(unit.accessors()), state -> {});
        mappings = new ResultMappings(
                unit.mapping(), unit.shapes(), (names, types) -> values -> names + " = " + Arrays.toString(values));
    }

    NativeUnit sql(String... texts) {
        for (String text : texts) {
            connection.execute(Sql.text(text));
        }
        unit.statements();
        return this;
    }

    List<@Nullable Object> list(String sql, Class<?> type, @Nullable Object... values) {
        return query(sql, mappings.ofClass(type)).list(values(values), 0, Integer.MAX_VALUE);
    }

    List<@Nullable Object> mapped(String sql, String mapping, @Nullable Object... values) {
        return query(sql, mappings.named(mapping)).list(values(values), 0, Integer.MAX_VALUE);
    }

    List<@Nullable Object> page(String sql, int first, int maximum) {
        return query(sql, RowMapping.columns()).list(Map.of(), first, maximum);
    }

    int update(String sql, @Nullable Object... values) {
        return query(sql, RowMapping.columns()).update(values(values));
    }

    NativeQuery query(String sql, RowMapping mapping) {
        return new NativeQuery(
                NativeText.parse(sql),
                mapping,
                (statement, reading) -> connection.execute(statement, Map.of(), reading),
                loader,
                (entity, mode) -> locks.add(mode + " " + entity));
    }

    /** Values by their numbers, from 1. */
    private static Map<String, @Nullable Object> values(@Nullable Object... values) {
        Map<String, @Nullable Object> byNumber = new java.util.HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byNumber.put(Integer.toString(i + 1), values[i]);
        }
        return byNumber;
    }

    NamedNatives named() {
        return new NamedNatives(unit.mapping(), mappings);
    }

    ResultMappings mappings() {
        return mappings;
    }

    List<String> locks() {
        return locks;
    }

    List<String> statements() {
        return unit.statements();
    }

    @Override
    public void close() {
        connection.close();
        unit.close();
    }
}
