package org.aludel.core.engine.pool;

import java.sql.SQLException;
import java.time.Duration;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.jspecify.annotations.Nullable;

/** The wording of errors about having a connection. Targets are masked URLs: no credentials get in here. */
final class PoolErrors {

    private PoolErrors() {}

    static EngineException exhausted(String target, PoolStatus status, Duration timeout) {
        return new EngineException(
                CoreErrorCode.POOL_EXHAUSTED,
                "No connection to " + target + " became free within " + timeout.toMillis() + " ms: " + status.lent()
                        + " of at most " + status.maximum() + " are in use and " + status.waiting()
                        + " other borrowers wait. Close connections sooner, or raise the size, the overflow or the"
                        + " acquisition timeout of the pool.");
    }

    static EngineException interrupted(String target, InterruptedException cause) {
        return new EngineException(
                CoreErrorCode.POOL_EXHAUSTED,
                "The thread was interrupted while it waited for a connection to " + target + ".",
                cause);
    }

    static EngineException closed(String target) {
        return new EngineException(
                CoreErrorCode.ENGINE_CLOSED,
                "The connections to " + target + " were closed for good. Use the engine before it is closed.");
    }

    static EngineException cannotConnect(String target, @Nullable Throwable cause) {
        return new EngineException(
                CoreErrorCode.CANNOT_CONNECT,
                "No connection to " + target + " can be opened (" + details(cause)
                        + "). Check that the database runs, that the address is right, and the user and password.",
                cause);
    }

    static EngineException cannotPrepare(String target, SQLException cause) {
        return new EngineException(
                CoreErrorCode.CANNOT_CONNECT,
                "A connection to " + target + " was opened, but could not be prepared for use (" + details(cause)
                        + "). Check the initial statements of the settings and the listeners that prepare connections.",
                cause);
    }

    static EngineException connectionGone() {
        return new EngineException(
                CoreErrorCode.CANNOT_CONNECT,
                "The one connection that was given is broken or closed, and another one cannot be opened from it. Give"
                        + " a data source or a URL instead.");
    }

    /** Without a cause: the driver manager's own exception shows the URL with all that is in it. */
    static EngineException noDriver(String target) {
        return new EngineException(
                CoreErrorCode.CANNOT_CONNECT,
                "No JDBC driver accepts the URL " + target + ". Add the driver of the database to the class path, and"
                        + " check the beginning of the URL.");
    }

    static EngineException noPoolLibrary(Throwable cause) {
        return new EngineException(
                CoreErrorCode.NO_POOL_LIBRARY,
                "A pool needs the library Agroal, which is not on the class path. Add io.agroal:agroal-pool, give a"
                        + " DataSource instead of a URL, or ask for no pool.",
                cause);
    }

    static EngineException settingOutOfRange(String setting, int value, int least, int most) {
        return new EngineException(
                CoreErrorCode.INVALID_SETTING,
                "The pool setting '" + setting + "' is " + value + "; it must be between " + least + " and " + most
                        + ".");
    }

    static EngineException negativeSetting(String setting, Duration value) {
        return new EngineException(
                CoreErrorCode.INVALID_SETTING,
                "The pool setting '" + setting + "' is " + value + "; it must not be negative. Zero switches it off.");
    }

    private static String details(@Nullable Throwable cause) {
        return cause instanceof SQLException reported
                ? "SQLSTATE " + (reported.getSQLState() == null ? "none" : reported.getSQLState()) + ", vendor code "
                        + reported.getErrorCode() + "; see the cause"
                : "see the cause";
    }
}
