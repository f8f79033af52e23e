package org.aludel.jpql.syntax;

/**
 * A node of the tree of a query. Nodes are immutable, equal when they say the same, and know neither the text they
 * were read from nor what their names mean.
 */
public sealed interface JpqlNode permits FromElement, JpqlClause, JpqlExpression, JpqlStatement {}
