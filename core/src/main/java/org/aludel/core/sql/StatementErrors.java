package org.aludel.core.sql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.ErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.NearestName;
import org.jspecify.annotations.Nullable;

/** The wording of errors that are found while a statement is built. */
final class StatementErrors {

    private StatementErrors() {}

    static InvalidStatementException emptyName(String what) {
        return error(CoreErrorCode.EMPTY_NAME, "The name of a " + what + " is empty. Give it a name.");
    }

    static InvalidStatementException controlCharacter(String what, char c, int position) {
        return error(
                CoreErrorCode.CONTROL_CHARACTER_IN_NAME,
                String.format(
                        Locale.ROOT,
                        "The name of a %s contains the control character U+%04X at position %d. Remove it; quoting"
                                + " does not make it safe.",
                        what,
                        (int) c,
                        position));
    }

    static InvalidStatementException badFunctionName(String name) {
        return error(
                CoreErrorCode.INVALID_FUNCTION_NAME,
                "'" + printable(name) + "' is not the name of a function. A name has letters, digits, '_' and '$', and"
                        + " up to two dots; use text(...) for other SQL.");
    }

    static InvalidStatementException badOperator(String operator) {
        return error(
                CoreErrorCode.INVALID_OPERATOR,
                "'" + printable(operator) + "' is not an operator. An operator is up to eight of -+*/<>=~!@#%^&|`?:"
                        + " without a comment mark, or up to four words.");
    }

    static InvalidStatementException badHint() {
        return error(
                CoreErrorCode.INVALID_HINT,
                "A hint contains a comment mark, ';' or a control character. Remove it: the dialect writes the marks"
                        + " that a hint needs, and nothing else may end the statement.");
    }

    static InvalidStatementException unknownColumn(FromClause from, String column) {
        List<String> names =
                from.columnDefinitions().stream().map(ColumnDefinition::name).toList();
        return error(
                CoreErrorCode.UNKNOWN_COLUMN,
                "'" + from.name() + "' has no column '" + printable(column) + "'. "
                        + NearestName.among(names, column)
                                .map(nearest -> "Did you mean '" + nearest + "'?")
                                .orElseGet(() -> "Its columns are: " + String.join(", ", names) + "."));
    }

    static InvalidStatementException otherJavaType(FromClause from, ColumnReference<?> column, Class<?> javaType) {
        return error(
                CoreErrorCode.COLUMN_TYPE_MISMATCH,
                "Column '" + column.name() + "' of '" + from.name() + "' holds "
                        + column.type().javaType().getName() + ", not " + javaType.getName()
                        + ". Ask for the declared class, or use cast(...) or coerce(...).");
    }

    static InvalidStatementException duplicateColumn(String table, String column) {
        return error(
                CoreErrorCode.DUPLICATE_COLUMN,
                "'" + table + "' is described with two columns named '" + column + "'. Remove or rename one.");
    }

    static InvalidStatementException nullOperand() {
        return error(
                CoreErrorCode.NULL_OPERAND,
                "An operator was given null, which in SQL is neither equal nor unequal to anything. Use isNull(),"
                        + " isNotNull(), isDistinctFrom(...) or isNotDistinctFrom(...).");
    }

    static InvalidStatementException nullInList() {
        return error(
                CoreErrorCode.NULL_IN_LIST,
                "A list of values contains null, which IN never finds. Leave it out, and add or(x.isNull()) where it is"
                        + " meant.");
    }

    static void requireAtLeast(int count, Collection<?> parts, String construct, String what) {
        if (parts.size() < count) {
            throw error(
                    CoreErrorCode.TOO_FEW_PARTS,
                    construct + " needs at least " + count + " " + what + " but has " + parts.size() + ".");
        }
    }

    static InvalidStatementException badEscape() {
        return error(CoreErrorCode.INVALID_ESCAPE, "The escape of LIKE must be exactly one character.");
    }

    static InvalidStatementException cannotAlias(FromClause element) {
        return error(
                CoreErrorCode.INVALID_ALIAS,
                "A " + element.getClass().getSimpleName() + " cannot be given an alias: "
                        + (element instanceof Join
                                ? "alias its two sides, or select from it as a subquery."
                                : "it already has the name '" + element.name() + "'; give it the right name there."));
    }

    static void requireColumnCount(String name, List<String> names, List<ColumnDefinition<?>> columns) {
        if (!names.isEmpty() && !columns.isEmpty() && names.size() != columns.size()) {
            throw columnCount(name, columns.size(), names.size());
        }
    }

    static void requireRows(String name, int columns, List<List<Expression<?>>> rows) {
        requireAtLeast(1, rows, "VALUES", "rows");
        for (List<Expression<?>> row : rows) {
            if (row.size() != columns) {
                throw columnCount(name, columns, row.size());
            }
        }
    }

    static InvalidStatementException columnCount(String name, int expected, int actual) {
        return error(
                CoreErrorCode.COLUMN_COUNT_MISMATCH,
                "'" + name + "' has " + expected + " columns but " + actual + " were given. Give one for each column.");
    }

    static void checkJoin(JoinKind kind, @Nullable Predicate on, List<String> using) {
        boolean hasCondition = on != null || !using.isEmpty();
        if (kind == JoinKind.CROSS == hasCondition || on != null && !using.isEmpty()) {
            throw error(
                    CoreErrorCode.INVALID_JOIN,
                    kind == JoinKind.CROSS
                            ? "A cross join has no condition. Use join(...).on(...) for one."
                            : "A join needs either ON or USING. For none of them use crossJoin(...).");
        }
    }

    static InvalidStatementException badFrameBound(FrameBoundKind kind) {
        return error(
                CoreErrorCode.INVALID_FRAME_BOUND,
                "The frame bound " + kind
                        + (kind == FrameBoundKind.PRECEDING || kind == FrameBoundKind.FOLLOWING
                                ? " needs an offset."
                                : " has no offset."));
    }

    static InvalidStatementException negativeIndex() {
        return error(CoreErrorCode.NEGATIVE_INDEX, "A position in a JSON array is counted from 0 and not negative.");
    }

    static InvalidStatementException badFragment() {
        return error(
                CoreErrorCode.INVALID_TEXT_FRAGMENT,
                "A text fragment has one piece of text more than parameters. Use TextFragment.parse(...).");
    }

    static InvalidStatementException noSuchTextParameter(Collection<String> unknown, Collection<String> known) {
        return error(
                CoreErrorCode.UNKNOWN_TEXT_PARAMETER,
                "The text has no parameter named "
                        + unknown.stream()
                                .sorted()
                                .map(StatementErrors::printable)
                                .collect(Collectors.joining(", "))
                        + ". Its parameters are: " + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
    }

    static InvalidStatementException noShape(Class<?> type, @Nullable Throwable cause) {
        return new InvalidStatementException(
                CoreErrorCode.NODE_WITHOUT_SHAPE,
                type.getName() + " cannot be traversed. Make it a public record in a package that its module exports or"
                        + " opens to org.aludel.core, or override children() and mapChildren(...).",
                cause);
    }

    static InvalidStatementException invalid(String message) {
        return error(CoreErrorCode.INVALID_STATEMENT, message);
    }

    static InvalidStatementException doesNotFit(Node node, Class<?> place) {
        return error(
                CoreErrorCode.NODE_DOES_NOT_FIT,
                "A " + node.getClass().getSimpleName() + " cannot stand where a " + place.getSimpleName()
                        + " is needed. Return a node of a fitting kind from the rewriter.");
    }

    private static InvalidStatementException error(ErrorCode code, String message) {
        return new InvalidStatementException(code, message);
    }

    private static String printable(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "..." : name;
        return shown.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
