package org.aludel.core.engine;

import org.aludel.core.error.AludelException;
import org.jspecify.annotations.Nullable;

/**
 * An error that the database, or its driver, reported.
 *
 * @param sql the statement that failed; null where it was not a statement, such as a commit
 * @param exception what is going to be thrown: a {@link org.aludel.core.error.DatabaseException}, or what an earlier
 *     listener put in its place
 */
public record FailureEvent(@Nullable String sql, AludelException exception) {}
