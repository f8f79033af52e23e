package org.aludel.jpql.syntax;

/** What EXTRACT takes out of a date or time. */
public enum DatetimeField {
    YEAR(true),
    QUARTER(true),
    MONTH(true),
    WEEK(true),
    DAY(true),
    HOUR(true),
    MINUTE(true),
    SECOND(true),
    DATE(true),
    TIME(true),
    DAY_OF_WEEK(false),
    DAY_OF_YEAR(false),
    EPOCH(false);

    private final boolean standard;

    DatetimeField(boolean standard) {
        this.standard = standard;
    }

    /** Whether the field is one of Jakarta Persistence. */
    public boolean isStandard() {
        return standard;
    }
}
