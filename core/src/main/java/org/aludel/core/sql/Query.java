package org.aludel.core.sql;

import java.util.List;

/** A statement that only reads and can stand inside another: SELECT, a set operation, VALUES or text. */
public sealed interface Query extends Statement permits SelectStatement, SetOperation, ValuesStatement, TextStatement {

    @Override
    default boolean returnsRows() {
        return true;
    }

    /** This query as an element of a FROM clause. */
    default DerivedTable as(String alias, String... columnNames) {
        return new DerivedTable(this, alias, List.of(columnNames), false);
    }

    /** This query as a common table expression. */
    default CommonTable cte(String name, String... columnNames) {
        return new CommonTable(name, this, List.of(columnNames), false, Materialization.UNSPECIFIED, null, null);
    }

    /** The rows of this query and of another, without duplicates. */
    default SetOperation union(Query other) {
        return SetOperation.of(SetOperator.UNION, false, this, other);
    }

    /** The rows of this query and of another. */
    default SetOperation unionAll(Query other) {
        return SetOperation.of(SetOperator.UNION, true, this, other);
    }

    /** The rows that this query and another have in common. */
    default SetOperation intersect(Query other) {
        return SetOperation.of(SetOperator.INTERSECT, false, this, other);
    }

    /** The rows that this query and another have in common, with duplicates. */
    default SetOperation intersectAll(Query other) {
        return SetOperation.of(SetOperator.INTERSECT, true, this, other);
    }

    /** The rows of this query that another does not have. */
    default SetOperation except(Query other) {
        return SetOperation.of(SetOperator.EXCEPT, false, this, other);
    }

    /** The rows of this query that another does not have, with duplicates. */
    default SetOperation exceptAll(Query other) {
        return SetOperation.of(SetOperator.EXCEPT, true, this, other);
    }
}
