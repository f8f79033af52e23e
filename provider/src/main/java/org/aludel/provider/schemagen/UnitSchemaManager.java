package org.aludel.provider.schemagen;

import jakarta.persistence.SchemaManager;
import java.util.function.Consumer;
import org.aludel.core.engine.Engine;

/** Changes the schema of a unit when an application asks for it, from the same sources as the properties do. */
final class UnitSchemaManager implements SchemaManager {

    private final UnitSchema schema;
    private final Consumer<Consumer<Engine>> database;

    /**
     * A manager.
     *
     * @param database does work on the database of the unit
     */
    UnitSchemaManager(UnitSchema schema, Consumer<Consumer<Engine>> database) {
        this.schema = schema;
        this.database = database;
    }

    @Override
    public void create(boolean createSchemas) {
        database.accept(engine -> {
            schema.create(engine, createSchemas);
            schema.load(engine);
        });
    }

    @Override
    public void drop(boolean dropSchemas) {
        database.accept(engine -> schema.drop(engine, dropSchemas));
    }

    @Override
    public void validate() throws InvalidDatabaseSchemaException {
        InvalidDatabaseSchemaException[] found = new InvalidDatabaseSchemaException[1];
        database.accept(engine -> {
            try {
                schema.validate(engine);
            } catch (InvalidDatabaseSchemaException e) {
                found[0] = e;
            }
        });
        if (found[0] != null) {
            throw found[0];
        }
    }

    @Override
    public void truncate() {
        database.accept(engine -> {
            schema.truncate(engine);
            schema.load(engine);
        });
    }
}
