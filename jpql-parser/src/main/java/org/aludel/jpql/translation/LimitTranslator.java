package org.aludel.jpql.translation;

import org.aludel.core.sql.Expression;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LimitClause;
import org.jspecify.annotations.Nullable;

/** Translates how many rows are returned and left out. */
final class LimitTranslator {

    private final Environment environment;

    LimitTranslator(Environment environment) {
        this.environment = environment.in(ClauseKind.LIMIT);
    }

    @Nullable
    RowLimit translate(@Nullable LimitClause clause) {
        return clause == null
                ? null
                : new RowLimit(count(clause.count()), count(clause.offset()), clause.percent(), clause.withTies());
    }

    private @Nullable Expression<?> count(@Nullable JpqlExpression node) {
        if (node == null) {
            return null;
        }
        Operands operands = new Operands(environment);
        return operands.of(node, SqlTypes.BIGINT, ValueKind.NUMBER, "LIMIT");
    }
}
