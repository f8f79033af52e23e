package org.aludel.provider.criteria.expression;

import org.aludel.jpql.syntax.JpqlPath;

/** An expression that is an attribute with many values. */
public interface CollectionExpression {

    /** The path to the attribute. */
    JpqlPath collection(Writing writing);
}
