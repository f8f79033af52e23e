package org.aludel.jpql.translation;

import org.aludel.jpql.syntax.DeleteQuery;
import org.aludel.jpql.syntax.InsertQuery;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.jpql.syntax.SetQuery;
import org.aludel.jpql.syntax.StatementVisitor;
import org.aludel.jpql.syntax.UpdateQuery;
import org.aludel.jpql.syntax.ValuesQuery;

/** Translates the statements that common tables are made of. */
final class BodyTranslator implements StatementVisitor<WithTranslator.Body> {

    private final QueryContext context;
    private final QueryUse use;
    private final Scope around;

    BodyTranslator(QueryContext context, QueryUse use, Scope around) {
        this.context = context;
        this.use = use;
        this.around = around;
    }

    @Override
    public WithTranslator.Body visitSelectQuery(SelectQuery statement) {
        return query(statement);
    }

    @Override
    public WithTranslator.Body visitSetQuery(SetQuery statement) {
        return query(statement);
    }

    @Override
    public WithTranslator.Body visitValuesQuery(ValuesQuery statement) {
        return query(statement);
    }

    private WithTranslator.Body query(JpqlQuery query) {
        TranslatedQuery translated = new QueryTranslator(context, use).translate(query, around);
        return new WithTranslator.Body(translated.query(), translated.columns());
    }

    @Override
    public WithTranslator.Body visitUpdateQuery(UpdateQuery statement) {
        return body(new UpdateTranslator(context, use).translate(statement, around));
    }

    @Override
    public WithTranslator.Body visitDeleteQuery(DeleteQuery statement) {
        return body(new DeleteTranslator(context, use).translate(statement, around));
    }

    @Override
    public WithTranslator.Body visitInsertQuery(InsertQuery statement) {
        return body(new InsertTranslator(context, use).translate(statement, around));
    }

    private static WithTranslator.Body body(TranslatedChange change) {
        return new WithTranslator.Body(change.statement(), change.columns());
    }
}
