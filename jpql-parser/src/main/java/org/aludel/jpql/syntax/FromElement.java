package org.aludel.jpql.syntax;

/**
 * What a FROM clause or a join declares.
 */
public sealed interface FromElement extends JpqlNode permits CollectionMember, DerivedRange, RangeVariable {
    /** Calls the method of the visitor that is for this node. */
    <R> R accept(FromElementVisitor<R> visitor);
}
