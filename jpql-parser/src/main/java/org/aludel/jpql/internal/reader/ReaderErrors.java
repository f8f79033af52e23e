package org.aludel.jpql.internal.reader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.aludel.core.error.NearestName;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.DatetimeField;
import org.aludel.jpql.syntax.StandardFunction;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with the text of a query. */
final class ReaderErrors {

    private ReaderErrors() {}

    static InvalidQueryException empty() {
        return new InvalidQueryException(
                JpqlErrorCode.EMPTY_QUERY,
                "The query is empty",
                null,
                "A query begins with SELECT, FROM, UPDATE or DELETE.");
    }

    static InvalidQueryException tooLong(int length, int maximum) {
        return new InvalidQueryException(
                JpqlErrorCode.QUERY_TOO_LONG,
                "The query has " + length + " characters, and only " + maximum + " are allowed",
                null,
                "Give values as parameters, or raise the limit in the options of the parser.");
    }

    static InvalidQueryException tooDeep(int maximum, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.QUERY_TOO_DEEP,
                "The query is nested more than " + maximum + " deep",
                place,
                "Divide the query, or raise the limit in the options of the parser.");
    }

    static InvalidQueryException unknownCharacter(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.UNKNOWN_CHARACTER,
                "The character " + character(place.excerpt()) + " means nothing in a query",
                place,
                null);
    }

    private static String character(String text) {
        int point = text.codePointAt(0);
        String number = String.format(Locale.ROOT, "U+%04X", point);
        return Character.isISOControl(point) || Character.isWhitespace(point) || !Character.isDefined(point)
                ? number
                : "'" + text + "' (" + number + ")";
    }

    static InvalidQueryException unterminatedString(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.UNTERMINATED_STRING,
                "The string that begins here has no end",
                new QueryPlace(place.text(), place.start(), place.start() + 1),
                "Close it with a quote; a quote inside of a string is written twice.");
    }

    static InvalidQueryException doubleQuotes(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.DOUBLE_QUOTES,
                "A string stands in double quotes",
                place,
                "Write it in single quotes; a quote inside of a string is written twice.");
    }

    static InvalidQueryException malformedNumber(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_NUMBER,
                "'" + place.excerpt() + "' is not a number",
                place,
                "A number is written as 1, 1L, 1BI, 1.5, 1.5F, 1.5D, 1.5BD or 1.5E3.");
    }

    static InvalidQueryException leadingZero(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_NUMBER,
                "The whole number '" + place.excerpt() + "' begins with 0",
                place,
                "In Java that would be an octal number; leave the zeros out.");
    }

    static InvalidQueryException fractionOfWholeNumber(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_NUMBER,
                "'" + place.excerpt() + "' has a fraction or an exponent and the suffix of a whole number",
                place,
                "Write BD instead of BI, and D instead of L.");
    }

    static InvalidQueryException numberOutOfRange(QueryPlace place, String type, String advice) {
        return new InvalidQueryException(
                JpqlErrorCode.NUMBER_OUT_OF_RANGE,
                "The number " + place.excerpt() + " does not fit " + type,
                place,
                advice);
    }

    static InvalidQueryException unnumberedParameter(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_PARAMETER,
                "A parameter has no number",
                place,
                "Write a number directly behind the question mark, from 1: ?1.");
    }

    static InvalidQueryException unnamedParameter(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_PARAMETER,
                "A parameter has no name",
                place,
                "Write a name directly behind the colon: :name.");
    }

    static InvalidQueryException parameterNumber(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_PARAMETER,
                "'" + place.excerpt() + "' is no number of a parameter",
                place,
                "Parameters are numbered from 1.");
    }

    static InvalidQueryException mixedParameters(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MIXED_PARAMETERS,
                "'" + place.excerpt() + "' stands in a query that has "
                        + (place.excerpt().startsWith("?") ? "parameters with names" : "parameters with numbers"),
                place,
                "Number all parameters of a query, or name all of them.");
    }

    static InvalidQueryException malformedDatetime(QueryPlace place, String kind, String example) {
        return new InvalidQueryException(
                JpqlErrorCode.MALFORMED_DATETIME,
                place.excerpt() + " is not a " + kind,
                place,
                "Write it as " + example + ".");
    }

    static InvalidQueryException beyondStandard(String construct, QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.BEYOND_STANDARD,
                "Jakarta Persistence does not know " + construct,
                place,
                "Aludel does: read the query without the strict option, or write it in another way.");
    }

    static InvalidQueryException unknownFunction(String name, QueryPlace place) {
        Optional<String> near = NearestName.among(
                Arrays.stream(StandardFunction.values())
                        .map(StandardFunction::name)
                        .toList(),
                name);
        return new InvalidQueryException(
                JpqlErrorCode.BEYOND_STANDARD,
                "Jakarta Persistence does not know the function '" + name + "'",
                place,
                near.map(function -> "Did you mean " + function + "?")
                        .orElse("Write FUNCTION('" + name + "', ...) for a function of the database."));
    }

    static InvalidQueryException reservedName(String name, QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.RESERVED_NAME,
                "Jakarta Persistence reserves '" + name + "', and no variable may be called so",
                place,
                "Choose another name.");
    }

    static InvalidQueryException missingVariable(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.MISSING_VARIABLE,
                "'" + place.excerpt() + "' has no variable",
                place,
                "Only a single entity without joins goes without one; write a name behind it.");
    }

    static InvalidQueryException secondClause(String clause, QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.SECOND_CLAUSE,
                "The query in parentheses has " + clause + " already",
                place,
                "Leave one of them out, or select from the query in parentheses.");
    }

    static InvalidQueryException unknownField(QueryPlace place) {
        Optional<String> near = NearestName.among(
                Arrays.stream(DatetimeField.values()).map(DatetimeField::name).toList(), place.excerpt());
        return new InvalidQueryException(
                JpqlErrorCode.UNKNOWN_FIELD,
                "EXTRACT has no field '" + place.excerpt() + "'",
                place,
                near.map(name -> "Did you mean " + name + "?")
                        .orElse(
                                "The fields are YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND, DATE and TIME."));
    }

    static InvalidQueryException noCollection(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.NO_PATH,
                "'" + place.excerpt() + "' is not the path of a collection",
                place,
                "IS EMPTY asks about a collection, as in o.items IS EMPTY.");
    }

    static InvalidQueryException fetchJoin(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.FETCH_JOIN,
                "'" + place.excerpt() + "' is neither an inner nor a left join, and cannot fetch",
                place,
                "Write JOIN FETCH or LEFT JOIN FETCH.");
    }

    static InvalidQueryException crossJoinCondition(QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.CROSS_JOIN,
                "A cross join has a condition",
                place,
                "Write JOIN, or put the condition behind WHERE.");
    }

    /**
     * The parser met what it does not expect.
     *
     * @param found the text it met; null at the end of the query
     * @param expected what could stand there, as users name it
     * @param advice what may have been meant; null when nothing is near
     */
    static InvalidQueryException unexpected(
            @Nullable String found, String expected, QueryPlace place, @Nullable String advice) {
        String problem = found == null ? "The query ends" : quoted(found) + " stands";
        return new InvalidQueryException(
                JpqlErrorCode.SYNTAX, problem + " where " + expected + " is expected", place, advice);
    }

    /** A word of the query in quotes; a string has them already. */
    private static String quoted(String word) {
        return word.startsWith("'") ? word : "'" + word + "'";
    }
}
