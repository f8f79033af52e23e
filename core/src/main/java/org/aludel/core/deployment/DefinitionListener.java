package org.aludel.core.deployment;

import org.aludel.core.engine.EngineConnection;
import org.aludel.core.schema.ddl.SchemaStatement;

/**
 * Hears of each definition that is executed, and can execute more on the same connection. Called on the thread that
 * deploys; what it throws ends the deployment.
 */
public interface DefinitionListener {

    /** Called before a statement is executed. */
    default void beforeDefinition(EngineConnection connection, SchemaStatement statement) {}

    /** Called after a statement was executed. */
    default void afterDefinition(EngineConnection connection, SchemaStatement statement) {}
}
