package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;

/** Holds fetch joins to what a query selects: that is where fetched values go. */
final class FetchCheck {

    private final Environment environment;

    FetchCheck(Environment environment) {
        this.environment = environment;
    }

    void check(List<TranslatedQuery.Column> columns) {
        List<AttributeFrom> fetched = environment.query().fetched();
        for (AttributeFrom join : fetched) {
            FromClause owner = PathResolver.root(join.path());
            boolean reached =
                    fetched.contains(owner) || columns.stream().anyMatch(column -> isFrom(column.expression(), owner));
            if (!reached) {
                throw TranslationErrors.fetchWithoutOwner(
                        join, String.valueOf(owner.name()), environment.query().fetchPlace(join));
            }
        }
    }

    private static boolean isFrom(Expression<?> selected, FromClause owner) {
        Expression<?> value = selected instanceof LabeledExpression<?> labeled ? labeled.expression() : selected;
        return value instanceof DomainPath path
                && ValueKind.of(path.type()) == ValueKind.ENTITY
                && PathResolver.root(path).equals(owner);
    }
}
