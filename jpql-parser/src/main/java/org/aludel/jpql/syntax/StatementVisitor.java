package org.aludel.jpql.syntax;

/**
 * One method for each kind of statement, without defaults.
 *
 * @param <R> what a visit results in
 */
public interface StatementVisitor<R> {

    R visitSelectQuery(SelectQuery statement);

    R visitSetQuery(SetQuery statement);

    R visitValuesQuery(ValuesQuery statement);

    R visitUpdateQuery(UpdateQuery statement);

    R visitDeleteQuery(DeleteQuery statement);

    R visitInsertQuery(InsertQuery statement);
}
