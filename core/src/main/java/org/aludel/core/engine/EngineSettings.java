package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.sql.Driver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.pool.PoolSettings;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is made. Immutable; each method returns other settings.
 *
 * <pre>{@code
 * EngineSettings.defaults()
 *         .credentials("app", password)
 *         .pool(PoolSettings.defaults().withMaximumSize(20))
 *         .options(ExecutionOptions.none().withIsolation(IsolationLevel.SERIALIZABLE))
 * }</pre>
 */
public final class EngineSettings {

    private static final int DEFAULT_CACHE_SIZE = 500;

    private static final EngineSettings DEFAULTS = new EngineSettings(new Draft());

    private final @Nullable Dialect dialect;
    private final ExecutionOptions options;
    private final int statementCacheSize;
    private final boolean showsValues;
    private final List<EngineListener> listeners;
    private final Pooling pooling;
    private final PoolSettings pool;
    private final Map<String, String> properties;
    private final @Nullable Driver driver;

    private EngineSettings(Draft draft) {
        this.dialect = draft.dialect;
        this.options = draft.options;
        this.statementCacheSize = draft.statementCacheSize;
        this.showsValues = draft.showsValues;
        this.listeners = List.copyOf(draft.listeners);
        this.pooling = draft.pooling;
        this.pool = draft.pool;
        this.properties = Map.copyOf(draft.properties);
        this.driver = draft.driver;
    }

    /** The settings that serve most programs. */
    public static EngineSettings defaults() {
        return DEFAULTS;
    }

    /** The dialect to use; unless given, the database is asked what it is when the engine is made. */
    public EngineSettings dialect(Dialect chosen) {
        requireNonNull(chosen, "chosen");
        return change(draft -> draft.dialect = chosen);
    }

    /** How statements are executed unless a connection says otherwise. */
    public EngineSettings options(ExecutionOptions inherited) {
        requireNonNull(inherited, "inherited");
        return change(draft -> draft.options = inherited);
    }

    /** How many compiled statements are kept; 500 unless given, and 0 keeps none. */
    public EngineSettings statementCacheSize(int statements) {
        if (statements < 0) {
            throw EngineErrors.invalidSetting("statementCacheSize", "must not be negative, and is " + statements);
        }
        return change(draft -> draft.statementCacheSize = statements);
    }

    /**
     * Whether values are written to the log, at TRACE of {@code org.aludel.bind}, and drivers' messages, which contain
     * values, into the messages of exceptions. Off unless given: values are the data of people.
     */
    public EngineSettings showValues(boolean shown) {
        return change(draft -> draft.showsValues = shown);
    }

    /** Adds a listener that hears everything from the first connection on. */
    public EngineSettings listener(EngineListener listener) {
        requireNonNull(listener, "listener");
        return change(draft -> draft.listeners.add(listener));
    }

    /** What is done with connections that nobody uses; {@link Pooling#POOL} unless given. */
    public EngineSettings pooling(Pooling chosen) {
        requireNonNull(chosen, "chosen");
        return change(draft -> draft.pooling = chosen);
    }

    /** The settings of the pool; those that concern single connections hold without a pool, too. */
    public EngineSettings pool(PoolSettings chosen) {
        requireNonNull(chosen, "chosen");
        return change(draft -> draft.pool = chosen);
    }

    /** A property for the JDBC driver of a URL. */
    public EngineSettings property(String name, String value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        return change(draft -> draft.properties.put(name, value));
    }

    /**
     * The JDBC driver of a URL; unless given, the first that accepts the URL among those that the DriverManager shows to
     * Aludel, which are not those of other class loaders.
     */
    public EngineSettings driver(Driver chosen) {
        requireNonNull(chosen, "chosen");
        return change(draft -> draft.driver = chosen);
    }

    /** User and password for the JDBC driver of a URL. */
    public EngineSettings credentials(String user, String password) {
        return property("user", user).property("password", password);
    }

    private EngineSettings change(Consumer<Draft> edit) {
        Draft draft = new Draft();
        draft.dialect = dialect;
        draft.options = options;
        draft.statementCacheSize = statementCacheSize;
        draft.showsValues = showsValues;
        draft.listeners.addAll(listeners);
        draft.pooling = pooling;
        draft.pool = pool;
        draft.properties.putAll(properties);
        draft.driver = driver;
        edit.accept(draft);
        return new EngineSettings(draft);
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

    boolean showsValues() {
        return showsValues;
    }

    List<EngineListener> listeners() {
        return listeners;
    }

    Pooling pooling() {
        return pooling;
    }

    PoolSettings pool() {
        return pool;
    }

    Map<String, String> properties() {
        return properties;
    }

    @Nullable
    Driver driver() {
        return driver;
    }

    /** The settings while one of them is being changed. */
    private static final class Draft {
        private @Nullable Dialect dialect;
        private ExecutionOptions options = ExecutionOptions.none();
        private int statementCacheSize = DEFAULT_CACHE_SIZE;
        private boolean showsValues;
        private final List<EngineListener> listeners = new ArrayList<>();
        private Pooling pooling = Pooling.POOL;
        private PoolSettings pool = PoolSettings.defaults();
        private final Map<String, String> properties = new HashMap<>();
        private @Nullable Driver driver;
    }
}
