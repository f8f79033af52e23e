package org.aludel.core.dialect;

import java.util.Collection;
import java.util.stream.Collectors;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.error.UnsupportedConstructException;

/** The wording of errors that are found while a statement is compiled or its values are bound. */
public final class CompileErrors {

    private CompileErrors() {}

    /** A dialect cannot say a construct. */
    public static UnsupportedConstructException unsupported(String dialect, String construct, String advice) {
        return new UnsupportedConstructException(
                CoreErrorCode.UNSUPPORTED_CONSTRUCT,
                "The dialect '" + dialect + "' has no " + construct + ". " + advice);
    }

    /** A dialect has no type of a kind. */
    public static UnsupportedConstructException unsupportedType(String dialect, String type) {
        return new UnsupportedConstructException(
                CoreErrorCode.UNSUPPORTED_TYPE,
                "The dialect '" + dialect + "' has no type for " + type
                        + ". Give the column a variant type for this dialect, or convert it to a type that it has.");
    }

    /** A value of a type has no literal. */
    public static UnsupportedConstructException noLiteral(String dialect, String type) {
        return new UnsupportedConstructException(
                CoreErrorCode.NO_LITERAL,
                "A value of type " + type + " cannot be written as a literal in the dialect '" + dialect
                        + "'. Pass it as a parameter.");
    }

    /** A decimal has more digits than a literal keeps. */
    public static UnsupportedConstructException lossyLiteral(String dialect, int digits, int kept) {
        return new UnsupportedConstructException(
                CoreErrorCode.NO_LITERAL,
                "A decimal of " + digits + " digits cannot be written as a literal in the dialect '" + dialect
                        + "' without loss: " + keeps(kept));
    }

    /** A decimal that is bound has more digits than the database keeps. */
    public static InvalidValueException lossyValue(String dialect, int digits, int kept) {
        return new InvalidValueException(
                CoreErrorCode.CONVERSION_FAILED,
                "A decimal of " + digits + " digits cannot be stored by the dialect '" + dialect + "' without loss: "
                        + keeps(kept));
    }

    private static String keeps(int digits) {
        return "it keeps decimals of up to " + digits + " digits. Round the value, or store it as text.";
    }

    static InvalidStatementException deferred(String description) {
        return new InvalidStatementException(
                CoreErrorCode.DEFERRED_NODE,
                "The statement still contains " + description
                        + ", which is not SQL. Lower the statement before it is compiled.");
    }

    static InvalidStatementException notInScope(String column, String from, Collection<String> scope) {
        return new InvalidStatementException(
                CoreErrorCode.COLUMN_NOT_IN_SCOPE,
                "Column '" + column + "' belongs to '" + from
                        + "', which is not in the FROM clause here. In scope are: "
                        + (scope.isEmpty() ? "no tables" : String.join(", ", scope))
                        + ". Add it with from(...) or a join; a lateral subquery needs asLateral().");
    }

    static InvalidStatementException duplicateName(String name) {
        return new InvalidStatementException(
                CoreErrorCode.DUPLICATE_FROM_NAME,
                "Two elements of a FROM clause are named '" + name + "'. Give one an alias with as(...).");
    }

    static InvalidStatementException conflictingCommonTables(String name) {
        return new InvalidStatementException(
                CoreErrorCode.CONFLICTING_COMMON_TABLES,
                "Two different common tables are named '" + name + "'. Rename one.");
    }

    static InvalidStatementException unknownWindow(String name) {
        return new InvalidStatementException(
                CoreErrorCode.UNKNOWN_WINDOW,
                "The statement defines no window '" + name + "'. Add it with window(name, specification).");
    }

    /** A statement says something that cannot be compiled. */
    public static InvalidStatementException invalid(String message) {
        return new InvalidStatementException(CoreErrorCode.INVALID_STATEMENT, message);
    }

    static InvalidStatementException nameTooLong(String dialect, String name, String limit) {
        return new InvalidStatementException(
                CoreErrorCode.IDENTIFIER_TOO_LONG,
                "The name '" + name.substring(0, Math.min(40, name.length())) + "...' is longer than the " + limit
                        + " that the dialect '" + dialect + "' allows. Choose a shorter one.");
    }

    static InvalidStatementException tooManyParameters(String dialect, int count, int limit) {
        return new InvalidStatementException(
                CoreErrorCode.TOO_MANY_PARAMETERS,
                "The statement has " + count + " parameters; the dialect '" + dialect + "' allows " + limit
                        + ". Put long lists into a table, or execute the statement in parts.");
    }

    static InvalidStatementException listTooLong(String dialect, int length, int limit) {
        return new InvalidStatementException(
                CoreErrorCode.TOO_MANY_PARAMETERS,
                "A list has " + length + " values; the dialect '" + dialect + "' allows " + limit
                        + ". Put long lists into a table, or execute the statement in parts.");
    }

    static InvalidStatementException missingParameter(String name, Collection<String> names) {
        return new InvalidStatementException(
                CoreErrorCode.MISSING_PARAMETER,
                "The parameter '" + name + "' has no value. Give one at execution; the statement's parameters are: "
                        + String.join(", ", names) + ".");
    }

    static InvalidStatementException unknownParameters(Collection<String> unknown, Collection<String> names) {
        return new InvalidStatementException(
                CoreErrorCode.UNKNOWN_PARAMETER,
                "The statement has no parameter named "
                        + unknown.stream()
                                .sorted()
                                .map(name -> "'" + name + "'")
                                .collect(Collectors.joining(", "))
                        + ". Its parameters are: " + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
    }

    static InvalidStatementException notAList(String name) {
        return new InvalidStatementException(
                CoreErrorCode.MISSING_PARAMETER,
                "The parameter '" + name + "' stands for a list. Give it a collection.");
    }

    static InvalidStatementException mergedParametersDiffer() {
        return new InvalidStatementException(
                CoreErrorCode.MERGED_PARAMETERS_DIFFER,
                "A common table is used twice with different values, but is written once. Use the same common table, or"
                        + " give them different names.");
    }
}
