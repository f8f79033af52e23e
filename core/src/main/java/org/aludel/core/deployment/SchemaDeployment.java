package org.aludel.core.deployment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.PresentObjects;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.difference.Equivalence;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Creates the objects of a schema in a database, and drops them.
 *
 * <pre>{@code
 * SchemaDeployment.to(engine).createAll(music);
 * }</pre>
 *
 * <p>All statements are compiled before the first is executed, so that one that the database cannot do changes nothing.
 * They run in one transaction; many databases commit each definition by itself nevertheless. Immutable and thread-safe.
 */
public final class SchemaDeployment {

    private final Engine engine;
    private final List<DefinitionListener> listeners;

    private SchemaDeployment(Engine engine, List<DefinitionListener> listeners) {
        this.engine = engine;
        this.listeners = List.copyOf(listeners);
    }

    /** Deploys to the database of an engine. */
    public static SchemaDeployment to(Engine engine) {
        return new SchemaDeployment(requireNonNull(engine, "engine"), List.of());
    }

    /** The same, with somebody who hears of each definition. */
    public SchemaDeployment withListener(DefinitionListener listener) {
        List<DefinitionListener> more = new ArrayList<>(listeners);
        more.add(requireNonNull(listener, "listener"));
        return new SchemaDeployment(engine, more);
    }

    /**
     * Creates what is not there; what is there stays as it is.
     *
     * @return what was executed
     * @throws org.aludel.core.error.InvalidSchemaException when names are too long for the database (ALU-1500)
     * @throws org.aludel.core.error.EngineException when objects are in a schema that neither the database nor the model
     *     has (ALU-1502)
     * @throws org.aludel.core.error.UnsupportedConstructException when the database cannot do something; nothing is
     *     changed then
     * @throws org.aludel.core.error.DatabaseException when the database reports an error
     */
    public List<SchemaStatement> createAll(MetaData schema) {
        Existing existing = existing(schema);
        return execute(SchemaScripts.of(schema, engine.dialect()).create(existing.present()), existing);
    }

    /**
     * Drops what is there.
     *
     * @return what was executed
     * @throws org.aludel.core.error.DatabaseException when the database reports an error, for example because something
     *     that is not in the schema depends on it
     */
    public List<SchemaStatement> dropAll(MetaData schema) {
        Existing existing = existing(schema);
        return execute(SchemaScripts.of(schema, engine.dialect()).drop(existing.present()), existing);
    }

    /** Executes statements, as {@link #createAll} does. */
    public List<SchemaStatement> execute(List<? extends SchemaStatement> statements) {
        return execute(statements, new Existing(engine.dialect().equivalence(), PresentObjects.NONE, List.of()));
    }

    private List<SchemaStatement> execute(List<? extends SchemaStatement> statements, Existing existing) {
        Dialect dialect = engine.dialect();
        List<SchemaStatement> ready = new ArrayList<>();
        for (SchemaStatement statement : statements) {
            SchemaStatement named = existing.named(statement);
            dialect.compile(named);
            ready.add(named);
        }
        engine.run(connection -> ready.forEach(statement -> execute(connection, statement)));
        return List.copyOf(ready);
    }

    private void execute(EngineConnection connection, SchemaStatement statement) {
        listeners.forEach(listener -> listener.beforeDefinition(connection, statement));
        connection.execute(statement);
        listeners.forEach(listener -> listener.afterDefinition(connection, statement));
    }

    // ---- what is there

    /** What is there in the schemas that a schema has objects in. */
    private Existing existing(MetaData schema) {
        Inspector inspector = Inspector.of(engine);
        Set<String> schemas = schema.schemaNames().isEmpty() ? Set.of() : Set.copyOf(inspector.schemaNames());
        Equivalence same = engine.dialect().equivalence();
        Set<QualifiedName> stored = new HashSet<>();
        List<Table> tables = new ArrayList<>();
        for (String name : schemaNames(schema)) {
            if (schema.schemaNames().contains(name) && !schemas.contains(name)) {
                continue;
            }
            MetaData found = name.isEmpty() ? inspector.metaData() : inspector.metaData(name);
            found.objects().forEach(object -> stored.add(same.storedName(object.qualifiedName())));
            tables.addAll(found.tables());
        }
        Set<QualifiedName> names = schema.objects().stream()
                .map(SchemaObject::qualifiedName)
                .filter(name -> stored.contains(same.storedName(name)))
                .collect(Collectors.toSet());
        return new Existing(same, new PresentObjects(schemas, names), tables);
    }

    /** The schemas of all objects; empty text for the current one. */
    private static Set<String> schemaNames(MetaData schema) {
        return schema.objects().stream()
                .map(object -> Objects.requireNonNullElse(object.qualifiedName().schema(), ""))
                .collect(Collectors.toSet());
    }

    /**
     * What a database has.
     *
     * @param same tells which names are the same
     * @param present the names of those objects of the schema that are there
     * @param tables the tables
     */
    private record Existing(Equivalence same, PresentObjects present, List<Table> tables) {

        /** The statement with the name that the database has for a foreign key that is dropped. */
        SchemaStatement named(SchemaStatement statement) {
            if (statement instanceof AlterTable alter
                    && alter.change() instanceof TableChange.DropConstraint drop
                    && drop.constraint().name() == null
                    && drop.constraint() instanceof ForeignKey key) {
                ForeignKey found = foreignKey(alter.table(), key);
                return found == null ? statement : new AlterTable(alter.table(), new TableChange.DropConstraint(found));
            }
            return statement;
        }

        private @Nullable ForeignKey foreignKey(QualifiedName table, ForeignKey wanted) {
            return tables.stream()
                    .filter(there -> isSame(there.qualifiedName(), table))
                    .flatMap(there -> there.foreignKeys().stream())
                    .filter(there -> isSame(there.referredTable(), wanted.referredTable())
                            && stored(there.columns()).equals(stored(wanted.columns())))
                    .findFirst()
                    .orElse(null);
        }

        private boolean isSame(QualifiedName one, QualifiedName other) {
            return same.storedName(one).equals(same.storedName(other));
        }

        private List<String> stored(List<String> columns) {
            return columns.stream().map(same::storedName).toList();
        }
    }
}
