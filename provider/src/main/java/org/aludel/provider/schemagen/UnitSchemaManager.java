package org.aludel.provider.schemagen;

import jakarta.persistence.SchemaManager;
import org.aludel.core.engine.Engine;

/** Changes the schema of a unit when an application asks for it, from the same sources as the properties do. */
final class UnitSchemaManager implements SchemaManager {

    private final UnitSchema schema;
    private final Engine engine;

    UnitSchemaManager(UnitSchema schema, Engine engine) {
        this.schema = schema;
        this.engine = engine;
    }

    @Override
    public void create(boolean createSchemas) {
        schema.create(engine, createSchemas);
        schema.load(engine);
    }

    @Override
    public void drop(boolean dropSchemas) {
        schema.drop(engine, dropSchemas);
    }

    @Override
    public void validate() throws InvalidDatabaseSchemaException {
        schema.validate(engine);
    }

    @Override
    public void truncate() {
        schema.truncate(engine);
        schema.load(engine);
    }
}
