package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.UpdateClauses;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.UpdateQuery;
import org.jspecify.annotations.Nullable;

/** Translates UPDATE. */
final class UpdateTranslator {

    private final QueryContext context;
    private final QueryUse use;

    UpdateTranslator(QueryContext context, QueryUse use) {
        this.context = context;
        this.use = use;
    }

    TranslatedChange translate(UpdateQuery query, @Nullable Scope around) {
        Environment environment = new Environment(context, new Scope(around), ClauseKind.WHERE);
        List<CommonTable> with = new WithTranslator(environment).declare(query.with());
        ChangedEntity entity = ChangedEntity.declare(query.entity(), query.variable(), environment);
        List<Assignment> assignments = entity.assignments(query.items());
        JpqlExpression condition = query.where();
        Predicate where = condition == null ? null : environment.conditions().condition(condition);
        SelectList list = SelectList.returning(environment, use);
        Selection selection = list.returned(query.returning());
        UpdateStatement statement = new UpdateStatement(new UpdateClauses(
                with, List.of(), entity.reference(), assignments, List.of(), where, list.selectables()));
        return new TranslatedChange(statement, list.columns(), selection);
    }
}
