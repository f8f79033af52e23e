package org.aludel.provider.schemagen;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.SchemaManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.schema.MetaData;
import org.aludel.provider.database.UnitDatabase;
import org.aludel.provider.unit.SchemaAction;
import org.aludel.provider.unit.ScriptTarget;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/**
 * Does with the schema of a unit what its properties ask for, when a factory is made or by itself.
 *
 * <pre>{@code
 * SchemaGeneration generation = new SchemaGeneration(unit, settings, mapping.schema());
 * generation.run(database);                                  // a factory is made
 * generation.run(null);                                      // generateSchema()
 * SchemaManager manager = generation.manager(database);
 * }</pre>
 *
 * <p>First scripts are written, which needs no connection where the properties describe the database; then the database is
 * changed or compared; then the script that loads data is executed, also where nothing else is to be done. Not thread-safe.
 */
public final class SchemaGeneration {

    private final UnitDescriptor unit;
    private final UnitSettings settings;
    private final UnitSchema schema;

    /**
     * The schema generation of a unit.
     *
     * @param model the tables and sequences of all its entities
     */
    public SchemaGeneration(UnitDescriptor unit, UnitSettings settings, MetaData model) {
        this.unit = requireNonNull(unit, "unit");
        this.settings = requireNonNull(settings, "settings");
        this.schema = new UnitSchema(unit, settings, requireNonNull(model, "model"));
    }

    /** Whether the properties ask for anything. */
    public boolean isAskedFor() {
        return scriptsAction() != SchemaAction.NONE || changesDatabase();
    }

    /**
     * Does what the properties ask for.
     *
     * @param database the database of the unit; null to open it where it is needed, and to close it then
     * @throws org.aludel.provider.error.ProviderException when the schema cannot be created or dropped (ALU-4240), a script
     *     cannot be read, understood, executed or written (ALU-4241 to ALU-4245), or the database does not fit (ALU-4246); and
     *     as {@link UnitDatabase#open} does
     */
    public void run(@Nullable UnitDatabase database) {
        if (scriptsAction() != SchemaAction.NONE) {
            writeScripts(database);
        }
        if (changesDatabase()) {
            onDatabase(database, this::change);
        }
    }

    /**
     * What an application does with the schema of a factory's database, from the same sources as the properties. Works while
     * the database is open, and outside of the transaction of the thread.
     */
    public SchemaManager manager(UnitDatabase database) {
        return new UnitSchemaManager(schema, database.ownTransactions());
    }

    private SchemaAction scriptsAction() {
        return settings.get(UnitProperties.SCHEMA_SCRIPTS_ACTION);
    }

    private boolean changesDatabase() {
        return settings.get(UnitProperties.SCHEMA_DATABASE_ACTION) != SchemaAction.NONE
                || settings.find(UnitProperties.LOAD_SCRIPT).isPresent();
    }

    // ---- the database

    private void change(Engine engine) {
        boolean withSchemas = settings.get(UnitProperties.SCHEMA_CREATE_SCHEMAS);
        switch (settings.get(UnitProperties.SCHEMA_DATABASE_ACTION)) {
            case NONE -> schema.load(engine);
            case CREATE -> {
                schema.create(engine, withSchemas);
                schema.load(engine);
            }
            case DROP_AND_CREATE -> {
                schema.drop(engine, false);
                schema.create(engine, withSchemas);
                schema.load(engine);
            }
            case DROP -> schema.drop(engine, false);
            case VALIDATE -> {
                try {
                    schema.validate(engine);
                } catch (InvalidDatabaseSchemaException e) {
                    throw SchemaErrors.differs(e);
                }
            }
        }
    }

    /** Works on the connection that the properties give, else on the database, which is opened where there is none. */
    private void onDatabase(@Nullable UnitDatabase database, Consumer<Engine> work) {
        UnitDatabase given = settings.find(UnitProperties.SCHEMA_CONNECTION)
                .map(connection -> UnitDatabase.on(connection, unit, settings))
                .orElse(null);
        if (given == null && database != null) {
            work.accept(database.ownTransactions());
            return;
        }
        try (UnitDatabase own = given == null ? UnitDatabase.open(unit, settings) : given) {
            work.accept(own.ownTransactions());
        }
    }

    // ---- scripts

    private void writeScripts(@Nullable UnitDatabase database) {
        SchemaAction action = scriptsAction();
        Optional<ScriptTarget> dropTarget =
                settings.find(UnitProperties.SCHEMA_DROP_TARGET).filter(target -> action != SchemaAction.CREATE);
        Optional<ScriptTarget> createTarget =
                settings.find(UnitProperties.SCHEMA_CREATE_TARGET).filter(target -> action != SchemaAction.DROP);
        if (dropTarget.isEmpty() && createTarget.isEmpty()) {
            throw SchemaErrors.noTarget(unit.name());
        }
        Dialect dialect = dialect(database);
        ScriptFiles files = new ScriptFiles(unit.name());
        dropTarget.ifPresent(target -> files.write(target, lines(out -> schema.writeDrop(dialect, out))));
        boolean withSchemas = settings.get(UnitProperties.SCHEMA_CREATE_SCHEMAS);
        createTarget.ifPresent(
                target -> files.write(target, lines(out -> schema.writeCreation(dialect, withSchemas, out))));
    }

    private static List<String> lines(Consumer<Consumer<String>> writing) {
        List<String> lines = new ArrayList<>();
        writing.accept(lines::add);
        return lines;
    }

    private Dialect dialect(@Nullable UnitDatabase database) {
        if (database != null) {
            return database.dialect();
        }
        return UnitDatabase.describedDialect(unit, settings).orElseGet(() -> {
            Dialect[] asked = new Dialect[1];
            onDatabase(null, engine -> asked[0] = engine.dialect());
            return asked[0];
        });
    }
}
