package org.aludel.provider.criteria.expression;

import org.aludel.jpql.syntax.JpqlQuery;

/** An expression that is a query. */
public interface QueryExpression {

    /** The query in the tree of the query around it. */
    JpqlQuery query(Writing writing);
}
