package org.aludel.core.error;

import java.util.Locale;

/** The codes of Core, {@code ALU-1000} to {@code ALU-1999}; each has an entry in {@code docs/errors.md}. */
public enum CoreErrorCode implements ErrorCode {
    // 1001-1099: building statements
    EMPTY_NAME(1001, "A name is empty"),
    CONTROL_CHARACTER_IN_NAME(1002, "A name contains a control character"),
    INVALID_FUNCTION_NAME(1003, "A function name is not a name"),
    INVALID_OPERATOR(1005, "An operator is not an operator"),
    INVALID_HINT(1006, "A hint would end its own comment"),
    UNKNOWN_COLUMN(1007, "A table has no such column"),
    COLUMN_TYPE_MISMATCH(1008, "A column has another Java type"),
    DUPLICATE_COLUMN(1009, "A table has two columns of one name"),
    NULL_OPERAND(1010, "An operator was given null"),
    NULL_IN_LIST(1011, "A list of values contains null"),
    TOO_FEW_PARTS(1012, "A construct has too few parts"),
    INVALID_ESCAPE(1013, "An escape character is not one character"),
    INVALID_ALIAS(1014, "This element of a FROM clause cannot have an alias"),
    COLUMN_COUNT_MISMATCH(1015, "The number of columns does not fit"),
    INVALID_JOIN(1016, "A join has a condition it may not have, or lacks one"),
    INVALID_FRAME_BOUND(1017, "A window frame bound has an offset it may not have, or lacks one"),
    NEGATIVE_INDEX(1018, "A JSON position is negative"),
    INVALID_TEXT_FRAGMENT(1019, "A text fragment does not fit its parameters"),
    UNKNOWN_TEXT_PARAMETER(1020, "A text has no parameter of this name"),
    NODE_WITHOUT_SHAPE(1021, "A node of your own cannot be traversed"),
    INVALID_STATEMENT(1022, "A statement is incomplete or contradicts itself"),
    NODE_DOES_NOT_FIT(1023, "A rewritten node does not fit its place"),
    // 1100-1149: values and types
    WRONG_VALUE_TYPE(1101, "A value has the wrong type"),
    NO_DEFAULT_TYPE(1102, "A Java class has no default SQL type"),
    UNKNOWN_ENUM_VALUE(1103, "A database value stands for no enum constant"),
    INVALID_INTERVAL(1104, "An interval cannot hold this value"),
    CONVERSION_FAILED(1105, "A converter failed"),
    UNREADABLE_STREAM(1106, "A stream cannot be opened"),
    ROW_VALUE_NOT_TRANSFERABLE(1107, "A row value cannot be bound or read as a whole"),
    INVALID_JSON(1108, "A text is not JSON"),
    SHARED_ENUM_VALUE(1109, "Two enum constants have the same value"),
    INVALID_TYPE_ARGUMENT(1110, "A length or precision of a type is out of range"),
    // 1150-1299: compiling
    UNSUPPORTED_CONSTRUCT(1150, "The dialect cannot say this"),
    DEFERRED_NODE(1151, "A statement still contains a part that is not SQL"),
    COLUMN_NOT_IN_SCOPE(1152, "A column's table is not in the FROM clause"),
    DUPLICATE_FROM_NAME(1153, "Two elements of a FROM clause have one name"),
    CONFLICTING_COMMON_TABLES(1154, "Two common tables have one name"),
    IDENTIFIER_TOO_LONG(1155, "A name is longer than the database allows"),
    UNSUPPORTED_TYPE(1156, "The dialect has no such type"),
    NO_LITERAL(1157, "A value cannot be written as a literal"),
    UNKNOWN_WINDOW(1158, "A window refers to a name that is not defined"),
    NO_DIALECT(1159, "No dialect was found for the database"),
    CARTESIAN_PRODUCT(1160, "No condition connects the elements of a FROM clause"),
    // 1300-1499: running
    MISSING_PARAMETER(1300, "A parameter has no value"),
    UNKNOWN_PARAMETER(1301, "The statement has no parameter of this name"),
    TOO_MANY_PARAMETERS(1302, "A statement has more parameters than the database allows"),
    CONNECTION_CLOSED(1303, "The connection is closed"),
    RESULT_CLOSED(1304, "The result is closed"),
    NO_ROW(1305, "One row was expected and there is none"),
    MORE_THAN_ONE_ROW(1306, "One row was expected and there are more"),
    NO_SUCH_RESULT_COLUMN(1307, "A result has no such column"),
    AMBIGUOUS_RESULT_COLUMN(1308, "Two columns of a result have this name"),
    NO_ROWS_RETURNED(1309, "The statement returns no rows"),
    POOL_EXHAUSTED(1310, "No connection became free in time"),
    ENGINE_CLOSED(1311, "The engine is closed"),
    TRANSACTION_STATE(1312, "The transaction is not in the right state"),
    NO_POOL_LIBRARY(1313, "The pool library is missing"),
    INVALID_SETTING(1314, "A setting has a value that is not allowed"),
    CANNOT_CONNECT(1315, "The database cannot be reached"),
    ROW_COUNT_MISMATCH(1316, "The database returned another number of rows than were inserted"),
    CONCURRENT_USE(1317, "A connection is used while a result is being read on it"),
    MERGED_PARAMETERS_DIFFER(1318, "A common table is used twice with different values"),
    RECORD_MISMATCH(1319, "A row does not fit the record"),
    CONNECTION_LEAK(1320, "A connection was held for very long"),
    // 1400-1449: what the database reports
    DATABASE_ERROR(1400, "The database reported an error"),
    CONSTRAINT_VIOLATION(1401, "A constraint was violated"),
    DEADLOCK(1402, "The transaction was chosen as the victim of a deadlock"),
    SERIALIZATION_FAILURE(1403, "The transaction could not be serialized"),
    STATEMENT_TIMEOUT(1404, "A statement took too long"),
    LOCK_TIMEOUT(1405, "A lock could not be had in time"),
    CONNECTION_LOST(1406, "The connection to the database was lost"),
    DATA_ERROR(1407, "The database refused a value"),
    SYNTAX_ERROR(1408, "The database did not understand the statement"),
    PERMISSION_DENIED(1409, "The user may not do this"),
    TRANSACTION_ROLLED_BACK(1410, "The transaction was rolled back by the database"),
    // 1500-1549: schemas
    INVALID_SCHEMA(1500, "A schema does not fit together"),
    NO_SUCH_TABLE(1501, "There is no such table"),
    NO_SUCH_SCHEMA(1502, "The database has no such schema");

    private final String id;
    private final String title;

    CoreErrorCode(int number, String title) {
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
