package org.aludel.core.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.aludel.core.dialect.BoundStatement;
import org.jspecify.annotations.Nullable;

/**
 * What an engine writes to the log: SQL text with times at DEBUG of {@code org.aludel.sql}, the course of transactions
 * at DEBUG of {@code org.aludel.transaction}, and values, only when a setting asks for them, at TRACE of {@code
 * org.aludel.bind}.
 */
final class SqlLog {

    private static final Logger SQL = System.getLogger("org.aludel.sql");
    private static final Logger BIND = System.getLogger("org.aludel.bind");
    private static final Logger TRANSACTION = System.getLogger("org.aludel.transaction");
    private static final int LONGEST_VALUE = 200;

    private SqlLog() {}

    static boolean wantsSql() {
        return SQL.isLoggable(Level.DEBUG);
    }

    static void executed(ExecutionEvent execution, long nanos, long rows) {
        SQL.log(
                Level.DEBUG,
                () -> line(execution, nanos, rows < 0 ? "" : ", " + rows + (rows == 1 ? " row" : " rows")));
    }

    static void failed(ExecutionEvent execution, long nanos) {
        SQL.log(Level.DEBUG, () -> line(execution, nanos, ", failed"));
    }

    private static String line(ExecutionEvent execution, long nanos, String outcome) {
        String token = execution.logToken() == null ? "" : "[" + execution.logToken() + "] ";
        String batch = execution.executions() == 1 ? "" : " x " + execution.executions();
        return token
                + execution.sql()
                + batch
                + String.format(Locale.ROOT, " -- %.3f ms%s", nanos / 1_000_000.0, outcome);
    }

    static void values(BoundStatement bound) {
        BIND.log(Level.TRACE, () -> {
            StringJoiner text = new StringJoiner(", ", "values: ", "");
            for (Object value : bound.values()) {
                text.add(shown(value));
            }
            return text.toString();
        });
    }

    private static String shown(@Nullable Object value) {
        String deep = Arrays.deepToString(new Object[] {value});
        String text = deep.substring(1, deep.length() - 1);
        return text.length() <= LONGEST_VALUE
                ? text
                : text.substring(0, LONGEST_VALUE) + "... (" + text.length() + " characters)";
    }

    static void transaction(Supplier<String> event) {
        TRANSACTION.log(Level.DEBUG, event);
    }
}
