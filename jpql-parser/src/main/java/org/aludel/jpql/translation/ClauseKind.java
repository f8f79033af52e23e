package org.aludel.jpql.translation;

/** The parts of a query that expressions stand in. */
enum ClauseKind {
    SELECT("SELECT"),
    ON("ON"),
    WHERE("WHERE"),
    GROUP_BY("GROUP BY"),
    HAVING("HAVING"),
    ORDER_BY("ORDER BY"),
    SET("SET"),
    VALUES("VALUES"),
    LIMIT("LIMIT"),
    RETURNING("RETURNING"),
    AGGREGATE("an aggregate");

    private final String words;

    ClauseKind(String words) {
        this.words = words;
    }

    /** The clause as messages name it. */
    String words() {
        return words;
    }

    /** Whether rows are groups here. */
    boolean allowsAggregates() {
        return this == SELECT || this == HAVING || this == ORDER_BY;
    }

    /** Whether names of selected items mean something here. */
    boolean seesResults() {
        return this == HAVING || this == ORDER_BY;
    }
}
