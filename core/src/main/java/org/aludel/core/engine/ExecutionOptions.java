package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How statements are executed. Immutable. What is null here is inherited: a connection inherits from its engine, a
 * view made by {@code withOptions} from what it was made of, and in the end the database decides.
 *
 * @param isolation the isolation level of transactions
 * @param readOnly whether transactions are announced as read-only
 * @param streamingFetchSize null to read all rows of a result at once; a number to read them as they are asked for, so
 *     many at a time
 * @param timeout how long a statement may run; rounded up to seconds
 * @param pageSize how many rows are sent at a time by {@code executeMany} and {@code insertMany}; 1000 unless given
 * @param logToken a text that stands in each line of the SQL log
 */
public record ExecutionOptions(
        @Nullable IsolationLevel isolation,
        @Nullable Boolean readOnly,
        @Nullable Integer streamingFetchSize,
        @Nullable Duration timeout,
        @Nullable Integer pageSize,
        @Nullable String logToken) {

    private static final int DEFAULT_PAGE_SIZE = 1000;
    private static final ExecutionOptions NONE = new ExecutionOptions(null, null, null, null, null, null);

    public ExecutionOptions {
        requirePositive("streamingFetchSize", streamingFetchSize);
        requirePositive("pageSize", pageSize);
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw EngineErrors.invalidSetting("timeout", "must be longer than nothing");
        }
    }

    private static void requirePositive(String name, @Nullable Integer number) {
        if (number != null && number < 1) {
            throw EngineErrors.invalidSetting(name, "must be at least 1, and is " + number);
        }
    }

    /** Everything is inherited. */
    public static ExecutionOptions none() {
        return NONE;
    }

    /** Rows are read from the database as they are asked for, so many at a time. */
    public static ExecutionOptions streaming(int fetchSize) {
        return NONE.withStreaming(fetchSize);
    }

    /** These options with rows read as they are asked for, so many at a time. */
    public ExecutionOptions withStreaming(int fetchSize) {
        return new ExecutionOptions(isolation, readOnly, fetchSize, timeout, pageSize, logToken);
    }

    /** These options with an isolation level. */
    public ExecutionOptions withIsolation(IsolationLevel level) {
        requireNonNull(level, "level");
        return new ExecutionOptions(level, readOnly, streamingFetchSize, timeout, pageSize, logToken);
    }

    /** These options with transactions announced as read-only, or as writing. */
    public ExecutionOptions withReadOnly(boolean only) {
        return new ExecutionOptions(isolation, only, streamingFetchSize, timeout, pageSize, logToken);
    }

    /** These options with a limit to the time that a statement may run. */
    public ExecutionOptions withTimeout(Duration limit) {
        requireNonNull(limit, "limit");
        return new ExecutionOptions(isolation, readOnly, streamingFetchSize, limit, pageSize, logToken);
    }

    /** These options with a number of rows to be sent at a time. */
    public ExecutionOptions withPageSize(int rows) {
        return new ExecutionOptions(isolation, readOnly, streamingFetchSize, timeout, rows, logToken);
    }

    /** These options with a text that stands in each line of the SQL log. */
    public ExecutionOptions withLogToken(String token) {
        requireNonNull(token, "token");
        return new ExecutionOptions(isolation, readOnly, streamingFetchSize, timeout, pageSize, token);
    }

    /** These options where others say nothing, else the others. */
    public ExecutionOptions overriddenBy(ExecutionOptions others) {
        return new ExecutionOptions(
                firstOf(others.isolation, isolation),
                firstOf(others.readOnly, readOnly),
                firstOf(others.streamingFetchSize, streamingFetchSize),
                firstOf(others.timeout, timeout),
                firstOf(others.pageSize, pageSize),
                firstOf(others.logToken, logToken));
    }

    private static <T> @Nullable T firstOf(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    /** These options without streaming. */
    ExecutionOptions buffered() {
        return streamingFetchSize == null
                ? this
                : new ExecutionOptions(isolation, readOnly, null, timeout, pageSize, logToken);
    }

    boolean isAutocommit() {
        return isolation == IsolationLevel.AUTOCOMMIT;
    }

    int rowsPerPage() {
        return pageSize == null ? DEFAULT_PAGE_SIZE : pageSize;
    }

    int timeoutSeconds() {
        return timeout == null
                ? 0
                : (int) Math.min(
                        Integer.MAX_VALUE, timeout.plusNanos(999_999_999).toSeconds());
    }
}
