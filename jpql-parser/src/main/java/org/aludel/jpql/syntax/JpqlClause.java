package org.aludel.jpql.syntax;

/**
 * A part of a statement that is neither an expression nor a statement.
 */
public sealed interface JpqlClause extends JpqlNode
        permits CastTarget,
                CommonTableDefinition,
                ConflictClause,
                CycleDefinition,
                FrameClause,
                FrameEdge,
                FromItem,
                GroupByItem,
                JoinItem,
                LimitClause,
                Name,
                OrderByItem,
                SearchDefinition,
                SelectClause,
                SelectItem,
                TypeName,
                UpdateItem,
                ValuesRow,
                WhenBranch,
                WindowClause,
                WindowDefinition,
                WithClause {
    /** Calls the method of the visitor that is for this node. */
    <R> R accept(ClauseVisitor<R> visitor);
}
