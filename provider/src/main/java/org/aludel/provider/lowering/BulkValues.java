package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Sql;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;

/** The values that an UPDATE or INSERT gives to attributes, column by column. */
final class BulkValues {

    private final NodeLowering nodes;

    BulkValues(NodeLowering nodes) {
        this.nodes = nodes;
    }

    /** The values of an assignment for instances of an entity. */
    List<BulkValue> of(EntityMapping entity, Assignment assignment) {
        SingularAttribute attribute = attribute(entity, assignment.column().name());
        List<MappedColumn<?>> columns = attribute.columns();
        List<Expression<?>> values = values(attribute, assignment.value());
        if (columns.size() != values.size()) {
            throw LoweringErrors.unassignable(entity, attribute);
        }
        boolean fixed = isFixed(assignment.value());
        List<BulkValue> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(new BulkValue(columns.get(i), values.get(i), fixed));
        }
        return all;
    }

    /** The attribute of a name, with dots for attributes of embedded ones. */
    static SingularAttribute attribute(EntityMapping entity, String path) {
        Attribute attribute = null;
        for (String name : path.split("\\.", -1)) {
            attribute = (attribute instanceof EmbeddedAttribute embedded
                            ? embedded.value().attribute(name)
                            : entity.attribute(name))
                    .orElseThrow();
        }
        if (attribute instanceof SingularAttribute singular
                && !singular.columns().isEmpty()) {
            return singular;
        }
        throw LoweringErrors.unassignable(entity, LoweringErrors.known(attribute));
    }

    private List<Expression<?>> values(SingularAttribute attribute, Expression<?> value) {
        if (value instanceof Literal<?> literal && literal.value() == null) {
            return attribute.columns().stream()
                    .<Expression<?>>map(column -> Sql.nullValue(column.type()))
                    .toList();
        }
        if (attribute instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.ForeignKey foreignKey) {
            return reference(foreignKey.reference(), value);
        }
        return nodes.columns(value);
    }

    private List<Expression<?>> reference(ReferenceValue reference, Expression<?> value) {
        if (value instanceof DomainParameter parameter) {
            return nodes.inputs().reference(parameter, reference);
        }
        if (!reference.isByIdentifier() && value instanceof DomainPath path && path.domain() instanceof EntityDomain) {
            return AttributeTables.referenced(nodes.paths().entity(path, false).from(), reference);
        }
        return nodes.columns(value);
    }

    /** Whether a value does not depend on the row. */
    static boolean isFixed(Node value) {
        return !(value instanceof DomainPath) && value.children().stream().allMatch(BulkValues::isFixed);
    }

    /** The first name of a path. */
    static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The parameter for the value of a column in a single row. */
    static <T> BindParameter<T> parameter(String prefix, int number, org.aludel.core.type.SqlType<T> type) {
        return BindParameter.named(prefix + number, type);
    }
}
