package org.aludel.provider.statement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Statement;
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
        return new StatementKey(
                NodeRewriter.of(StatementKey::withoutValue).rewriteStatement(statement), parameters, options);
    }

    private static Node withoutValue(Node node) {
        if (node instanceof BindParameter<?> parameter && parameter.value() != null) {
            return new BindParameter<>(null, parameter.type(), null);
        }
        return node instanceof ListParameter<?> parameter && !parameter.values().isEmpty()
                ? new ListParameter<>(null, parameter.elementType(), List.of())
                : node;
    }
}
