package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.error.DriverMessage;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is made. Immutable; each method returns other settings.
 *
 * <pre>{@code
 * EngineSettings.defaults()
 *         .options(ExecutionOptions.none().withIsolation(IsolationLevel.SERIALIZABLE))
 *         .statementCacheSize(2000)
 * }</pre>
 */
public final class EngineSettings {

    private static final int DEFAULT_CACHE_SIZE = 500;

    private static final EngineSettings DEFAULTS = new EngineSettings(
            null, ExecutionOptions.none(), DEFAULT_CACHE_SIZE, false, DriverMessage.HIDDEN, List.of());

    private final @Nullable Dialect dialect;
    private final ExecutionOptions options;
    private final int statementCacheSize;
    private final boolean logsValues;
    private final DriverMessage driverMessage;
    private final List<EngineListener> listeners;

    private EngineSettings(
            @Nullable Dialect dialect,
            ExecutionOptions options,
            int statementCacheSize,
            boolean logsValues,
            DriverMessage driverMessage,
            List<EngineListener> listeners) {
        this.dialect = dialect;
        this.options = options;
        this.statementCacheSize = statementCacheSize;
        this.logsValues = logsValues;
        this.driverMessage = driverMessage;
        this.listeners = listeners;
    }

    /** The settings that serve most programs. */
    public static EngineSettings defaults() {
        return DEFAULTS;
    }

    /** The dialect to use; unless given, the database is asked what it is when the engine is made. */
    public EngineSettings dialect(Dialect chosen) {
        requireNonNull(chosen, "chosen");
        return new EngineSettings(chosen, options, statementCacheSize, logsValues, driverMessage, listeners);
    }

    /** How statements are executed unless a connection says otherwise. */
    public EngineSettings options(ExecutionOptions inherited) {
        requireNonNull(inherited, "inherited");
        return new EngineSettings(dialect, inherited, statementCacheSize, logsValues, driverMessage, listeners);
    }

    /** How many compiled statements are kept; 500 unless given, and 0 keeps none. */
    public EngineSettings statementCacheSize(int statements) {
        if (statements < 0) {
            throw EngineErrors.invalidSetting("statementCacheSize", "must not be negative, and is " + statements);
        }
        return new EngineSettings(dialect, options, statements, logsValues, driverMessage, listeners);
    }

    /**
     * Whether values are written to the log, at TRACE of {@code org.aludel.bind}, and drivers' messages, which contain
     * values, into the messages of exceptions. Off unless given: values are the data of people.
     */
    public EngineSettings showValues(boolean shown) {
        return new EngineSettings(
                dialect,
                options,
                statementCacheSize,
                shown,
                shown ? DriverMessage.SHOWN : DriverMessage.HIDDEN,
                listeners);
    }

    /** Adds a listener that hears everything from the first connection on. */
    public EngineSettings listener(EngineListener listener) {
        List<EngineListener> more = new ArrayList<>(listeners);
        more.add(requireNonNull(listener, "listener"));
        return new EngineSettings(dialect, options, statementCacheSize, logsValues, driverMessage, List.copyOf(more));
    }

    @Nullable
    Dialect dialect() {
        return dialect;
    }

    ExecutionOptions options() {
        return options;
    }

    int statementCacheSize() {
        return statementCacheSize;
    }

    boolean logsValues() {
        return logsValues;
    }

    DriverMessage driverMessage() {
        return driverMessage;
    }

    List<EngineListener> listeners() {
        return listeners;
    }
}
