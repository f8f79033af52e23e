package org.aludel.jpql.translation;

import static org.aludel.jpql.translation.Wording.error;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.JpqlPath;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with paths. */
final class PathErrors {

    private PathErrors() {}

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
}
