package org.aludel.provider.lowering;

import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.CaseStep;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.jspecify.annotations.Nullable;

/** An entity whose rows are in one table, or in tables that share the identifier. */
final class TablesFrom implements EntityFrom {

    private final EntityMapping entity;
    private final FromClause element;
    private final FromClause primary;
    private final IdentityHashMap<MappedTable, FromClause> tables;
    private final @Nullable Predicate restriction;
    private final Discrimination discrimination;

    private TablesFrom(
            EntityMapping entity,
            FromClause element,
            FromClause primary,
            IdentityHashMap<MappedTable, FromClause> tables,
            @Nullable Predicate restriction,
            Discrimination discrimination) {
        this.entity = entity;
        this.element = element;
        this.primary = primary;
        this.tables = tables;
        this.restriction = restriction;
        this.discrimination = discrimination;
    }

    static TablesFrom of(EntityMapping entity, String alias) {
        return new Maker(entity, alias).make();
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
        return primary;
    }

    @Override
    public <T> Expression<T> column(MappedColumn<T> column) {
        FromClause table = tables.get(column.table());
        if (table == null) {
            throw LoweringErrors.otherTable(entity, column);
        }
        return column.of(table);
    }

    @Override
    public @Nullable Predicate restriction() {
        return restriction;
    }

    @Override
    public Discrimination discrimination() {
        return discrimination;
    }

    /** Joins the tables: those of the entity itself have a row for each instance, those of subclasses may lack it. */
    private static final class Maker {

        private final EntityMapping entity;
        private final String alias;
        private final IdentityHashMap<MappedTable, FromClause> tables = new IdentityHashMap<>();
        private final List<EntityTable> joined = new ArrayList<>();
        private FromClause element;
        private final FromClause primary;

        Maker(EntityMapping entity, String alias) {
            this.entity = entity;
            this.alias = alias;
            EntityTable first = entity.tables().get(0);
            this.primary = first.table().definition().as(alias);
            this.element = primary;
            tables.put(first.table(), primary);
            joined.add(first);
        }

        TablesFrom make() {
            for (EntityTable table : entity.tables()) {
                join(table, table.role() == EntityTable.Role.SECONDARY ? JoinKind.LEFT : JoinKind.INNER);
            }
            for (EntityMapping subclass : entity.withSubclasses()) {
                subclass.tables().forEach(table -> join(table, JoinKind.LEFT));
            }
            return new TablesFrom(entity, element, primary, tables, restriction(), discrimination());
        }

        private void join(EntityTable table, JoinKind kind) {
            if (tables.containsKey(table.table())) {
                return;
            }
            FromClause right = table.table().definition().as(alias + "_" + joined.size());
            tables.put(table.table(), right);
            joined.add(table);
            List<Predicate> same = new ArrayList<>();
            for (int i = 0; i < table.keyColumns().size(); i++) {
                same.add(entity.id()
                        .columns()
                        .get(i)
                        .of(primary)
                        .eq(table.keyColumns().get(i).of(right)));
            }
            element = new Join(element, kind, right, Sql.and(same), List.of());
        }

        private @Nullable Predicate restriction() {
            MappedColumn<?> discriminator = entity.hierarchy().discriminator();
            boolean shared = entity.parent() != null && entity.hierarchy().strategy() == InheritanceType.SINGLE_TABLE;
            return discriminator == null || !shared ? null : in(discriminator);
        }

        private <T> Predicate in(MappedColumn<T> discriminator) {
            List<Expression<?>> values = new ArrayList<>();
            for (EntityMapping concrete : concrete()) {
                values.add(Sql.literal(
                        discriminator.type().cast(LoweringErrors.required(concrete)), discriminator.type()));
            }
            return discriminator.of(primary).in(values.toArray(Expression<?>[]::new));
        }

        private List<EntityMapping> concrete() {
            List<EntityMapping> concrete = new ArrayList<>();
            for (EntityMapping subclass : entity.withSubclasses()) {
                if (!subclass.isAbstract()) {
                    concrete.add(subclass);
                }
            }
            return concrete;
        }

        private Discrimination discrimination() {
            List<EntityMapping> concrete = concrete();
            if (concrete.size() == 1 && entity.withSubclasses().size() == 1) {
                return Discrimination.always(entity);
            }
            MappedColumn<?> discriminator = entity.hierarchy().discriminator();
            Map<Object, EntityMapping> entities = new LinkedHashMap<>();
            if (discriminator != null) {
                concrete.forEach(subclass -> entities.put(LoweringErrors.required(subclass), subclass));
                return new Discrimination(discriminator.of(primary), entities);
            }
            return byRows(concrete);
        }

        /** Tells entities by the tables that have a row, the most special first. */
        private Discrimination byRows(List<EntityMapping> concrete) {
            Map<Object, EntityMapping> entities = new LinkedHashMap<>();
            @Nullable CaseStep<Integer> cases = null;
            Expression<Integer> last = Sql.literal(-1);
            for (int i = concrete.size() - 1; i >= 0; i--) {
                EntityMapping subclass = concrete.get(i);
                entities.put(i, subclass);
                if (subclass == entity) {
                    last = Sql.literal(i);
                } else {
                    Predicate present = keyOf(subclass).isNotNull();
                    cases = cases == null ? Sql.caseWhen(present, Sql.literal(i)) : cases.when(present, Sql.literal(i));
                }
            }
            return new Discrimination(cases == null ? last : cases.otherwise(last), entities);
        }

        private Expression<?> keyOf(EntityMapping subclass) {
            EntityTable own = subclass.tables().stream()
                    .filter(table -> table.role() == EntityTable.Role.JOINED)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            return own.keyColumns().get(0).of(LoweringErrors.known(tables.get(own.table())));
        }
    }
}
