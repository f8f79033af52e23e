package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InSubqueryPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;

/** The tables that the instances of an entity have rows in. */
final class BulkTables {

    private BulkTables() {}

    /** The tables of the state of an entity and all below it, those of subclasses last. */
    static List<EntityTable> ofState(EntityMapping entity) {
        Map<MappedTable, EntityTable> tables = new LinkedHashMap<>();
        for (EntityMapping below : entity.withSubclasses()) {
            boolean hasRows = !below.isAbstract()
                    || below.hierarchy().strategy() != jakarta.persistence.InheritanceType.TABLE_PER_CLASS;
            if (hasRows) {
                below.tables().forEach(table -> tables.putIfAbsent(table.table(), table));
            }
        }
        return new ArrayList<>(tables.values());
    }

    /** The columns of other tables that refer to instances as the owner of values there. */
    static Map<MappedTable, ReferenceValue> ofValues(EntityMapping entity) {
        Map<MappedTable, ReferenceValue> tables = new LinkedHashMap<>();
        entity.withSubclasses().forEach(below -> collect(below.attributes(), tables));
        return tables;
    }

    private static void collect(List<Attribute> attributes, Map<MappedTable, ReferenceValue> tables) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof EmbeddedAttribute embedded) {
                collect(embedded.value().attributes(), tables);
            } else if (attribute instanceof PluralAttribute plural
                    && plural.storage() instanceof PluralStorage.OwnTable own) {
                tables.putIfAbsent(own.table(), own.owner());
            } else if (attribute instanceof ToOneAttribute one
                    && one.storage() instanceof ToOneStorage.JoinTable join) {
                tables.putIfAbsent(join.table(), join.owner());
            }
        }
    }

    /** Deletes the rows of some identifiers, everywhere. */
    static List<BulkStep> deletes(EntityMapping entity) {
        List<BulkStep> steps = new ArrayList<>();
        ofValues(entity).forEach((table, owner) -> {
            FromClause from = table.definition();
            Predicate condition = owner.isByIdentifier()
                    ? isOneOf(columns(owner.columns(), from))
                    : refersToOneOf(entity, owner, from);
            steps.add(new BulkStep(Sql.deleteFrom(from).where(condition), false));
        });
        List<EntityTable> tables = ofState(entity);
        Collections.reverse(tables);
        for (EntityTable table : tables) {
            FromClause from = table.table().definition();
            steps.add(new BulkStep(Sql.deleteFrom(from).where(isOneOf(columns(table.keyColumns(), from))), false));
        }
        return steps;
    }

    private static Predicate refersToOneOf(EntityMapping entity, ReferenceValue owner, FromClause from) {
        EntityFrom referenced = EntityFrom.of(entity, "owner");
        List<Expression<?>> keys = new ArrayList<>();
        entity.id().columns().forEach(column -> keys.add(referenced.column(column)));
        return new InSubqueryPredicate(
                NodeLowering.single(columns(owner.columns(), from)),
                Sql.select(AttributeTables.referenced(referenced, owner))
                        .from(referenced.element())
                        .where(isOneOf(keys)),
                false);
    }

    /** Columns hold one of some identifiers. */
    static Predicate isOneOf(List<Expression<?>> columns) {
        Expression<?> key = NodeLowering.single(columns);
        return key.in(ListParameter.named(BulkStep.KEYS, key.type()));
    }

    static List<Expression<?>> columns(List<MappedColumn<?>> columns, FromClause from) {
        List<Expression<?>> all = new ArrayList<>();
        columns.forEach(column -> all.add(column.of(from)));
        return all;
    }
}
