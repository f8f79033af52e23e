package org.aludel.core.engine;

import org.aludel.core.dialect.StatementKind;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The execution of a statement.
 *
 * @param statement the statement; it carries the values of its caller, which do not belong into logs
 * @param sql the text that is sent, with parameter markers
 * @param kind what the statement does
 * @param executions how many sets of values are sent with it: 1, or the size of a batch
 * @param logToken the text of {@link ExecutionOptions#logToken()}, or null
 */
public record ExecutionEvent(
        Statement statement,
        String sql,
        StatementKind kind,
        int executions,
        @Nullable String logToken) {}
