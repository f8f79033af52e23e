package org.aludel.jpql.translation;

import org.aludel.jpql.syntax.DeleteQuery;
import org.aludel.jpql.syntax.InsertQuery;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.jpql.syntax.SetQuery;
import org.aludel.jpql.syntax.StatementVisitor;
import org.aludel.jpql.syntax.UpdateQuery;
import org.aludel.jpql.syntax.ValuesQuery;

/** Translates whole statements. */
final class StatementTranslator implements StatementVisitor<Translation> {

    private final QueryContext context;

    StatementTranslator(QueryContext context) {
        this.context = context;
    }

    @Override
    public Translation visitSelectQuery(SelectQuery statement) {
        return query(statement);
    }

    @Override
    public Translation visitSetQuery(SetQuery statement) {
        return query(statement);
    }

    @Override
    public Translation visitValuesQuery(ValuesQuery statement) {
        return query(statement);
    }

    private Translation query(JpqlQuery query) {
        TranslatedQuery translated = new QueryTranslator(context, QueryUse.STATEMENT).translate(query, null);
        return new Translation(
                translated.query(),
                translated.selection(),
                context.fetched(),
                context.parameters().all());
    }

    @Override
    public Translation visitUpdateQuery(UpdateQuery statement) {
        return change(new UpdateTranslator(context, QueryUse.STATEMENT).translate(statement, null));
    }

    @Override
    public Translation visitDeleteQuery(DeleteQuery statement) {
        return change(new DeleteTranslator(context, QueryUse.STATEMENT).translate(statement, null));
    }

    @Override
    public Translation visitInsertQuery(InsertQuery statement) {
        return change(new InsertTranslator(context, QueryUse.STATEMENT).translate(statement, null));
    }

    private Translation change(TranslatedChange change) {
        return new Translation(
                change.statement(),
                change.selection(),
                context.fetched(),
                context.parameters().all());
    }
}
