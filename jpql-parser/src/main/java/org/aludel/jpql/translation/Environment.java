package org.aludel.jpql.translation;

import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.JpqlNode;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands.
 *
 * @param query what belongs to the whole query
 * @param scope the names that are visible
 * @param clause the clause
 */
record Environment(QueryContext query, Scope scope, ClauseKind clause) {

    Environment in(ClauseKind other) {
        return new Environment(query, scope, other);
    }

    @Nullable
    QueryPlace place(JpqlNode node) {
        return query.place(node);
    }

    PathResolver paths() {
        return new PathResolver(this);
    }

    ExpressionTranslator expressions() {
        return new ExpressionTranslator(this);
    }

    ConditionTranslator conditions() {
        return new ConditionTranslator(this);
    }
}
