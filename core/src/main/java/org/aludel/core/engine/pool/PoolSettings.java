package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * How a connection source behaves. Immutable; {@link #defaults()} with changes:
 *
 * <pre>{@code
 * PoolSettings.defaults().withMaximumSize(20).withOverflow(5).withAcquisitionTimeout(Duration.ofSeconds(3))
 * }</pre>
 *
 * @param minimumSize how many connections are kept open even when nobody needs them; default 0
 * @param maximumSize how many connections are kept in the pool; default 10
 * @param overflow how many connections may be opened beyond the maximum when all are lent; they are closed when they
 *     come back. Default 0: borrowers wait
 * @param acquisitionTimeout how long a borrower waits for a connection to become free; zero does not wait. Default 30
 *     seconds
 * @param maximumLifetime after this time a connection is replaced by a new one; zero never. Default 30 minutes
 * @param idleTimeout after this time an unused connection is closed, down to the minimum size; zero never. Default 10
 *     minutes
 * @param validation when an idle connection is tried before it is lent; default {@link Validation#AFTER_IDLE}
 * @param validateAfterIdle the time for {@link Validation#AFTER_IDLE}; default 30 seconds
 * @param leakDetection after this time a lent connection is reported as a suspected leak; zero never, which is the
 *     default. Connections beyond the maximum size are not watched
 * @param initialSql statements for every new connection, for example to set a search path; default none
 * @param resetOnReturn what is done with a transaction that was left open; default {@link ResetOnReturn#ROLLBACK}
 */
public record PoolSettings(
        int minimumSize,
        int maximumSize,
        int overflow,
        Duration acquisitionTimeout,
        Duration maximumLifetime,
        Duration idleTimeout,
        Validation validation,
        Duration validateAfterIdle,
        Duration leakDetection,
        List<String> initialSql,
        ResetOnReturn resetOnReturn) {

    private static final PoolSettings DEFAULTS = new PoolSettings(
            0,
            10,
            0,
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Validation.AFTER_IDLE,
            Duration.ofSeconds(30),
            Duration.ZERO,
            List.of(),
            ResetOnReturn.ROLLBACK);

    /** Enough for every pool, and few enough to be added up. */
    private static final int LARGEST_SIZE = 1_000_000;

    public PoolSettings {
        requireRange("minimumSize", minimumSize, 0, maximumSize);
        requireRange("maximumSize", maximumSize, 1, LARGEST_SIZE);
        requireRange("overflow", overflow, 0, LARGEST_SIZE);
        requireNotNegative("acquisitionTimeout", acquisitionTimeout);
        requireNotNegative("maximumLifetime", maximumLifetime);
        requireNotNegative("idleTimeout", idleTimeout);
        requireNonNull(validation, "validation");
        requireNotNegative("validateAfterIdle", validateAfterIdle);
        requireNotNegative("leakDetection", leakDetection);
        initialSql = List.copyOf(initialSql);
        requireNonNull(resetOnReturn, "resetOnReturn");
    }

    /** What is used when nothing else is said. */
    public static PoolSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with another {@link #minimumSize()}. */
    public PoolSettings withMinimumSize(int minimumSize) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #maximumSize()}. */
    public PoolSettings withMaximumSize(int maximumSize) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #overflow()}. */
    public PoolSettings withOverflow(int overflow) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #acquisitionTimeout()}. */
    public PoolSettings withAcquisitionTimeout(Duration acquisitionTimeout) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #maximumLifetime()}. */
    public PoolSettings withMaximumLifetime(Duration maximumLifetime) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #idleTimeout()}. */
    public PoolSettings withIdleTimeout(Duration idleTimeout) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #validation()}. */
    public PoolSettings withValidation(Validation validation) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #validateAfterIdle()}. */
    public PoolSettings withValidateAfterIdle(Duration validateAfterIdle) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #leakDetection()}. */
    public PoolSettings withLeakDetection(Duration leakDetection) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #initialSql()}. */
    public PoolSettings withInitialSql(List<String> initialSql) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    /** These settings with another {@link #resetOnReturn()}. */
    public PoolSettings withResetOnReturn(ResetOnReturn resetOnReturn) {
        return new PoolSettings(
                minimumSize,
                maximumSize,
                overflow,
                acquisitionTimeout,
                maximumLifetime,
                idleTimeout,
                validation,
                validateAfterIdle,
                leakDetection,
                initialSql,
                resetOnReturn);
    }

    private static void requireRange(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw PoolErrors.settingOutOfRange(setting, value, least, most);
        }
    }

    private static void requireNotNegative(String setting, Duration value) {
        if (requireNonNull(value, setting).isNegative()) {
            throw PoolErrors.negativeSetting(setting, value);
        }
    }
}
