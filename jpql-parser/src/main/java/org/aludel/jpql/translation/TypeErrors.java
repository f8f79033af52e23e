package org.aludel.jpql.translation;

import java.util.Collection;
import org.aludel.core.error.NearestName;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with the types of values. */
final class TypeErrors {

    private TypeErrors() {}

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static InvalidQueryException incomparable(Expression<?> left, Expression<?> right, @Nullable QueryPlace place) {
        if (StoredEnums.differ(left.type(), right.type())) {
            return StoredEnums.error(left, left.type(), right, place);
        }
        return new InvalidQueryException(
                JpqlErrorCode.INCOMPARABLE,
                sentence(TypeRules.describe(left)) + " is compared with " + TypeRules.describe(right),
                place,
                "Only values of like types can be compared; CAST converts one.");
    }

    static InvalidQueryException unorderedComparison(Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.NOT_ORDERED,
                "There is no less and greater of " + TypeRules.describe(value),
                place,
                "Compare it by = or <>.");
    }

    static InvalidQueryException notOrdered(Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.NOT_ORDERED,
                "Rows are ordered by " + TypeRules.describe(value) + ", which has no order",
                place,
                "Name an attribute with a single value.");
    }

    static InvalidQueryException noExtreme(String function, Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.NOT_ORDERED,
                function + " is asked of " + TypeRules.describe(value) + ", which has no order",
                place,
                "Name an attribute that is a number, a string, a date or a time.");
    }

    static InvalidQueryException wrongArgument(
            String what, ValueKind wanted, Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.WRONG_ARGUMENT,
                what + " needs " + wanted.words() + ", and this is " + TypeRules.describe(value),
                place,
                wanted == ValueKind.STRING ? "CAST(... AS STRING) makes a string of it." : null);
    }

    static InvalidQueryException noCondition(Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.NO_CONDITION,
                "A condition is wanted, and this is " + TypeRules.describe(value),
                place,
                "Compare it with something.");
    }

    static InvalidQueryException unlike(String what, SqlType<?> first, SqlType<?> other, @Nullable QueryPlace place) {
        if (StoredEnums.differ(first, other)) {
            return StoredEnums.error("one value of " + what, first, "another one", other, place);
        }
        return new InvalidQueryException(
                JpqlErrorCode.UNLIKE_RESULTS,
                "The values of " + what + " are " + TypeRules.describe(first) + " and " + TypeRules.describe(other),
                place,
                "All have to be of like types; CAST converts one.");
    }

    static InvalidQueryException setTypes(SqlType<?> first, SqlType<?> other, @Nullable QueryPlace place) {
        if (StoredEnums.differ(first, other)) {
            return StoredEnums.error("the first query of the set operation", first, "this one", other, place);
        }
        return new InvalidQueryException(
                JpqlErrorCode.SET_COLUMNS,
                "The first query of the set operation selects " + TypeRules.describe(first) + " here, and this one "
                        + TypeRules.describe(other),
                place,
                "Select values of like types in each; CAST converts one.");
    }

    static InvalidQueryException noMember(Expression<?> value, SqlType<?> element, @Nullable QueryPlace place) {
        if (StoredEnums.differ(value.type(), element)) {
            return StoredEnums.error(StoredEnums.name(value), value.type(), "the collection", element, place);
        }
        return new InvalidQueryException(
                JpqlErrorCode.INCOMPARABLE,
                sentence(TypeRules.describe(value)) + " is looked for in a collection whose values are each "
                        + TypeRules.describe(element),
                place,
                null);
    }

    static InvalidQueryException wrongAssignment(
            String attribute, SqlType<?> type, Expression<?> value, @Nullable QueryPlace place) {
        if (StoredEnums.differ(type, value.type())) {
            return StoredEnums.error("'" + attribute + "'", type, StoredEnums.name(value), value.type(), place);
        }
        return new InvalidQueryException(
                JpqlErrorCode.WRONG_ASSIGNMENT,
                "The attribute '" + attribute + "' is " + TypeRules.describe(type) + ", and its new value is "
                        + TypeRules.describe(value),
                place,
                null);
    }

    static InvalidQueryException wrongEscape(@Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.WRONG_ESCAPE, "The escape of LIKE is not a single character", place, null);
    }

    static InvalidQueryException noDatetime(String field, Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.WRONG_ARGUMENT,
                "EXTRACT(" + field + " ...) needs a date or time, and this is " + TypeRules.describe(value),
                place,
                null);
    }

    static InvalidQueryException noSuchField(String field, Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.WRONG_FIELD,
                "The field " + field + " is no part of " + TypeRules.describe(value),
                place,
                null);
    }

    static InvalidQueryException notCastable(Expression<?> value, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.WRONG_ARGUMENT,
                "CAST needs a single value, and this is " + TypeRules.describe(value),
                place,
                null);
    }

    static InvalidQueryException unknownType(String name, Collection<String> names, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.UNKNOWN_TYPE,
                "CAST knows no type '" + name + "'",
                place,
                NearestName.among(names.stream().sorted().toList(), name)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("The types of the language are STRING, INTEGER, LONG, FLOAT and DOUBLE."));
    }

    static InvalidQueryException wrongSize(String type, @Nullable QueryPlace place) {
        return new InvalidQueryException(
                JpqlErrorCode.UNKNOWN_TYPE,
                "There is no type '" + type + "'",
                place,
                "DECIMAL has a precision and a scale that is not greater; VARCHAR and CHAR have a length.");
    }
}
