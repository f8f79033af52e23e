package org.aludel.core.engine;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.error.UnsupportedConstructException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong between a statement and its result. Values are never named. */
final class EngineErrors {

    private EngineErrors() {}

    // ---- settings and states

    static EngineException invalidSetting(String name, String rule) {
        return new EngineException(CoreErrorCode.INVALID_SETTING, "The setting '" + name + "' " + rule + ".");
    }

    static EngineException cannotConnect(SQLException cause) {
        return new EngineException(
                CoreErrorCode.CANNOT_CONNECT,
                "The database cannot be asked what it is, SQLSTATE " + cause.getSQLState()
                        + ". Check that it runs, and URL, user and password; the cause tells more.",
                cause);
    }

    static EngineException engineClosed() {
        return new EngineException(
                CoreErrorCode.ENGINE_CLOSED, "The engine is closed. Close it when nobody needs a connection any more.");
    }

    static EngineException connectionClosed() {
        return new EngineException(
                CoreErrorCode.CONNECTION_CLOSED,
                "The connection is closed. Use it within its try block, or take a new one from the engine.");
    }

    static EngineException resultClosed() {
        return new EngineException(
                CoreErrorCode.RESULT_CLOSED,
                "The streamed result is closed, or was read to its end. Execute the statement again, or without"
                        + " streaming to keep its rows.");
    }

    static EngineException concurrentUse() {
        return new EngineException(
                CoreErrorCode.CONCURRENT_USE,
                "A streamed result is still being read on this connection. Read it to its end or close it first, or use"
                        + " a second connection.");
    }

    static EngineException transactionState(String state, String advice) {
        return new EngineException(CoreErrorCode.TRANSACTION_STATE, state + ". " + advice + ".");
    }

    static EngineException notUnwrappable(Class<?> type) {
        return new EngineException(
                CoreErrorCode.INVALID_SETTING,
                "The connection cannot be unwrapped as " + type.getName() + ". Ask for java.sql.Connection.");
    }

    // ---- stored procedures

    static InvalidStatementException callValues(String name, int given, int parameters) {
        return new InvalidStatementException(
                CoreErrorCode.MISSING_PARAMETER,
                "The call of '" + name + "' has " + parameters + " parameters, and was given " + given
                        + " values. Give one for each, null for those that only come back.");
    }

    static EngineException noCursor() {
        return new EngineException(
                CoreErrorCode.NO_ROWS_RETURNED,
                "A stored procedure gave no rows back where a cursor was expected. Open the cursor before the procedure"
                        + " ends.");
    }

    // ---- results

    static EngineException noRow() {
        return new EngineException(
                CoreErrorCode.NO_ROW, "One row was expected, and there is none. Use oneOrNone() if that may be.");
    }

    static EngineException moreThanOneRow() {
        return new EngineException(
                CoreErrorCode.MORE_THAN_ONE_ROW,
                "One row was expected, and there are more. Use first() or all(), or narrow the statement.");
    }

    static EngineException noRowsReturned() {
        return new EngineException(
                CoreErrorCode.NO_ROWS_RETURNED,
                "The statement returns no rows. Ask for rowCount(), or add RETURNING to the statement.");
    }

    static EngineException noSuchColumn(String wanted, List<String> names) {
        return new EngineException(
                CoreErrorCode.NO_SUCH_RESULT_COLUMN,
                "The result has no column " + wanted + ". Its columns are: " + String.join(", ", names) + ".");
    }

    static EngineException ambiguousColumn(String wanted, List<String> names) {
        return new EngineException(
                CoreErrorCode.AMBIGUOUS_RESULT_COLUMN,
                "The result has more than one column " + wanted + ". Its columns are: " + String.join(", ", names)
                        + ". Ask by position, or give the columns labels.");
    }

    static InvalidValueException wrongClass(String column, Object value, Class<?> wanted) {
        return new InvalidValueException(
                CoreErrorCode.WRONG_VALUE_TYPE,
                "The value of column '" + column + "' is a " + value.getClass().getName() + " and cannot be read as "
                        + wanted.getName() + ". Ask for its own class, or select an expression of the class wanted.");
    }

    static EngineException declaredColumns(int declared, int returned) {
        return new EngineException(
                CoreErrorCode.COLUMN_COUNT_MISMATCH,
                "The statement declares " + declared + " columns, and the database returned " + returned
                        + ". Declare the columns that the text selects.");
    }

    static EngineException otherColumns(List<String> others, List<String> names) {
        return new EngineException(
                CoreErrorCode.NO_SUCH_RESULT_COLUMN,
                "Results with other columns cannot be merged: " + String.join(", ", others) + " instead of "
                        + String.join(", ", names) + ".");
    }

    // ---- records

    static EngineException notARecord(Class<?> type) {
        return new EngineException(
                CoreErrorCode.RECORD_MISMATCH,
                type.getName() + " is not a record. Declare one whose components are named like the columns.");
    }

    static EngineException inaccessibleRecord(Class<?> type, @Nullable Throwable cause) {
        return new EngineException(
                CoreErrorCode.RECORD_MISMATCH,
                "The record " + type.getName() + " cannot be created from here. Make it public in an exported package,"
                        + " or open its package to org.aludel.core.",
                cause);
    }

    static EngineException noColumnForComponent(Class<?> type, String component, List<String> names) {
        return new EngineException(
                CoreErrorCode.RECORD_MISMATCH,
                "The result has no column for the component '" + component + "' of " + type.getName()
                        + ". Its columns are: " + String.join(", ", names) + ". Give the column a label of that name.");
    }

    static EngineException nullForPrimitive(Class<?> type, String component) {
        return new EngineException(
                CoreErrorCode.RECORD_MISMATCH,
                "A row has NULL for the component '" + component + "' of " + type.getName()
                        + ", which is a primitive. Declare it with its wrapper class.");
    }

    static EngineException componentClass(Class<?> type, String component, Class<?> wanted, Object value) {
        return new EngineException(
                CoreErrorCode.RECORD_MISMATCH,
                "A row has a " + value.getClass().getName() + " for the component '" + component + "' of "
                        + type.getName() + ", which is a " + wanted.getName() + ". Declare the component alike.");
    }

    static EngineException recordRefused(Class<?> type, Throwable cause) {
        return new EngineException(
                CoreErrorCode.RECORD_MISMATCH,
                "The constructor of " + type.getName() + " refused a row; the cause tells why.",
                cause);
    }

    // ---- many rows

    static InvalidStatementException noTemplateRow() {
        return new InvalidStatementException(
                CoreErrorCode.INVALID_STATEMENT,
                "insertMany(...) takes an INSERT of named columns with at most one row of values. Leave the values out,"
                        + " or write one row of parameters.");
    }

    static InvalidStatementException rowLacks(int row, String name, Collection<String> names) {
        return new InvalidStatementException(
                CoreErrorCode.MISSING_PARAMETER,
                "Row " + row + " has no value for '" + name + "'. All rows must have the same names: "
                        + String.join(", ", names) + ".");
    }

    static InvalidStatementException rowHasSuperfluous(int row, String name, Collection<String> names) {
        return new InvalidStatementException(
                CoreErrorCode.UNKNOWN_PARAMETER,
                "Row " + row + " has a value for '" + name + "', which the statement does not know. All rows must have"
                        + " the same names: " + String.join(", ", names) + ".");
    }

    static EngineException rowCountMismatch(int inserted, int returned) {
        return new EngineException(
                CoreErrorCode.ROW_COUNT_MISMATCH,
                inserted + " rows were inserted, and the database returned " + returned
                        + ". Look for triggers and rules that change or drop rows.");
    }

    static EngineException rowsNotMatched() {
        return new EngineException(
                CoreErrorCode.ROW_COUNT_MISMATCH,
                "The rows that the database returned cannot be matched to those that were inserted, because their keys"
                        + " differ. Look for triggers that change keys.");
    }

    static UnsupportedConstructException noGeneratedKeys(String dialect) {
        return new UnsupportedConstructException(
                CoreErrorCode.UNSUPPORTED_CONSTRUCT,
                "The driver for '" + dialect + "' did not return the columns asked for. Only generated keys can be"
                        + " returned by this database; select the rest afterwards.");
    }

    static UnsupportedConstructException noSavepoints(String dialect) {
        return new UnsupportedConstructException(
                CoreErrorCode.UNSUPPORTED_CONSTRUCT,
                "The dialect '" + dialect + "' has no savepoints. Use a transaction of its own.");
    }
}
