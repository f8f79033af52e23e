package org.aludel.core.sql;

/**
 * One method for each kind of statement. There are no default methods: a new node breaks every visitor that forgot it.
 *
 * @param <R> what a visit returns
 */
public interface StatementVisitor<R> {

    R visitSelect(SelectStatement statement);

    R visitSetOperation(SetOperation statement);

    R visitValues(ValuesStatement statement);

    R visitText(TextStatement statement);

    R visitInsert(InsertStatement statement);

    R visitUpdate(UpdateStatement statement);

    R visitDelete(DeleteStatement statement);

    R visitMerge(MergeStatement statement);

    R visitCustom(CustomStatement statement);

    R visitDefinition(DefinitionStatement statement);
}
