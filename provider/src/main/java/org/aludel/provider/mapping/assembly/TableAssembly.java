package org.aludel.provider.mapping.assembly;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.ClassSource;
import org.jspecify.annotations.Nullable;

/** Maps the tables of entities: primary, joined and secondary ones (Jakarta Persistence, 11.1.45, 11.1.47, 11.1.51). */
final class TableAssembly {

    private final Assembly unit;

    TableAssembly(Assembly unit) {
        this.unit = unit;
    }

    /** The primary table of a new entity; that of its parent in a hierarchy with a single one. */
    TableDraft primary(
            ClassSource source, String entityName, @Nullable EntityAssembly parent, InheritanceType strategy) {
        Table said = source.annotations().get(Table.class).orElse(null);
        if (parent != null && strategy == InheritanceType.SINGLE_TABLE) {
            if (said != null && !said.name().isEmpty()) {
                unit.problems().add(AssemblyProblems.tableInSingleTable(source.type(), parent));
            }
            return parent.primary();
        }
        TableDraft table = unit.table(
                said == null ? "" : said.catalog(),
                said == null ? "" : said.schema(),
                said == null || said.name().isEmpty() ? entityName : said.name(),
                source.schema());
        if (said != null) {
            unit.constraints().table(table, said);
        }
        return table;
    }

    /** Names the secondary tables of an entity, before any attribute is mapped. */
    void secondaries(EntityAssembly entity) {
        for (SecondaryTable said : entity.source().annotations().all(SecondaryTable.class)) {
            TableDraft table = secondary(entity, said);
            entity.tables().secondary(table);
            unit.constraints().table(table, said);
        }
    }

    private TableDraft secondary(EntityAssembly entity, SecondaryTable said) {
        return unit.table(
                said.catalog(), said.schema(), said.name(), entity.source().schema());
    }

    /** Gives the tables of an entity the columns of its identifier. */
    void keys(EntityAssembly entity) {
        EntityAssembly parent = entity.parent();
        List<MappedColumn<?>> id = entity.id().columns();
        if (parent == null || entity.hierarchy().strategy() == InheritanceType.TABLE_PER_CLASS) {
            entity.primary().primaryKey(JoinAssembly.names(id));
            entity.tables().add(entity.primary(), id, EntityTable.Role.ROOT);
        } else if (entity.hierarchy().strategy() == InheritanceType.JOINED) {
            Annotations annotations = entity.source().annotations();
            List<MappedColumn<?>> key = key(
                    entity.primary(),
                    JoinColumnSpec.primaryKeyJoinColumns(annotations),
                    JoinColumnSpec.containerForeignKey(annotations),
                    parent.primary(),
                    parent.ownKey(),
                    entity.type().getName());
            entity.tables().add(entity.primary(), key, EntityTable.Role.JOINED);
        }
        for (SecondaryTable said : entity.source().annotations().all(SecondaryTable.class)) {
            TableDraft table = secondary(entity, said);
            List<MappedColumn<?>> key = key(
                    table,
                    JoinColumnSpec.of(said.pkJoinColumns()),
                    said.foreignKey(),
                    entity.primary(),
                    entity.ownKey(),
                    entity.type().getName());
            entity.tables().add(table, key, EntityTable.Role.SECONDARY);
        }
    }

    private List<MappedColumn<?>> key(
            TableDraft table,
            List<JoinColumnSpec> specs,
            @Nullable ForeignKey container,
            TableDraft referred,
            List<MappedColumn<?>> referredKey,
            String words) {
        boolean byPosition = specs.size() == 1
                && specs.get(0).referenced().isEmpty()
                && (referredKey.size() == 1 || specs.get(0).column().name().isEmpty());
        Map<String, JoinColumnSpec> byName = new HashMap<>();
        specs.forEach(said -> byName.put(unit.names().of(said.referenced()), said));
        List<MappedColumn<?>> key = new ArrayList<>();
        for (MappedColumn<?> column : referredKey) {
            JoinColumnSpec spec = byPosition ? specs.get(0) : byName.remove(column.name());
            if (spec == null && !specs.isEmpty()) {
                unit.problems().add(AssemblyProblems.incompleteJoinColumns(words, referredKey));
            }
            key.add(copy(table, column, spec == null ? ColumnSpec.DEFAULT : spec.column()));
        }
        if (!byPosition && !byName.isEmpty()) {
            unit.problems().add(AssemblyProblems.incompleteJoinColumns(words, referredKey));
        }
        List<String> names = JoinAssembly.names(key);
        table.primaryKey(names);
        ForeignKey said = JoinColumnSpec.foreignKey(specs, container);
        if (!names.isEmpty() && (said == null || said.value() != ConstraintMode.NO_CONSTRAINT)) {
            unit.constraints().foreignKey(table, names, referred, JoinAssembly.names(referredKey), said);
        }
        return key;
    }

    private <T> MappedColumn<T> copy(TableDraft table, MappedColumn<T> column, ColumnSpec spec) {
        String name = spec.name().isEmpty() ? column.name() : unit.names().of(spec.name());
        return unit.columns().add(table, name, column.type(), spec.withNullable(false));
    }
}
