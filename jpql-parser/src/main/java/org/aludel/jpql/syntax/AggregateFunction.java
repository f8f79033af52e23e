package org.aludel.jpql.syntax;

/** The aggregates of the language. */
public enum AggregateFunction {
    AVG,
    COUNT,
    MAX,
    MIN,
    SUM
}
