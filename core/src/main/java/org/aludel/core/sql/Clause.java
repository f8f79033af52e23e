package org.aludel.core.sql;

/** A part of a statement that is neither a value nor a table, such as a sort key or a window. */
public sealed interface Clause extends Node
        permits AllColumns,
                SortSpecification,
                Assignment,
                WhenClause,
                WindowSpecification,
                NamedWindow,
                WindowFrame,
                FrameBound,
                GroupingElement,
                RowLimit,
                LockingClause,
                Hint,
                OnConflict,
                MergeBranch,
                SearchClause,
                CycleClause,
                TextFragment,
                SelectClauses,
                SetOperationClauses,
                ValuesClauses,
                TextClauses,
                InsertClauses,
                UpdateClauses,
                DeleteClauses,
                MergeClauses {}
