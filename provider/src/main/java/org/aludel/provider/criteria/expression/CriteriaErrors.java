package org.aludel.provider.criteria.expression;

import jakarta.persistence.metamodel.Attribute;
import org.aludel.core.error.ErrorCode;
import org.aludel.core.sql.Quantifier;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with criteria. Values are never named. */
public final class CriteriaErrors {

    private CriteriaErrors() {}

    // ---- selections

    static InvalidStateException secondAlias(String alias, String other) {
        return state(
                ProviderErrorCode.INVALID_SELECTION,
                "A selection has the alias '" + alias + "', and cannot have '" + other + "' too");
    }

    static InvalidStateException notCompound() {
        return state(
                ProviderErrorCode.INVALID_SELECTION,
                "A selection of a single value has no items. Ask with isCompoundSelection() first");
    }

    public static InvalidArgumentException compoundWithin() {
        return argument(
                ProviderErrorCode.INVALID_SELECTION,
                "A tuple or array cannot be selected within another selection. Select its items");
    }

    public static InvalidArgumentException duplicateAlias(String alias) {
        return argument(ProviderErrorCode.INVALID_SELECTION, "Two items of a selection have the alias '" + alias + "'");
    }

    // ---- expressions

    static InvalidArgumentException nullLiteral() {
        return argument(ProviderErrorCode.NULL_IN_CRITERIA, "A literal cannot be null. Use nullLiteral()");
    }

    static InvalidArgumentException foreign(@Nullable Object expression) {
        return expression == null
                ? argument(
                        ProviderErrorCode.NULL_IN_CRITERIA,
                        "An expression is null. For a null value, use nullLiteral()")
                : argument(
                        ProviderErrorCode.FOREIGN_CRITERIA,
                        "An expression of " + expression.getClass().getName()
                                + " was not made by this persistence provider. Make it with its CriteriaBuilder");
    }

    public static InvalidArgumentException foreignQuery(Object query) {
        return argument(
                ProviderErrorCode.FOREIGN_CRITERIA,
                "A query of " + query.getClass().getName()
                        + " was not made by this persistence provider. Make it with its CriteriaBuilder");
    }

    static InvalidStateException emptyCase() {
        return state(ProviderErrorCode.INCOMPLETE_CRITERIA, "A case has no conditions. Add one with when()");
    }

    static InvalidStateException emptyCoalesce() {
        return state(ProviderErrorCode.INCOMPLETE_CRITERIA, "A coalesce has no values. Add one with value()");
    }

    static InvalidStateException quantifiedAlone(Quantifier quantifier) {
        return state(
                ProviderErrorCode.INCOMPLETE_CRITERIA,
                quantifier + " of a subquery stands alone. Compare something with it");
    }

    public static InvalidArgumentException noCollection() {
        return argument(
                ProviderErrorCode.NOT_NAVIGABLE,
                "The expression is no attribute with many values. Get one with Path.get()");
    }

    // ---- paths and joins

    public static InvalidStateException throughValue(String path, String name) {
        return state(
                ProviderErrorCode.NOT_NAVIGABLE,
                "The path '" + path + "' is a value without attributes, so it has no '" + name + "'");
    }

    public static InvalidStateException throughCollection(String path, String name) {
        return state(
                ProviderErrorCode.NOT_NAVIGABLE,
                "The path '" + path + "' has many values, so '" + name + "' is not one of them. Join it first");
    }

    public static InvalidArgumentException noAttribute() {
        return argument(
                ProviderErrorCode.NULL_IN_CRITERIA,
                "An attribute is null. If it comes from a static metamodel class, create the entity manager factory"
                        + " before");
    }

    public static InvalidArgumentException notJoinable(Attribute<?, ?> attribute) {
        return argument(
                ProviderErrorCode.NOT_NAVIGABLE,
                "The attribute '" + attribute + "' is a basic value, which cannot be joined. Use get()");
    }

    public static InvalidArgumentException otherKind(Attribute<?, ?> attribute, Class<?> wanted) {
        return argument(
                ProviderErrorCode.NOT_NAVIGABLE,
                "The attribute '" + attribute + "' is no " + wanted.getSimpleName() + ". Use join()");
    }

    public static InvalidStateException outerJoinOfValue(String path) {
        return state(
                ProviderErrorCode.NOT_NAVIGABLE,
                "An outer join begins at '" + path
                        + "' of the query around, which is no entity. Use an inner join, or correlate an entity");
    }

    public static InvalidArgumentException noEntity(Class<?> type) {
        return argument(
                ProviderErrorCode.NO_MANAGED_TYPE,
                "The class '" + type.getName() + "' is no entity of the persistence unit, so nothing is of its type");
    }

    public static InvalidArgumentException notBelow(String type, String path) {
        return argument(
                ProviderErrorCode.NOT_NAVIGABLE, "The entity '" + type + "' is not below that of '" + path + "'");
    }

    public static InvalidStateException notCorrelated() {
        return state(
                ProviderErrorCode.NOT_CORRELATED, "The root or join is not correlated. Ask with isCorrelated() first");
    }

    // ---- queries

    public static InvalidStateException nothingSelected() {
        return state(
                ProviderErrorCode.INCOMPLETE_CRITERIA,
                "The query has not one root, and nothing is selected. Call select() or multiselect()");
    }

    public static InvalidStateException noRoot() {
        return state(ProviderErrorCode.INCOMPLETE_CRITERIA, "The query has no root. Call from()");
    }

    public static InvalidStateException nothingSet() {
        return state(ProviderErrorCode.INCOMPLETE_CRITERIA, "The update changes nothing. Call set()");
    }

    public static InvalidStateException noParentQuery() {
        return state(
                ProviderErrorCode.INCOMPLETE_CRITERIA,
                "The subquery is one of an update or delete. Ask for it with getContainingQuery()");
    }

    public static InvalidArgumentException notOfRoot(String path) {
        return argument(
                ProviderErrorCode.NOT_NAVIGABLE,
                "'" + path + "' is no path of attributes that begins at the root of the update");
    }

    private static InvalidArgumentException argument(ErrorCode code, String text) {
        return new InvalidArgumentException(code, text, null);
    }

    private static InvalidStateException state(ErrorCode code, String text) {
        return new InvalidStateException(code, text, null);
    }
}
