package org.aludel.jpql.syntax;

/**
 * One method for each kind of element of a FROM clause, without defaults.
 *
 * @param <R> what a visit results in
 */
public interface FromElementVisitor<R> {

    R visitRangeVariable(RangeVariable element);

    R visitCollectionMember(CollectionMember element);

    R visitDerivedRange(DerivedRange element);
}
