package org.aludel.jpql.syntax;

/**
 * One method for each kind of clause, without defaults.
 *
 * @param <R> what a visit results in
 */
public interface ClauseVisitor<R> {

    R visitWithClause(WithClause clause);

    R visitCommonTableDefinition(CommonTableDefinition clause);

    R visitSearchDefinition(SearchDefinition clause);

    R visitCycleDefinition(CycleDefinition clause);

    R visitSelectClause(SelectClause clause);

    R visitSelectItem(SelectItem clause);

    R visitFromItem(FromItem clause);

    R visitJoinItem(JoinItem clause);

    R visitGroupByItem(GroupByItem clause);

    R visitOrderByItem(OrderByItem clause);

    R visitLimitClause(LimitClause clause);

    R visitWindowDefinition(WindowDefinition clause);

    R visitWindowClause(WindowClause clause);

    R visitFrameClause(FrameClause clause);

    R visitFrameEdge(FrameEdge clause);

    R visitUpdateItem(UpdateItem clause);

    R visitConflictClause(ConflictClause clause);

    R visitValuesRow(ValuesRow clause);

    R visitWhenBranch(WhenBranch clause);

    R visitName(Name clause);

    R visitTypeName(TypeName clause);

    R visitCastTarget(CastTarget clause);
}
