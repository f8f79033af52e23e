package org.aludel.jpql.syntax;

/**
 * An expression that leads to a variable, an attribute, or a related entity.
 */
public sealed interface JpqlPath extends JpqlExpression
        permits EntryExpression,
                KeyExpression,
                NavigationExpression,
                PathExpression,
                TreatExpression,
                ValueExpression {}
