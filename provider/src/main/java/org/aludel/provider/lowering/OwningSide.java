package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of the entities on the other side of a relationship lead to the instances that have it.
 *
 * @param link the table between both; null where the entities hold the columns themselves
 * @param owner the columns that refer to the instances that have the attribute
 * @param target the columns of the table between that refer to the entities; null without it
 */
public record OwningSide(
        @Nullable MappedTable link,
        ReferenceValue owner,
        @Nullable ReferenceValue target) {

    /** The name of the table between both in statements. */
    public static final String LINK = "l";

    /** That of a plural attribute. */
    public static OwningSide of(PluralAttribute attribute) {
        PluralStorage storage = attribute.storage();
        if (storage instanceof PluralStorage.OwnTable own) {
            return new OwningSide(own.table(), own.owner(), (ReferenceValue) attribute.element());
        }
        if (storage instanceof PluralStorage.TargetForeignKey foreignKey) {
            return new OwningSide(null, foreignKey.owner(), null);
        }
        EntityMapping target = ((ReferenceValue) attribute.element()).target().get();
        return inverse(target, ((PluralStorage.Inverse) storage).mappedBy());
    }

    /** That of a to-one attribute without columns of its own. */
    public static OwningSide of(ToOneAttribute attribute) {
        if (attribute.storage() instanceof ToOneStorage.JoinTable join) {
            return new OwningSide(join.table(), join.owner(), join.target());
        }
        return inverse(attribute.target().get(), ((ToOneStorage.Inverse) attribute.storage()).mappedBy());
    }

    /**
     * That of an attribute which is mapped by one of the target.
     *
     * @param target the entity, or one of its subclasses
     * @param mappedBy the attribute there, with dots for attributes of embedded ones
     */
    static OwningSide inverse(EntityMapping target, String mappedBy) {
        Attribute owning = attribute(target, mappedBy);
        if (owning instanceof PluralAttribute plural && plural.storage() instanceof PluralStorage.OwnTable own) {
            return new OwningSide(own.table(), (ReferenceValue) plural.element(), own.owner());
        }
        if (owning instanceof PluralAttribute plural) {
            throw new IllegalStateException("The attribute " + plural.name() + " has no columns that lead back");
        }
        ToOneStorage storage = ((ToOneAttribute) owning).storage();
        if (storage instanceof ToOneStorage.JoinTable join) {
            return new OwningSide(join.table(), join.target(), join.owner());
        }
        return new OwningSide(null, ((ToOneStorage.ForeignKey) storage).reference(), null);
    }

    private static Attribute attribute(EntityMapping target, String path) {
        String[] names = path.split("\\.", -1);
        Attribute attribute = target.attribute(names[0]).orElseThrow();
        for (int i = 1; i < names.length; i++) {
            attribute =
                    ((EmbeddedAttribute) attribute).value().attribute(names[i]).orElseThrow();
        }
        return attribute;
    }

    /** The entities, with the table between both before them. */
    public FromClause element(EntityFrom entities, @Nullable FromClause linkElement) {
        ReferenceValue reference = target;
        if (linkElement == null || reference == null) {
            return entities.element();
        }
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            Expression<?> referring = reference.columns().get(i).of(linkElement);
            same.add(referring.eq(entities.column(reference.referenced().get(i))));
        }
        return new Join(linkElement, JoinKind.INNER, entities.element(), Sql.and(same), List.of());
    }

    /** The table between both as an element of a FROM clause; null where there is none. */
    public @Nullable FromClause linkElement() {
        return link == null ? null : link.definition().as(LINK);
    }

    /** The columns that refer to the instances that have the attribute. */
    public List<Expression<?>> ownerColumns(EntityFrom entities, @Nullable FromClause linkElement) {
        List<Expression<?>> columns = new ArrayList<>();
        for (MappedColumn<?> column : owner.columns()) {
            columns.add(linkElement == null ? entities.column(column) : column.of(linkElement));
        }
        return columns;
    }
}
