package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.aludel.core.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A value that Aludel puts into a statement for a column that the statement leaves out. The database knows nothing of it;
 * see {@link Column#withServerDefault} for one that the database knows.
 *
 * <p>It is put in when an engine executes an INSERT or UPDATE on a {@link Table}, also under an alias. The update part of
 * an upsert, a MERGE, and statements within common tables have what they say and no more.
 *
 * @param <T> the Java type of the column
 */
public sealed interface ClientDefault<T> {

    /** The same value for each row. */
    record Value<T>(@Nullable T value) implements ClientDefault<T> {}

    /**
     * A value that is asked for once for each row that is inserted, and once for each execution of an INSERT from a query
     * or of an UPDATE. The function is called on the thread that executes the statement, before anything is sent.
     */
    record Function<T>(Supplier<? extends @Nullable T> function) implements ClientDefault<T> {
        public Function {
            requireNonNull(function, "function");
        }
    }

    /** An expression that the database computes. */
    record SqlExpression<T>(Expression<? extends T> expression) implements ClientDefault<T> {
        public SqlExpression {
            requireNonNull(expression, "expression");
        }
    }
}
