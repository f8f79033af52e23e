package org.aludel.provider.schemagen;

import static org.aludel.core.sql.Sql.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.Engine;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.Table;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.database.UnitDatabase;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitSettings;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A unit of authors and books with a database of its own, and properties that a test sets. */
final class Library implements AutoCloseable {

    static final MetaData MODEL = MetaData.builder()
            .sequence(Sequence.of("author_seq"))
            .table(Table.named("author")
                    .column(Column.of("id", SqlTypes.INTEGER).notNull())
                    .column(Column.of("name", SqlTypes.varchar(40)).notNull())
                    .column(Column.of("teacher", SqlTypes.INTEGER))
                    .primaryKey("id")
                    .constraint(ForeignKey.of(List.of("teacher"), "author")))
            .table(Table.named("book")
                    .column(Column.of("id", SqlTypes.INTEGER).notNull())
                    .column(Column.of("author", SqlTypes.INTEGER).notNull())
                    .primaryKey("id")
                    .constraint(ForeignKey.of(List.of("author"), "author")))
            .build();

    private final FreshDatabase fresh;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final UnitDescriptor unit =
            UnitDescriptor.named("library", getClass().getClassLoader()).build();

    private Library(FreshDatabase fresh) {
        this.fresh = fresh;
        properties.put("jakarta.persistence.jdbc.url", fresh.jdbcUrl());
        properties.put("jakarta.persistence.jdbc.user", fresh.user());
        properties.put("jakarta.persistence.jdbc.password", fresh.password());
    }

    static Library on(TestDatabase kind) {
        return new Library(kind.freshDatabase());
    }

    /** Sets a property of schema generation, or another one by its whole name. */
    Library with(String key, Object value) {
        boolean whole = key.startsWith("jakarta.") || key.startsWith("aludel.");
        properties.put(whole ? key : "jakarta.persistence.schema-generation." + key, value);
        return this;
    }

    Library without(String key) {
        properties.remove(key);
        return this;
    }

    SchemaGeneration generation() {
        return generation(MODEL);
    }

    SchemaGeneration generation(MetaData model) {
        return new SchemaGeneration(unit, settings(), model);
    }

    /** Does what the properties ask for, by a database that is opened for it. */
    void run() {
        generation().run(null);
    }

    UnitDatabase open() {
        return UnitDatabase.open(unit, settings());
    }

    private UnitSettings settings() {
        return UnitSettings.of(unit, properties);
    }

    FreshDatabase fresh() {
        return fresh;
    }

    List<String> tables() {
        try (Engine engine = Engine.of(fresh.dataSource())) {
            return Inspector.of(engine).tableNames();
        }
    }

    MetaData found() {
        try (Engine engine = Engine.of(fresh.dataSource())) {
            return Inspector.of(engine).metaData();
        }
    }

    List<String> authors() {
        try (Engine engine = Engine.of(fresh.dataSource())) {
            return engine.<List<String>>call(connection -> connection
                    .execute(text("SELECT name FROM author ORDER BY id"))
                    .scalars(String.class)
                    .all());
        }
    }

    void execute(String... statements) {
        try (Engine engine = Engine.of(fresh.dataSource())) {
            for (String sql : statements) {
                engine.run(connection -> connection.execute(text(sql)));
            }
        }
    }

    @Override
    public void close() {
        fresh.close();
    }
}
