package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Predicate;
import org.aludel.jpql.syntax.DeleteQuery;
import org.aludel.jpql.syntax.JpqlExpression;
import org.jspecify.annotations.Nullable;

/** Translates DELETE. */
final class DeleteTranslator {

    private final QueryContext context;
    private final QueryUse use;

    DeleteTranslator(QueryContext context, QueryUse use) {
        this.context = context;
        this.use = use;
    }

    TranslatedChange translate(DeleteQuery query, @Nullable Scope around) {
        Environment environment = new Environment(context, new Scope(around), ClauseKind.WHERE);
        List<CommonTable> with = new WithTranslator(environment).declare(query.with());
        ChangedEntity entity = ChangedEntity.declare(query.entity(), query.variable(), environment);
        JpqlExpression condition = query.where();
        Predicate where = condition == null ? null : environment.conditions().condition(condition);
        SelectList list = SelectList.returning(environment, use);
        Selection selection = list.returned(query.returning());
        DeleteStatement statement = new DeleteStatement(
                new DeleteClauses(with, List.of(), entity.reference(), List.of(), where, list.selectables()));
        return new TranslatedChange(statement, list.columns(), selection);
    }
}
