package org.aludel.jpql.translation;

import static org.aludel.jpql.translation.Wording.count;
import static org.aludel.jpql.translation.Wording.error;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Node;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.Name;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with what is selected, grouped, ordered and set. */
final class ClauseErrors {

    private ClauseErrors() {}

    // ---- SELECT and its clauses

    static InvalidQueryException unknownClass(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_CLASS,
                "There is no class '" + name + "'",
                place,
                "Write the name with its package; the class has to be visible to the persistence unit.");
    }

    static InvalidQueryException noConstructor(Class<?> type, int count, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NO_CONSTRUCTOR,
                "The class '" + type.getName() + "' has no public constructor with " + count(count, "parameter"),
                place,
                "Add one, or select as many values as a constructor has parameters. The class itself has to be public"
                        + " and not abstract.");
    }

    static InvalidQueryException constructorInside(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.CONSTRUCTOR_MISPLACED,
                "NEW can only be selected by a whole query",
                place,
                "Select the values themselves here.");
    }

    static InvalidQueryException aggregateMisplaced(String name, ClauseKind clause, @Nullable QueryPlace place) {
        String advice = switch (clause) {
            case WHERE, ON -> "Write the condition behind HAVING, or use a subquery.";
            case AGGREGATE -> "An aggregate of an aggregate needs a subquery in FROM.";
            case SELECT, GROUP_BY, HAVING, ORDER_BY, SET, VALUES, LIMIT, RETURNING -> "Use a subquery.";
        };
        return error(
                JpqlErrorCode.AGGREGATE_MISPLACED,
                name + " is of groups of rows, and cannot stand in " + clause.words(),
                place,
                advice);
    }

    static InvalidQueryException windowMisplaced(ClauseKind clause, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.WINDOW_MISPLACED,
                "A window function stands in " + clause.words(),
                place,
                "Select it in a subquery in FROM; windows are known in SELECT and ORDER BY only.");
    }

    static InvalidQueryException notGrouped(Node part, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NOT_GROUPED,
                (part instanceof DomainPath path ? "'" + path + "'" : "A value") + " differs within a group of rows",
                place,
                "Name it in GROUP BY, or use an aggregate as MAX of it.");
    }

    static InvalidQueryException orderOfDistinct(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ORDER_OF_DISTINCT,
                "Distinct results are ordered by what is not selected",
                place,
                "Select it too, or order by what is selected.");
    }

    static InvalidQueryException noFunction(String clause, @Nullable QueryPlace place) {
        return error(JpqlErrorCode.NO_FUNCTION, clause + " does not stand behind a function by name", place, null);
    }

    static InvalidQueryException noFunctionName(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.FUNCTION_NAME,
                "'" + name + "' is not the name of a function",
                place,
                "A name has letters, digits, '_' and '$', and up to two dots.");
    }

    static InvalidQueryException orderOfSet(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ORDER_OF_SET,
                "The order of a set operation names nothing that its first query selects",
                place,
                "Name a result variable of the first query, or repeat what it selects.");
    }

    static InvalidQueryException severalColumns(int wanted, int has, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.SUBQUERY_COLUMNS,
                "The subquery selects " + count(has, "value") + " where " + wanted + (wanted == 1 ? " is" : " are")
                        + " wanted",
                place,
                "Select " + wanted + ".");
    }

    static InvalidQueryException setColumns(int left, int right, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.SET_COLUMNS,
                "The first query of the set operation selects " + count(left, "value") + ", and this one " + right,
                place,
                "Select as many values in each.");
    }

    static InvalidQueryException defaultMisplaced(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.DEFAULT_MISPLACED,
                "DEFAULT stands where no attribute is set",
                place,
                "DEFAULT is a value in UPDATE and INSERT only.");
    }

    static InvalidQueryException rowOfOtherSize(int wanted, int has, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ROW_SIZE,
                (has == 1 ? "There is " : "There are ") + count(has, "value") + " where " + wanted
                        + (wanted == 1 ? " is" : " are") + " wanted",
                place,
                "Give as many values as there are columns.");
    }

    // ---- UPDATE, DELETE and INSERT

    static InvalidQueryException entityReturned(Expression<?> value, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ENTITY_RETURNED,
                "RETURNING names " + TypeRules.describe(value)
                        + ", and the instances of a persistence context do not follow what a statement changes",
                place,
                "Return its identifier or single attributes, and find the instances that are needed.");
    }

    static InvalidQueryException noTarget(List<Name> names, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.WRONG_TARGET,
                "'" + Constants.join(names) + "' is no attribute that can be set",
                place,
                "Name an attribute of the entity, or one that is embedded in it.");
    }

    static InvalidQueryException changedCollection(AttributePath path, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.WRONG_TARGET,
                "'" + path + "' has many values, which cannot be set by a query",
                place,
                "Change the collection of a managed entity.");
    }

    static InvalidQueryException changedElsewhere(AttributePath path, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.WRONG_TARGET,
                "'" + path + "' is not embedded, so its attributes are not part of the changed entity",
                place,
                path.domain() instanceof EntityDomain ? "Write a statement of its own for the other entity." : null);
    }

    static InvalidQueryException assignedTwice(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ASSIGNED_TWICE,
                "The attribute '" + name + "' gets two values",
                place,
                "Remove one of them.");
    }
}
