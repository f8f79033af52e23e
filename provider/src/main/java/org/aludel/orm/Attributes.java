package org.aludel.orm;

import java.util.List;
import org.aludel.core.sql.FromClause;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.IndexReference;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.domain.VariablePath;

/** Finds what paths may lead to. */
final class Attributes {

    private Attributes() {}

    /** An attribute with one value or many. */
    static AttributePath of(DomainPath path, String name) {
        if (!(path.domain() instanceof StructureDomain structure)) {
            throw PathErrors.noAttributes(path, name);
        }
        AttributeDomain attribute =
                structure.attribute(name).orElseThrow(() -> PathErrors.unknownAttribute(structure, name));
        return new AttributePath(path, attribute);
    }

    static AttributePath singular(DomainPath path, String name) {
        AttributePath attribute = of(path, name);
        if (attribute.attribute().isPlural()) {
            throw PathErrors.manyValues(attribute);
        }
        return attribute;
    }

    /** An attribute whose values are in rows of their own. */
    static AttributeFrom joined(DomainPath path, String name, String alias) {
        AttributePath attribute = of(path, name);
        if (!attribute.attribute().isPlural() && attribute.domain() instanceof BasicDomain) {
            throw PathErrors.notJoinable(attribute);
        }
        return new AttributeFrom(attribute, null, alias);
    }

    static EntityDomain entity(DomainPath path, String wanted) {
        if (path.domain() instanceof EntityDomain entity) {
            return entity;
        }
        throw PathErrors.noEntity(path, wanted);
    }

    static DomainPath id(DomainPath path) {
        EntityDomain entity = entity(path, "id()");
        List<AttributeDomain> attributes = entity.idAttributes();
        if (attributes.size() != 1) {
            throw PathErrors.severalIds(entity);
        }
        return path.attribute(attributes.get(0));
    }

    static DomainPath version(DomainPath path) {
        EntityDomain entity = entity(path, "version()");
        return path.attribute(entity.version().orElseThrow(() -> PathErrors.noVersion(entity)));
    }

    static EntityDomain subclass(DomainPath path, Class<?> type) {
        EntityDomain entity = entity(path, "treat()");
        return entity.withSubtypes().stream()
                .filter(subtype -> subtype.javaType() == type)
                .findFirst()
                .orElseThrow(() -> PathErrors.noSubclass(entity, type));
    }

    static KeyPath key(FromClause element) {
        ValueDomain key =
                element instanceof AttributeFrom from ? from.path().attribute().key() : null;
        if (key == null) {
            throw PathErrors.noMap(element);
        }
        return new KeyPath(element, key);
    }

    static IndexReference index(FromClause element) {
        if (!(element instanceof AttributeFrom from) || !from.path().attribute().isIndexed()) {
            throw PathErrors.noPositions(element);
        }
        return new IndexReference(element);
    }

    /** A basic attribute of an entity that a row can be read without. */
    static AttributePath deferrable(DomainPath path) {
        if (path instanceof AttributePath attribute
                && attribute.domain() instanceof BasicDomain
                && attribute.parent().domain() instanceof EntityDomain entity
                && !entity.idAttributes().contains(attribute.attribute())
                && !entity.version().map(attribute.attribute()::equals).orElse(false)) {
            return attribute;
        }
        throw PathErrors.notDeferrable(path);
    }

    /** The attribute that a path or join is for, if it refers to entities or has many values. */
    static AttributePath relationship(DomainPath path) {
        DomainPath found = path instanceof VariablePath variable && variable.from() instanceof AttributeFrom from
                ? from.path()
                : path;
        if (found instanceof AttributePath attribute
                && (attribute.attribute().isPlural() || attribute.domain() instanceof EntityDomain)) {
            return attribute;
        }
        throw PathErrors.notLoadable(path);
    }
}
