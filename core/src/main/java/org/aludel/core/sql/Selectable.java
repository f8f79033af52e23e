package org.aludel.core.sql;

/**
 * What may stand in a select list: an expression, all columns of an element, or an element of the FROM clause itself,
 * which stands for all its columns.
 */
public sealed interface Selectable extends Node permits Expression, AllColumns, FromClause {}
