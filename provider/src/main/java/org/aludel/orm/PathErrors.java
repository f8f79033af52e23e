package org.aludel.orm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;
import org.aludel.core.sql.FromClause;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.ProviderErrorCode;

/** The wording of what goes wrong with paths in statements. */
final class PathErrors {

    private static final int FEW = 12;

    private PathErrors() {}

    static InvalidArgumentException unknownAttribute(StructureDomain structure, String name) {
        List<String> names =
                structure.attributes().stream().map(AttributeDomain::name).toList();
        Optional<String> nearest = NearestName.among(names, name);
        String advice = nearest.map(meant -> "Did you mean '" + meant + "'?")
                .orElseGet(() -> names.size() > FEW
                        ? "Name one of its attributes"
                        : "It has " + names.stream().sorted().collect(Collectors.joining(", ")));
        return error(
                ProviderErrorCode.NO_PATH_ATTRIBUTE,
                kind(structure) + " '" + structure.name() + "' has no persistent attribute '" + name + "'. " + advice);
    }

    private static String kind(StructureDomain structure) {
        return structure instanceof EntityDomain ? "Entity" : "Embeddable";
    }

    static InvalidArgumentException noAttributes(DomainPath path, String name) {
        return error(
                ProviderErrorCode.NO_PATH_ATTRIBUTE,
                "The path '" + path + "' leads to a value of "
                        + path.domain().javaType().getName() + ", which has no attribute '" + name
                        + "'. Only entities and embedded values have attributes");
    }

    static InvalidArgumentException manyValues(AttributePath path) {
        String name = path.attribute().name();
        return error(
                ProviderErrorCode.WRONG_PATH_STEP,
                "The attribute '" + path + "' has many values, and no path goes on through them. Call join(\"" + name
                        + "\") for a row for each of them, or any(\"" + name + "\", ...) for a condition");
    }

    static InvalidArgumentException notJoinable(AttributePath path) {
        return error(
                ProviderErrorCode.WRONG_PATH_STEP,
                "The attribute '" + path + "' is a single value, with no rows to be joined. Call get(\""
                        + path.attribute().name() + "\")");
    }

    static InvalidArgumentException noEntity(DomainPath path, String wanted) {
        return notHad(wanted + " is for entities, and '" + path + "' is a value of "
                + path.domain().javaType().getName());
    }

    static InvalidArgumentException severalIds(EntityDomain entity) {
        return notHad("The identifier of the entity '" + entity.name() + "' is made of "
                + entity.idAttributes().stream()
                        .map(attribute -> "'" + attribute.name() + "'")
                        .collect(Collectors.joining(", "))
                + ". Call get() for each of them");
    }

    static InvalidArgumentException noVersion(EntityDomain entity) {
        return notHad("The entity '" + entity.name() + "' has no version");
    }

    static InvalidArgumentException noSubclass(EntityDomain entity, Class<?> type) {
        return notHad("The class " + type.getName() + " is not that of an entity below '" + entity.name()
                + "', which has "
                + entity.withSubtypes().stream().map(EntityDomain::name).collect(Collectors.joining(", ")));
    }

    static InvalidArgumentException noMap(FromClause element) {
        return notHad("'" + element + "' is no join with a map. Only the values of maps have keys");
    }

    static InvalidArgumentException noPositions(FromClause element) {
        return notHad("'" + element + "' is no join with a list that keeps positions. Only lists with @OrderColumn do");
    }

    static InvalidArgumentException notLoadable(DomainPath path) {
        return error(
                ProviderErrorCode.INVALID_LOAD_OPTION,
                "'" + path
                        + "' is no attribute that refers to entities or has many values, and is loaded with its owner. Name"
                        + " a relationship, as album.get(\"artist\"), or a join, as album.join(\"tracks\")");
    }

    static InvalidArgumentException notDeferrable(DomainPath path) {
        return error(
                ProviderErrorCode.INVALID_LOAD_OPTION,
                "'" + path
                        + "' is no basic attribute of an entity that a row can be read without. Identifiers, versions,"
                        + " references and embedded values always come with it");
    }

    static InvalidArgumentException nothingDeferred() {
        return error(ProviderErrorCode.INVALID_LOAD_OPTION, "The option names no attribute. Name one or more");
    }

    static InvalidArgumentException conditionOfOne(AttributePath path) {
        return error(
                ProviderErrorCode.INVALID_LOAD_OPTION,
                "Only what is loaded of a collection can have a condition, and '" + path
                        + "' is not loaded, or a single value. Put the condition into the statement");
    }

    private static InvalidArgumentException notHad(String message) {
        return error(ProviderErrorCode.NOT_HAD_BY_PATH, message);
    }

    private static InvalidArgumentException error(ProviderErrorCode code, String message) {
        return new InvalidArgumentException(code, message, null);
    }
}
