package org.aludel.core.reflection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.IsolationLevel;
import org.aludel.core.engine.TransactionBlock;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a database consists of, by asking its catalog with a handful of queries however many tables there are.
 *
 * <pre>{@code
 * MetaData music = Inspector.of(engine).metaData();
 * Table album = Inspector.of(engine).table("album");
 * List<Row> rows = connection.execute(select(album.column("title", String.class)).from(album)).all();
 * }</pre>
 *
 * <p>Names are those that one would write: a name that the database stores in capitals because it was written without
 * quotes is in lower case. Defaults, conditions and the queries of views are text of the database. What belongs to the
 * current schema has no schema in its name; for another schema, name it.
 *
 * <p>Nothing is remembered: each call asks again. An inspector of an engine is thread-safe and takes a connection for
 * each call. One of a connection belongs to the thread of the connection, and sees what its transaction did.
 *
 * <p>All methods throw a {@link org.aludel.core.error.DatabaseException} when the database reports an error, and an
 * {@link org.aludel.core.error.UnsupportedConstructException} when the dialect cannot read catalogs (ALU-1150).
 */
public final class Inspector {

    private final Source source;
    private final List<ReflectionListener> listeners;

    private Inspector(Source source, List<ReflectionListener> listeners) {
        this.source = source;
        this.listeners = List.copyOf(listeners);
    }

    /** Where the connection for a call comes from. */
    private interface Source {
        <R> R call(Reading<R> reading);
    }

    /** What is asked of a catalog. */
    @FunctionalInterface
    private interface Reading<R> {
        R of(CatalogReader reader, CatalogSource catalog);
    }

    private record OfEngine(Engine engine) implements Source {
        @Override
        public <R> R call(Reading<R> reading) {
            try (EngineConnection connection = engine.connect()) {
                return read(connection, reading);
            }
        }
    }

    private record OfConnection(EngineConnection connection) implements Source {
        @Override
        public <R> R call(Reading<R> reading) {
            return read(connection, reading);
        }
    }

    /** An inspector that takes a connection of an engine for each call. */
    public static Inspector of(Engine engine) {
        return new Inspector(new OfEngine(requireNonNull(engine, "engine")), List.of());
    }

    /** An inspector on a connection, within the transaction that is running there; where none is, each call has its own. */
    public static Inspector of(EngineConnection connection) {
        return new Inspector(new OfConnection(requireNonNull(connection, "connection")), List.of());
    }

    /** This inspector with one more listener, which sees what those before it left. */
    public Inspector withListener(ReflectionListener listener) {
        List<ReflectionListener> all = new ArrayList<>(listeners);
        all.add(requireNonNull(listener, "listener"));
        return new Inspector(source, all);
    }

    // ---- names

    /** The names of the schemas in alphabetical order, without those of the database's own. */
    public List<String> schemaNames() {
        return source.call(CatalogReader::schemaNames);
    }

    /** The names of the tables of the current schema, in alphabetical order. */
    public List<String> tableNames() {
        return source.call((reader, catalog) -> reader.tableNames(catalog, CatalogScope.CURRENT_SCHEMA));
    }

    /**
     * The names of the tables of a schema, in alphabetical order.
     *
     * @throws org.aludel.core.error.EngineException when there is no such schema (ALU-1502)
     */
    public List<String> tableNames(String schema) {
        return source.call((reader, catalog) -> {
            requireSchema(schema, reader, catalog);
            return reader.tableNames(catalog, CatalogScope.ofSchema(schema));
        });
    }

    /** The names of the views of the current schema, in alphabetical order. */
    public List<String> viewNames() {
        return source.call((reader, catalog) -> reader.viewNames(catalog, CatalogScope.CURRENT_SCHEMA));
    }

    /**
     * The names of the views of a schema, in alphabetical order.
     *
     * @throws org.aludel.core.error.EngineException when there is no such schema (ALU-1502)
     */
    public List<String> viewNames(String schema) {
        return source.call((reader, catalog) -> {
            requireSchema(schema, reader, catalog);
            return reader.viewNames(catalog, CatalogScope.ofSchema(schema));
        });
    }

    // ---- objects

    /**
     * A table of the current schema.
     *
     * @throws org.aludel.core.error.EngineException when there is no such table, or a listener leaves it out (ALU-1501)
     */
    public Table table(String name) {
        return table(null, name);
    }

    /**
     * A table.
     *
     * @param schema the schema, null for the current one
     * @throws org.aludel.core.error.EngineException when there is no such table, or a listener leaves it out (ALU-1501),
     *     or no such schema (ALU-1502)
     */
    public Table table(@Nullable String schema, String name) {
        return metaData(schema, Set.of(requireNonNull(name, "name"))).tables().get(0);
    }

    /** All of the current schema; empty when there is nothing. */
    public MetaData metaData() {
        return metaData(null, Set.of());
    }

    /**
     * All of a schema; empty when there is nothing in it.
     *
     * @throws org.aludel.core.error.EngineException when there is no such schema (ALU-1502)
     */
    public MetaData metaData(String schema) {
        return metaData(requireNonNull(schema, "schema"), Set.of());
    }

    /**
     * Some tables, without sequences, named types, and tables that they refer to.
     *
     * @param schema the schema, null for the current one
     * @param tables the names of the tables, at least one
     * @throws org.aludel.core.error.EngineException when there is no such table, or a listener leaves it out (ALU-1501),
     *     or no such schema (ALU-1502)
     */
    public MetaData metaData(@Nullable String schema, String... tables) {
        return metaData(schema, new LinkedHashSet<>(Arrays.asList(tables)));
    }

    private MetaData metaData(@Nullable String schema, Set<String> tables) {
        return source.call((reader, catalog) -> {
            if (schema != null) {
                requireSchema(schema, reader, catalog);
            }
            MetaData found =
                    new Reflected(listeners).through(reader.read(catalog, CatalogScope.ofTables(schema, tables)));
            Set<String> missing = new LinkedHashSet<>(tables);
            found.tables().forEach(table -> missing.remove(table.name()));
            if (!missing.isEmpty()) {
                List<String> names = reader.tableNames(catalog, CatalogScope.ofSchema(schema));
                throw ReflectionErrors.noSuchTable(missing, schema, names);
            }
            return found;
        });
    }

    private static void requireSchema(String schema, CatalogReader reader, CatalogSource catalog) {
        List<String> names = reader.schemaNames(catalog);
        if (!names.contains(schema)) {
            throw ReflectionErrors.noSuchSchema(schema, names);
        }
    }

    // ---- connections

    private static <R> R read(EngineConnection connection, Reading<R> reading) {
        boolean isCovered =
                connection.isInTransaction() || connection.options().isolation() == IsolationLevel.AUTOCOMMIT;
        if (isCovered) {
            return readOn(connection, reading);
        }
        try (TransactionBlock block = connection.begin()) {
            R result = readOn(connection, reading);
            block.commit();
            return result;
        }
    }

    private static <R> R readOn(EngineConnection connection, Reading<R> reading) {
        return reading.of(connection.dialect().catalog(), connection.catalog());
    }
}
