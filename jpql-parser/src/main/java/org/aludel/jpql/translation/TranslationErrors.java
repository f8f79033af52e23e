package org.aludel.jpql.translation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with the names and paths of a query; {@link TypeErrors} has that of types. */
final class TranslationErrors {

    private TranslationErrors() {}

    private static InvalidQueryException error(
            JpqlErrorCode code, String problem, @Nullable QueryPlace place, @Nullable String advice) {
        return new InvalidQueryException(code, problem, place, advice);
    }

    private static @Nullable String meant(Collection<String> candidates, String name, @Nullable String otherwise) {
        // Any letter is like any other: nothing can be said of names that short.
        return NearestName.among(name.length() > 1 ? candidates : List.of(), name)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(otherwise);
    }

    private static @Nullable String choices(Collection<String> candidates, String name, String what) {
        String all = candidates.stream().sorted().collect(Collectors.joining(", "));
        boolean few = !candidates.isEmpty() && candidates.size() <= 12;
        return meant(candidates, name, few ? what + " " + all + "." : null);
    }

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

    // ---- paths

    static InvalidQueryException throughCollection(AttributePath path, String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.PATH_THROUGH_COLLECTION,
                "The path '" + path + "' leads to many values, and '" + name + "' can be asked of one only",
                place,
                "Declare a variable by JOIN " + path + ", and ask that one.");
    }

    static InvalidQueryException throughValue(Expression<?> value, String name, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.PATH_THROUGH_VALUE,
                "'" + value + "' is " + TypeRules.describe(value) + ", which has no attribute '" + name + "'",
                place,
                null);
    }

    static InvalidQueryException collectionAsValue(AttributePath path, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.COLLECTION_AS_VALUE,
                "The path '" + path + "' leads to many values, and one is wanted",
                place,
                "Declare a variable by JOIN " + path + ", or use MEMBER OF, IS EMPTY or SIZE.");
    }

    static InvalidQueryException noCollection(JpqlPath path, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NO_COLLECTION,
                "The path '" + path + "' does not lead to a collection or map",
                place,
                "Name an attribute that has many values.");
    }

    static InvalidQueryException notJoinable(JpqlPath path, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NOT_JOINABLE,
                "'" + path + "' cannot be joined",
                place,
                "Join an entity, or a path to a related entity, an embeddable, a collection or a map.");
    }

    static InvalidQueryException noEntity(JpqlPath path, String function, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NO_ENTITY,
                "'" + path + "' is no entity, as " + function + " needs",
                place,
                "Name a variable over an entity, or a path to a related one.");
    }

    static InvalidQueryException noSubtype(EntityDomain subtype, ValueDomain domain, @Nullable QueryPlace place) {
        String of = domain instanceof StructureDomain structure
                ? structure.name()
                : domain.javaType().getSimpleName();
        return error(
                JpqlErrorCode.NO_SUBTYPE,
                "Entity '" + subtype.name() + "' is no subtype of '" + of + "'",
                place,
                domain instanceof EntityDomain entity ? subtypes(entity) : null);
    }

    private static @Nullable String subtypes(EntityDomain entity) {
        List<String> names = entity.withSubtypes().stream()
                .filter(subtype -> !subtype.equals(entity))
                .map(EntityDomain::name)
                .toList();
        return names.isEmpty()
                ? "'" + entity.name() + "' has no subtypes."
                : "Its subtypes are " + String.join(", ", names) + ".";
    }

    static InvalidQueryException noMap(String variable, String function, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NO_MAP,
                "The variable '" + variable + "' is not over a map, as " + function + " needs",
                place,
                "Declare it by a JOIN of an attribute that is a map.");
    }

    static InvalidQueryException noIndex(String variable, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.NO_INDEX,
                "The variable '" + variable + "' is not over a list that keeps positions",
                place,
                "Declare it by a JOIN of a list with an order column.");
    }

    static InvalidQueryException entryOutsideSelect(ClauseKind clause, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.ENTRY_OUTSIDE_SELECT,
                "ENTRY can only be selected, and stands in " + clause.words(),
                place,
                "Use KEY or VALUE.");
    }

    static InvalidQueryException compositeId(EntityDomain entity, List<String> names, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.COMPOSITE_ID,
                "The identifier of '" + entity.name() + "' is made of several attributes",
                place,
                "Use them one by one: " + String.join(", ", names) + ".");
    }

    static InvalidQueryException noVersion(EntityDomain entity, @Nullable QueryPlace place) {
        return error(JpqlErrorCode.NO_VERSION, "Entity '" + entity.name() + "' has no version", place, null);
    }

    static InvalidQueryException typeOfParameter(@Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.TYPE_OF_PARAMETER,
                "The type of a parameter is compared with nothing that tells which entities it can be",
                place,
                "Compare it with TYPE of a path: TYPE(o) = TYPE(:p).");
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

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static InvalidQueryException structureInTable(Expression<?> value, @Nullable QueryPlace place) {
        return error(
                JpqlErrorCode.STRUCTURE_IN_TABLE,
                "A column of a table is " + TypeRules.describe(value) + ", which is no single value",
                place,
                "Select the attributes that are needed; an entity can be joined by its identifier.");
    }

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
            case SELECT, GROUP_BY, HAVING, ORDER_BY, SET, VALUES, LIMIT -> "Use a subquery.";
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

    // ---- UPDATE and INSERT

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
