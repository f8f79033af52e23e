package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aludel.core.engine.pool.PoolListener;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of an engine, called in the order in which they were added. Thread-safe; without listeners nothing is
 * measured.
 *
 * <pre>{@code
 * engine.events().add(new EngineListener() {
 *     public void afterExecute(ExecutionEvent execution, Duration duration, long rows) {
 *         metrics.record(execution.kind(), duration);
 *     }
 * });
 * }</pre>
 */
public final class EngineEvents {

    private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();

    EngineEvents(List<EngineListener> listeners) {
        this.listeners.addAll(listeners);
    }

    /** Adds a listener; it hears what begins from now on. */
    public void add(EngineListener listener) {
        listeners.add(requireNonNull(listener, "listener"));
    }

    /** Removes a listener; true when it was there. */
    public boolean remove(EngineListener listener) {
        return listeners.remove(listener);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void checkedOut(Connection connection) {
        for (EngineListener listener : listeners) {
            listener.checkedOut(connection);
        }
    }

    void checkedIn(Connection connection) {
        for (EngineListener listener : listeners) {
            listener.checkedIn(connection);
        }
    }

    void beforeExecute(ExecutionEvent execution) {
        for (EngineListener listener : listeners) {
            listener.beforeExecute(execution);
        }
    }

    void afterExecute(ExecutionEvent execution, Duration duration, long rows) {
        for (EngineListener listener : listeners) {
            listener.afterExecute(execution, duration, rows);
        }
    }

    AludelException failed(@Nullable String sql, DatabaseException exception) {
        AludelException thrown = exception;
        for (EngineListener listener : listeners) {
            thrown = listener.failed(new FailureEvent(sql, thrown));
        }
        return thrown;
    }

    /** Hears the pool for the listeners. */
    PoolListener ofPool() {
        return new PoolListener() {
            @Override
            public void opened(Connection connection) throws SQLException {
                for (EngineListener listener : listeners) {
                    listener.connected(connection);
                }
            }

            @Override
            public void closed(Connection connection) {
                for (EngineListener listener : listeners) {
                    listener.closed(connection);
                }
            }

            @Override
            public void leakSuspected(Connection connection, Thread borrower) {
                for (EngineListener listener : listeners) {
                    listener.leakSuspected(connection, borrower);
                }
            }

            @Override
            public void invalidated() {
                for (EngineListener listener : listeners) {
                    listener.invalidated();
                }
            }
        };
    }
}
