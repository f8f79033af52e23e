package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of instances of one entity are locked, table by table, since few databases lock the rows of outer joins
 * (Jakarta Persistence, 3.5.3). The statements lock nothing as they are here. Immutable and thread-safe.
 *
 * @param rows the tables with the state of an instance, the root of its hierarchy first
 * @param links the tables of its collections and relationships that it owns
 * @param versions selects the keys and versions of several instances; null without version
 */
public record LockPlan(
        List<Rows> rows, List<Links> links, @Nullable Versions versions) {

    private static final String ALIAS = "e";

    /**
     * The row of an instance in one table.
     *
     * @param statement selects the key, and the version if it is in this table
     * @param isRequired whether there must be a row
     * @param hasVersion whether the version is selected, as the last column
     * @param touch writes the key to itself, which locks the row in databases that have no other lock
     */
    public record Rows(SelectStatement statement, boolean isRequired, boolean hasVersion, UpdateStatement touch) {

        /** The values for the statements. */
        public Map<String, ?> values(InstanceState state) {
            return KeyCondition.one(state.requireKey().values());
        }
    }

    /**
     * The rows that belong to an instance in a table of a collection or relationship.
     *
     * @param owner how they refer to the instance
     * @param statement selects what refers to the instance
     * @param touch writes that to itself
     */
    public record Links(ReferenceValue owner, SelectStatement statement, UpdateStatement touch) {

        /** The values for the statements; null if the instance has nothing that could be referred to. */
        public @Nullable Map<String, ?> values(InstanceState state) {
            EntityKey key = ReferredInstances.referenced(owner, state);
            return key == null ? null : KeyCondition.one(key.values());
        }
    }

    /**
     * The versions of several instances.
     *
     * @param entity the entity
     * @param statement selects the columns of the key, and the version as the last one
     */
    public record Versions(EntityMapping entity, SelectStatement statement) {

        /** The values for the statement. */
        public Map<String, ?> values(List<InstanceState> states) {
            return KeyCondition.several(
                    states.stream().map(state -> state.requireKey().values()).toList());
        }

        /** The key in a row. */
        public EntityKey key(Row row) {
            int size = row.values().size() - 1;
            Object[] values = new Object[size];
            for (int i = 0; i < size; i++) {
                values[i] = row.get(i);
            }
            return EntityKey.of(entity, values);
        }
    }

    public LockPlan {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    static LockPlan of(EntityShape shape) {
        MappedColumn<?> version = shape.isVersioned() ? shape.columns().get(shape.versionColumn()) : null;
        List<Rows> rows = new ArrayList<>();
        @Nullable Versions versions = null;
        for (EntityTable table : shape.entity().tables()) {
            boolean versioned = version != null && version.table() == table.table();
            rows.add(rows(table, versioned ? version : null));
            if (version != null && versioned) {
                versions = new Versions(shape.entity(), versions(table, version));
            }
        }
        List<Links> links = new ArrayList<>();
        addLinks(shape.attributes(), shape.slots(), links);
        return new LockPlan(rows, links, versions);
    }

    private static Rows rows(EntityTable table, @Nullable MappedColumn<?> version) {
        FromClause from = table.table().definition().as(ALIAS);
        List<Expression<?>> keys = columns(table.keyColumns(), from);
        List<Selectable> selected = new ArrayList<>(keys);
        if (version != null) {
            selected.add(version.of(from));
        }
        return new Rows(
                Sql.select(selected).from(from).where(new KeyCondition(keys).isOne()),
                table.role() != EntityTable.Role.SECONDARY,
                version != null,
                touch(table.table(), table.keyColumns()));
    }

    private static SelectStatement versions(EntityTable table, MappedColumn<?> version) {
        FromClause from = table.table().definition().as(ALIAS);
        List<Expression<?>> keys = columns(table.keyColumns(), from);
        List<Selectable> selected = new ArrayList<>(keys);
        selected.add(version.of(from));
        return Sql.select(selected).from(from).where(new KeyCondition(keys).isOneOf());
    }

    private static List<Expression<?>> columns(List<MappedColumn<?>> columns, FromClause from) {
        List<Expression<?>> found = new ArrayList<>();
        columns.forEach(column -> found.add(column.of(from)));
        return found;
    }

    private static UpdateStatement touch(MappedTable table, List<MappedColumn<?>> keys) {
        FromClause from = table.definition();
        UpdateStatement update = setToItself(Sql.update(from), keys.get(0), from);
        return update.where(new KeyCondition(columns(keys, from)).isOne());
    }

    private static <T> UpdateStatement setToItself(UpdateStatement update, MappedColumn<T> column, FromClause from) {
        return update.set(column.of(from), column.of(from));
    }

    private static void addLinks(List<Attribute> attributes, List<AttributeSlot> slots, List<Links> links) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof PluralAttribute plural && plural.storage() instanceof PluralStorage.OwnTable own) {
                links.add(links(own.table(), own.owner()));
            } else if (attribute instanceof ToOneAttribute one
                    && one.storage() instanceof ToOneStorage.JoinTable join) {
                links.add(links(join.table(), join.owner()));
            }
        }
        for (AttributeSlot slot : slots) {
            if (slot.shape() instanceof EmbeddableShape embeddable) {
                addLinks(embeddable.value().attributes(), embeddable.slots(), links);
            }
        }
    }

    private static Links links(MappedTable table, ReferenceValue owner) {
        FromClause from = table.definition().as(ALIAS);
        List<Expression<?>> keys = columns(owner.columns(), from);
        return new Links(
                owner,
                Sql.select(new ArrayList<Selectable>(keys)).from(from).where(new KeyCondition(keys).isOne()),
                touch(table, owner.columns()));
    }
}
