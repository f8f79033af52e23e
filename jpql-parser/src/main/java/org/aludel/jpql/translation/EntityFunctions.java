package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityTypeDomain;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.IndexReference;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.syntax.IdExpression;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.TypeExpression;
import org.aludel.jpql.syntax.VersionExpression;
import org.jspecify.annotations.Nullable;

/** Translates the functions that ask something of an entity: its identifier, version, type, and position in a list. */
final class EntityFunctions {

    private final Environment environment;

    EntityFunctions(Environment environment) {
        this.environment = environment;
    }

    Expression<?> id(IdExpression node) {
        DomainPath path = environment.paths().entity(node.entity(), "ID");
        EntityDomain entity = (EntityDomain) path.domain();
        List<AttributeDomain> attributes = entity.idAttributes();
        if (attributes.size() != 1) {
            List<String> names = attributes.stream().map(AttributeDomain::name).toList();
            throw PathErrors.compositeId(entity, names, environment.place(node));
        }
        return path.attribute(attributes.get(0));
    }

    Expression<?> version(VersionExpression node) {
        DomainPath path = environment.paths().entity(node.entity(), "VERSION");
        EntityDomain entity = (EntityDomain) path.domain();
        return path.attribute(
                entity.version().orElseThrow(() -> PathErrors.noVersion(entity, environment.place(node))));
    }

    Expression<?> type(TypeExpression node, @Nullable SqlType<?> wanted) {
        if (node.operand() instanceof InputParameter parameter) {
            if (wanted == null || !(ValueDomain.of(wanted) instanceof EntityTypeDomain)) {
                throw PathErrors.typeOfParameter(environment.place(node));
            }
            return environment.query().parameters().value(parameter, wanted, environment.place(parameter));
        }
        DomainPath path = environment.paths().entity((JpqlPath) node.operand(), "TYPE");
        return new EntityTypeExpression(path, new EntityTypeDomain((EntityDomain) path.domain()));
    }

    Expression<?> index(Name variable) {
        AttributeFrom from = environment.paths().attributeFrom(variable);
        if (from == null || !from.path().attribute().isIndexed()) {
            throw PathErrors.noIndex(variable.text(), environment.place(variable));
        }
        return new IndexReference(from);
    }
}
