package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import org.aludel.core.engine.Engine;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.IsolationLevel;

/**
 * Where the entity managers of a unit get their connections from, when they begin and end transactions themselves. Made once
 * for all of them. Immutable and thread-safe.
 *
 * @param engine lends connections for transactions
 * @param autocommit lends connections whose statements last at once
 * @param beginsLate false to begin transactions in the database with their first statement, whatever it is
 */
public record LocalConnections(Engine engine, Engine autocommit, boolean beginsLate) {

    /** Options with which statements begin no transaction. */
    static final ExecutionOptions AUTOCOMMIT = ExecutionOptions.none().withIsolation(IsolationLevel.AUTOCOMMIT);

    public LocalConnections {
        requireNonNull(engine, "engine");
        requireNonNull(autocommit, "autocommit");
    }

    /**
     * Connections of an engine.
     *
     * @param beginsLate false to begin transactions in the database with their first statement, whatever it is
     */
    public static LocalConnections of(Engine engine, boolean beginsLate) {
        return new LocalConnections(engine, engine.withOptions(AUTOCOMMIT), beginsLate);
    }

    /** The same with transactions of an isolation level. */
    public LocalConnections with(IsolationLevel isolation) {
        Engine isolated = engine.withOptions(ExecutionOptions.none().withIsolation(isolation));
        return new LocalConnections(isolated, autocommit, beginsLate);
    }
}
