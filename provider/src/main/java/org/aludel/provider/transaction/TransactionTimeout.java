package org.aludel.provider.transaction;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.ExecutionOptions;
import org.jspecify.annotations.Nullable;

/** How long a transaction may last. */
final class TransactionTimeout {

    private final LongSupplier nanoTime;
    private @Nullable Integer seconds;
    private long begun;

    TransactionTimeout(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Sets the limit; null and 0 are none. */
    void set(@Nullable Integer limit) {
        if (limit != null && limit < 0) {
            throw TransactionErrors.invalidTimeout(limit);
        }
        seconds = limit;
    }

    @Nullable
    Integer seconds() {
        return seconds;
    }

    void begin() {
        begun = nanoTime.getAsLong();
    }

    /** Fails when the time is over. */
    void check() {
        if (seconds != null && seconds > 0 && remaining(seconds) <= 0) {
            throw TransactionErrors.timedOut(seconds);
        }
    }

    /** The connection with statements that end before the transaction has to. */
    EngineConnection limit(EngineConnection connection) {
        if (seconds == null || seconds == 0) {
            return connection;
        }
        Duration left = Duration.ofNanos(Math.max(1, remaining(seconds)));
        Duration already = connection.options().timeout();
        return already != null && already.compareTo(left) <= 0
                ? connection
                : connection.withOptions(ExecutionOptions.none().withTimeout(left));
    }

    private long remaining(int limit) {
        return TimeUnit.SECONDS.toNanos(limit) - (nanoTime.getAsLong() - begun);
    }
}
