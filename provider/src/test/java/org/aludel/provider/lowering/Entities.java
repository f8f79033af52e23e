package org.aludel.provider.lowering;

import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.EntityTypeDomain;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.EntityTypeLiteral;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.provider.domain.UnitDomain;

/** Makes the nodes of statements over entities, as the query language does. */
public final class Entities {

    private final UnitDomain domain;

    public Entities(UnitDomain domain) {
        this.domain = domain;
    }

    public EntityDomain entity(String name) {
        return domain.entity(name).orElseThrow();
    }

    public EntityReference from(String entity, String variable) {
        return new EntityReference(entity(entity), variable);
    }

    /** The attribute at the end of names with dots. */
    public AttributePath path(DomainPath parent, String names) {
        DomainPath path = parent;
        for (String name : names.split("\\.", -1)) {
            AttributeDomain attribute =
                    ((StructureDomain) path.domain()).attribute(name).orElseThrow();
            path = path.attribute(attribute);
        }
        return (AttributePath) path;
    }

    public AttributePath path(EntityReference from, String names) {
        return path(from.path(), names);
    }

    public AttributePath path(AttributeFrom from, String names) {
        return path(from.variable(), names);
    }

    public AttributeFrom of(AttributePath path, String variable) {
        return new AttributeFrom(path, null, variable);
    }

    public AttributeFrom treated(AttributePath path, String entity, String variable) {
        return new AttributeFrom(path, entity(entity), variable);
    }

    public TreatedPath treat(DomainPath path, String entity) {
        return new TreatedPath(path, entity(entity));
    }

    public KeyPath key(AttributeFrom from) {
        return new KeyPath(
                from, java.util.Objects.requireNonNull(from.path().attribute().key()));
    }

    public EntityTypeExpression type(DomainPath path) {
        return new EntityTypeExpression(path, new EntityTypeDomain((EntityDomain) path.domain()));
    }

    public EntityTypeLiteral typeOf(String entity) {
        return new EntityTypeLiteral(entity(entity));
    }

    public DomainParameter parameter(String name, String entity) {
        return new DomainParameter(name, entity(entity), false);
    }

    public DomainParameter list(String name, String entity) {
        return new DomainParameter(name, entity(entity), true);
    }

    public DomainParameter typeParameter(String name, String entity, boolean list) {
        return new DomainParameter(name, new EntityTypeDomain(entity(entity)), list);
    }
}
