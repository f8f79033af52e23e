package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.jspecify.annotations.Nullable;

/** An entity each of whose subclasses has tables of its own: their rows, one table after the other. */
final class UnionFrom implements EntityFrom {

    private static final String ENTITY = "entity_";

    private final EntityMapping entity;
    private final FromClause element;
    private final IdentityHashMap<MappedTable, Map<String, String>> names;
    private final Discrimination discrimination;

    private UnionFrom(
            EntityMapping entity,
            FromClause element,
            IdentityHashMap<MappedTable, Map<String, String>> names,
            Discrimination discrimination) {
        this.entity = entity;
        this.element = element;
        this.names = names;
        this.discrimination = discrimination;
    }

    static EntityFrom of(EntityMapping entity, String alias) {
        List<EntityMapping> concrete = entity.withSubclasses().stream()
                .filter(subclass -> !subclass.isAbstract())
                .toList();
        return concrete.equals(List.of(entity))
                ? TablesFrom.of(entity, alias)
                : new Maker(entity, concrete, alias).make();
    }

    @Override
    public EntityMapping entity() {
        return entity;
    }

    @Override
    public FromClause element() {
        return element;
    }

    @Override
    public FromClause primary() {
        return element;
    }

    @Override
    public <T> Expression<T> column(MappedColumn<T> column) {
        Map<String, String> ofTable = names.get(column.table());
        String name = ofTable == null ? null : ofTable.get(column.name());
        if (name == null) {
            throw LoweringErrors.otherTable(entity, column);
        }
        return new org.aludel.core.sql.ColumnReference<>(element, name, column.type());
    }

    @Override
    public @Nullable Predicate restriction() {
        return null;
    }

    @Override
    public Discrimination discrimination() {
        return discrimination;
    }

    /** Puts the tables together: columns of one name and type are one column. */
    private static final class Maker {

        private final EntityMapping entity;
        private final List<EntityMapping> concrete;
        private final String alias;
        private final Map<String, SqlType<?>> columns = new LinkedHashMap<>();
        private final IdentityHashMap<MappedTable, Map<String, String>> names = new IdentityHashMap<>();

        Maker(EntityMapping entity, List<EntityMapping> concrete, String alias) {
            this.entity = entity;
            this.concrete = concrete;
            this.alias = alias;
        }

        UnionFrom make() {
            concrete.forEach(this::name);
            nameOfAbstract();
            @Nullable Query union = null;
            Map<Object, EntityMapping> entities = new LinkedHashMap<>();
            for (int i = 0; i < concrete.size(); i++) {
                entities.put(i, concrete.get(i));
                Query branch = branch(concrete.get(i), i);
                union = union == null ? branch : union.unionAll(branch);
            }
            DerivedTable derived = LoweringErrors.known(union).as(alias);
            Expression<Integer> number = new org.aludel.core.sql.ColumnReference<>(derived, ENTITY, SqlTypes.INTEGER);
            return new UnionFrom(entity, derived, names, new Discrimination(number, entities));
        }

        private void name(EntityMapping subclass) {
            for (EntityTable table : subclass.tables()) {
                Map<String, String> ofTable = names.computeIfAbsent(table.table(), any -> new LinkedHashMap<>());
                table.table().definition().columnDefinitions().forEach(column -> {
                    String name = column.name();
                    for (int i = 1; !columns.getOrDefault(name, column.type()).equals(column.type()); i++) {
                        name = column.name() + "_" + i;
                    }
                    columns.put(name, column.type());
                    ofTable.put(column.name(), name);
                });
            }
        }

        /** Columns of abstract entities, which have no rows of their own, are those of their subclasses. */
        private void nameOfAbstract() {
            for (EntityMapping subclass : entity.withSubclasses()) {
                for (EntityTable table : subclass.tables()) {
                    Map<String, String> ofTable = names.computeIfAbsent(table.table(), any -> new LinkedHashMap<>());
                    columns.keySet().forEach(name -> ofTable.putIfAbsent(name, name));
                }
            }
        }

        private Query branch(EntityMapping subclass, int number) {
            EntityFrom from = TablesFrom.of(subclass, "u");
            List<Selectable> selected = new ArrayList<>();
            selected.add(Sql.literal(number).as(ENTITY));
            columns.forEach(
                    (name, type) -> selected.add(own(subclass, from, name, type).as(name)));
            return Sql.select(selected).from(from.element());
        }

        private <T> Expression<T> own(EntityMapping subclass, EntityFrom from, String name, SqlType<T> type) {
            for (EntityTable table : subclass.tables()) {
                for (Map.Entry<String, String> named :
                        LoweringErrors.known(names.get(table.table())).entrySet()) {
                    boolean real = table.table().definition().columnDefinitions().stream()
                            .anyMatch(column -> column.name().equals(named.getKey()));
                    if (real && named.getValue().equals(name)) {
                        return from.column(new MappedColumn<>(table.table(), named.getKey(), type, false, false, true));
                    }
                }
            }
            return Sql.nullValue(type).cast(type);
        }
    }
}
