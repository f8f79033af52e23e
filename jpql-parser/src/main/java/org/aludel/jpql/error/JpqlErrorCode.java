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
    CROSS_JOIN(3021, "A cross join has a condition"),

    // 3100-3199: the meaning of a query
    UNKNOWN_ENTITY(3101, "A query names an entity that does not exist"),
    UNKNOWN_ATTRIBUTE(3102, "A path names an attribute that does not exist"),
    UNKNOWN_VARIABLE(3103, "A name means nothing"),
    DUPLICATE_NAME(3104, "A name is given twice"),
    UNKNOWN_CONSTANT(3105, "An enum has no such constant"),
    PATH_THROUGH_COLLECTION(3106, "A path goes on behind a collection"),
    PATH_THROUGH_VALUE(3107, "A path goes on behind a single value"),
    COLLECTION_AS_VALUE(3108, "A collection stands where a value is wanted"),
    NO_COLLECTION(3109, "A path does not lead to a collection"),
    NOT_JOINABLE(3110, "A path cannot be joined"),
    NO_ENTITY(3111, "A path does not lead to an entity"),
    NO_SUBTYPE(3112, "TREAT names an entity that is no subtype"),
    NO_MAP(3113, "A variable is not over a map"),
    NO_INDEX(3114, "A variable is not over a list with positions"),
    ENTRY_OUTSIDE_SELECT(3115, "ENTRY does not stand in SELECT"),
    COMPOSITE_ID(3116, "ID is asked of an entity whose identifier is made of several attributes"),
    NO_VERSION(3117, "VERSION is asked of an entity without version"),
    TYPE_OF_PARAMETER(3118, "The type of a parameter is compared with no type"),
    FETCH_MISPLACED(3119, "A fetch join has nothing that holds what is fetched"),
    SELECT_MISSING(3120, "A query does not say what it selects"),
    ROW_AS_VALUE(3121, "A row of a subquery stands where a value is wanted"),
    UNKNOWN_COLUMN(3122, "A table of a query has no such column"),
    DUPLICATE_COLUMN(3123, "Two columns of a table have one name"),
    COLUMN_COUNT(3124, "A table has another number of columns than are named"),
    STRUCTURE_IN_TABLE(3125, "A table of a query has an entity as a column"),
    UNKNOWN_CLASS(3126, "NEW names a class that does not exist"),
    NO_CONSTRUCTOR(3127, "A class has no constructor with so many parameters"),
    CONSTRUCTOR_MISPLACED(3128, "NEW does not stand in the SELECT of a whole query"),
    AGGREGATE_MISPLACED(3129, "An aggregate stands where there are no groups"),
    WINDOW_MISPLACED(3130, "A window function stands where there are no windows"),
    UNKNOWN_WINDOW(3131, "A window is not defined"),
    NO_FUNCTION(3132, "WITHIN GROUP does not stand behind a function"),
    FUNCTION_NAME(3133, "The name of a function is none"),
    ORDER_OF_SET(3134, "A set operation is ordered by what it does not select"),
    SUBQUERY_COLUMNS(3135, "A subquery selects another number of values than are wanted"),
    SET_COLUMNS(3136, "The queries of a set operation select different things"),
    DEFAULT_MISPLACED(3137, "DEFAULT stands where no attribute is set"),
    ROW_SIZE(3138, "A row has another number of values than are wanted"),
    WRONG_TARGET(3139, "A statement sets what is no attribute of its entity"),
    ASSIGNED_TWICE(3140, "An attribute gets two values"),
    PARAMETER_CONFLICT(3141, "A parameter stands for different things"),
    INCOMPARABLE(3142, "Values of unlike types are compared"),
    NOT_ORDERED(3143, "Values without an order are ordered"),
    WRONG_ARGUMENT(3144, "A function or operator is given a value of another kind"),
    NO_CONDITION(3145, "Something else stands where a condition belongs"),
    UNLIKE_RESULTS(3146, "An expression has results of unlike types"),
    WRONG_ASSIGNMENT(3147, "A new value does not fit its attribute"),
    WRONG_ESCAPE(3148, "The escape of LIKE is not a character"),
    WRONG_FIELD(3149, "A date or time has no such field"),
    UNKNOWN_TYPE(3150, "CAST names a type that does not exist"),
    NOT_GROUPED(3151, "A grouped query asks for a value of single rows"),
    ORDER_OF_DISTINCT(3152, "Distinct results are ordered by what is not selected"),
    ENTITY_RETURNED(3153, "A statement returns entities that it changes"),
    ENUM_FORMS(3154, "Values of an enum meet that are stored in different ways");

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
