package org.aludel.jpql.error;

import java.util.Locale;
import org.aludel.core.error.ErrorCode;

/** The codes of the query language, {@code ALU-3000} to {@code ALU-3999}; each has an entry in {@code docs/errors.md}. */
public enum JpqlErrorCode implements ErrorCode {
    // 3000-3099: the text of a query
    SYNTAX(3001, "A query has a mistake in its syntax"),
    EMPTY_QUERY(3002, "A query is empty"),
    UNKNOWN_CHARACTER(3003, "A query contains a character that means nothing"),
    UNTERMINATED_STRING(3004, "A string has no end"),
    DOUBLE_QUOTES(3005, "A string stands in double quotes"),
    MALFORMED_NUMBER(3006, "A number is not written as a number"),
    NUMBER_OUT_OF_RANGE(3007, "A number does not fit its type"),
    MALFORMED_PARAMETER(3008, "A parameter has no number and no name"),
    MIXED_PARAMETERS(3009, "A query has parameters with numbers and parameters with names"),
    MALFORMED_DATETIME(3010, "A date or time literal is not a date or time"),
    QUERY_TOO_LONG(3011, "A query is too long"),
    QUERY_TOO_DEEP(3012, "A query is nested too deeply"),
    BEYOND_STANDARD(3013, "A query goes beyond the standard"),
    RESERVED_NAME(3014, "A variable has a reserved name"),
    MISSING_VARIABLE(3015, "An element of FROM needs a variable"),
    SECOND_CLAUSE(3016, "A clause stands twice"),
    UNKNOWN_FIELD(3017, "EXTRACT has no such field"),
    NO_PATH(3018, "Something else stands where a path belongs"),
    FETCH_JOIN(3019, "A fetch join is neither an inner nor a left join"),
    TOO_FEW_PARTS(3020, "A node of a query has too few parts"),
    CROSS_JOIN(3021, "A cross join has a condition");

    private final String id;
    private final String title;

    JpqlErrorCode(int number, String title) {
        this.id = String.format(Locale.ROOT, "ALU-%04d", number);
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }
}
