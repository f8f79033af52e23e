package org.aludel.core.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.aludel.core.error.AludelException;

/**
 * Hears what an engine does. Override what is of interest and add the listener to {@link Engine#events()}. Called in
 * the thread that does the work, so it must be thread-safe and quick; what it throws goes to whoever called the engine.
 */
public interface EngineListener {

    /**
     * A connection to the database was opened and nobody has used it yet: the place for statements that prepare it, such
     * as a search path. Of a data source that has a pool of its own nobody knows which connections are new; all that it
     * gives count. When this fails the connection is closed.
     */
    default void connected(Connection connection) throws SQLException {}

    /** A connection to the database was closed, for whatever reason; told of the same connections. */
    default void closed(Connection connection) {}

    /** A connection has been in use for so long that it may be forgotten, by code in this thread. */
    default void leakSuspected(Connection connection, Thread borrower) {}

    /** A connection was taken from the pool. */
    default void checkedOut(Connection connection) {}

    /** A connection is about to go back to the pool. */
    default void checkedIn(Connection connection) {}

    /** The database was lost, and the pool threw its connections away. */
    default void invalidated() {}

    /** A statement is about to be executed. */
    default void beforeExecute(ExecutionEvent execution) {}

    /**
     * A statement was executed. That is told also if what the rows were handed to failed; those that it got count then.
     *
     * @param duration the time from sending it until its result was read; for a streamed result until it was opened
     * @param rows the number of rows changed or returned, -1 where it is not known
     */
    default void afterExecute(ExecutionEvent execution, Duration duration, long rows) {}

    /**
     * The database, or its driver, reported an error.
     *
     * @return the exception to throw: the given one, or another in its place
     */
    default AludelException failed(FailureEvent failure) {
        return failure.exception();
    }
}
