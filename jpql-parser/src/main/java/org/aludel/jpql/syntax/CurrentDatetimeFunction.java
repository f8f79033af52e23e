package org.aludel.jpql.syntax;

/** The functions for the present date and time. */
public enum CurrentDatetimeFunction {
    CURRENT_DATE("CURRENT_DATE"),
    CURRENT_TIME("CURRENT_TIME"),
    CURRENT_TIMESTAMP("CURRENT_TIMESTAMP"),
    LOCAL_DATE("LOCAL DATE"),
    LOCAL_TIME("LOCAL TIME"),
    LOCAL_DATETIME("LOCAL DATETIME");

    private final String words;

    CurrentDatetimeFunction(String words) {
        this.words = words;
    }

    /** The function as queries write it. */
    public String words() {
        return words;
    }
}
