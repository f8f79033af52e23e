package org.aludel.jpql.translation;

import static org.aludel.jpql.translation.Wording.choices;
import static org.aludel.jpql.translation.Wording.count;
import static org.aludel.jpql.translation.Wording.error;
import static org.aludel.jpql.translation.Wording.meant;

import java.util.Collection;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.InputParameter;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with names, and with what they are given to. */
final class TranslationErrors {

    private TranslationErrors() {}

    // ---- names

    static InvalidQueryException unknownEntity(String name, List<String> names, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_ENTITY,
                "There is no entity '" + name + "'",
                place,
                choices(names, name.substring(name.lastIndexOf('.') + 1), "The entities are"));
    }

    static InvalidQueryException unknownAttribute(StructureDomain owner, String name, @Nullable QueryPlace place) {
        List<String> names =
                owner.attributes().stream().map(AttributeDomain::name).toList();
        return error(
                JpqlErrorCode.UNKNOWN_ATTRIBUTE,
                kind(owner) + " '" + owner.name() + "' has no attribute '" + name + "'",
                place,
                choices(names, name, "Its attributes are"));
    }

    private static String kind(StructureDomain owner) {
        return owner instanceof EntityDomain ? "Entity" : "Embeddable";
    }

    static InvalidQueryException unknownVariable(String name, List<String> variables, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_VARIABLE,
                "No variable '" + name + "' is declared",
                place,
                choices(variables, name, "The variables are"));
    }

    static InvalidQueryException unknownName(
            String name,
            Collection<String> variables,
            Collection<String> entities,
            String attribute,
            @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_VARIABLE,
                "'" + name + "' is neither a variable nor an entity",
                place,
                attribute.isEmpty()
                        ? meant(entities, name, choices(variables, name, "The variables are"))
                        : "Did you mean '" + attribute + "'?");
    }

    static InvalidQueryException unknownPathOrConstant(
            String name, String type, List<String> variables, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_VARIABLE,
                "'" + name + "' is no variable, and '" + type + "' is no enum",
                place,
                meant(variables, name, "An enum is named with its package; write '$' or '.' before a nested one."));
    }

    static InvalidQueryException unknownConstant(
            Class<?> type, String name, List<String> constants, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_CONSTANT,
                "The enum '" + type.getName() + "' has no constant '" + name + "'",
                place,
                choices(constants, name, "Its constants are"));
    }

    static InvalidQueryException duplicateVariable(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.DUPLICATE_NAME,
                "The variable '" + name + "' is declared twice",
                place,
                "Give one of them another name; case does not count.");
    }

    static InvalidQueryException duplicateResult(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.DUPLICATE_NAME,
                "The result variable '" + name + "' has the name of another variable",
                place,
                "Give it another name; case does not count.");
    }

    static InvalidQueryException duplicateWindow(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.DUPLICATE_NAME,
                "The window '" + name + "' is defined twice",
                place,
                "Give one of them another name.");
    }

    static InvalidQueryException duplicateTable(String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.DUPLICATE_NAME,
                "The common table '" + name + "' is defined twice",
                place,
                "Give one of them another name.");
    }

    static InvalidQueryException unknownWindow(String name, List<String> windows, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_WINDOW,
                "No window '" + name + "' is defined",
                place,
                choices(windows, name, "The windows are"));
    }

    // ---- FROM

    static InvalidQueryException fetchInSubquery(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.FETCH_MISPLACED,
                "JOIN FETCH stands in a subquery, whose rows are not returned",
                place,
                "Write JOIN.");
    }

    static InvalidQueryException fetchOfEntity(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.FETCH_MISPLACED,
                "JOIN FETCH names no attribute, so nothing can hold what is fetched",
                place,
                "Write JOIN, or name the path of an attribute.");
    }

    static InvalidQueryException fetchWithoutOwner(AttributeFrom join, String owner, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.FETCH_MISPLACED,
                "'" + join.path() + "' is fetched, but '" + owner + "', which would hold it, is not selected",
                place,
                "Select '" + owner + "', or write JOIN without FETCH.");
    }

    static InvalidQueryException selectMissing(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.SELECT_MISSING,
                "The query does not say what it selects",
                place,
                "SELECT can only be left out where FROM declares a single entity.");
    }

    static InvalidQueryException rowAsValue(String variable, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ROW_AS_VALUE,
                "The variable '" + variable + "' stands for a row of several columns, which is no value",
                place,
                "Name a column behind a dot.");
    }

    static InvalidQueryException unknownColumn(
            String table, String name, List<String> columns, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.UNKNOWN_COLUMN,
                "'" + table + "' has no column '" + name + "'",
                place,
                choices(columns, name, "Its columns are"));
    }

    static InvalidQueryException duplicateColumn(String table, String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.DUPLICATE_COLUMN,
                "'" + table + "' has two columns '" + name + "'",
                place,
                "Give one of them another name by AS.");
    }

    static InvalidQueryException columnCount(String table, int has, int named, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.COLUMN_COUNT,
                "'" + table + "' has " + count(has, "column") + ", and " + named + " are named",
                place,
                "Name each column.");
    }

    static InvalidQueryException structureInTable(Expression<?> value, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.STRUCTURE_IN_TABLE,
                "A column of a table is " + TypeRules.describe(value) + ", which is no single value",
                place,
                "Select the attributes that are needed; an entity can be joined by its identifier.");
    }

    // ---- parameters

    static InvalidQueryException parameterIsListAndValue(InputParameter parameter, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.PARAMETER_CONFLICT,
                "The parameter '" + parameter + "' stands for a collection in one place and for a value in another",
                place,
                "Use two parameters.");
    }

    static InvalidQueryException parameterOfTwoTypes(
            InputParameter parameter, SqlType<?> first, SqlType<?> second, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.PARAMETER_CONFLICT,
                "The parameter '" + parameter + "' is " + TypeRules.describe(first) + " in one place and "
                        + TypeRules.describe(second) + " in another",
                place,
                "Use two parameters.");
    }
}
