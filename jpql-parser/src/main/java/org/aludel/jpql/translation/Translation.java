package org.aludel.jpql.translation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.domain.AttributeFrom;
import org.jspecify.annotations.Nullable;

/**
 * What a query means. Immutable.
 *
 * @param statement the statement, with entities and paths
 * @param selection what is made of each row; null where the statement returns no rows
 * @param fetched the joins whose values are fetched with those that they belong to; each is also in the FROM clause
 * @param parameters the parameters, in the order of their first use
 */
public record Translation(
        Statement statement,
        @Nullable Selection selection,
        List<AttributeFrom> fetched,
        List<QueryParameter> parameters) {

    public Translation {
        requireNonNull(statement, "statement");
        fetched = List.copyOf(fetched);
        parameters = List.copyOf(parameters);
    }
}
