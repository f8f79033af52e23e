package org.aludel.core.sql;

/**
 * One method for each kind of element of a FROM clause. There are no default methods: a new node breaks every visitor that forgot it.
 *
 * @param <R> what a visit returns
 */
public interface FromVisitor<R> {

    R visitTableReference(TableReference from);

    R visitAliasedFrom(AliasedFrom from);

    R visitDerivedTable(DerivedTable from);

    R visitCommonTable(CommonTable from);

    R visitCommonTableReference(CommonTableReference from);

    R visitValuesTable(ValuesTable from);

    R visitTableFunction(TableFunction from);

    R visitJoin(Join from);

    R visitTableSample(TableSample from);

    R visitTextTable(TextTable from);

    R visitCustomFrom(CustomFrom from);

    R visitDeferredFrom(DeferredFrom from);
}
