package org.aludel.provider.statement;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.ValueStripper;
import org.jspecify.annotations.Nullable;

/**
 * What a statement with entities is known by: two keys are equal if the statements are built alike, whatever values they
 * carry. Immutable.
 *
 * @param statement the statement
 * @param parameters the names of its parameters
 * @param options what loader options make different
 */
public record StatementKey(Statement statement, GivenParameters parameters, PlanOptions options) {

    public StatementKey {
        requireNonNull(statement, "statement");
        requireNonNull(parameters, "parameters");
        requireNonNull(options, "options");
    }

    /** The key of a statement. */
    public static StatementKey of(Statement statement, PlanOptions options) {
        return new StatementKey(statement, GivenParameters.of(statement), options);
    }

    /** The values that the statement carries, by the names of their parameters. */
    public Map<String, @Nullable Object> values() {
        return parameters.values(statement);
    }

    /** An equal key that holds no values, to be kept. */
    public StatementKey withoutValues() {
        return new StatementKey(ValueStripper.strip(statement), parameters, options);
    }
}
