package org.aludel.provider.mapping.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/** The tables of an entity while it is being mapped, with those that it shares with the entities above. */
final class EntityTables {

    private final TableDraft primary;
    private final @Nullable EntityTables above;
    private final Map<String, TableDraft> secondaries = new LinkedHashMap<>();
    private final List<EntityTable> own = new ArrayList<>();

    /**
     * Tables.
     *
     * @param primary the one of attributes for which no other is named
     * @param above those of the entity above; null if the state of an instance is not in them
     */
    EntityTables(TableDraft primary, @Nullable EntityTables above) {
        this.primary = primary;
        this.above = above;
    }

    TableDraft primary() {
        return primary;
    }

    /** Names a secondary table. */
    void secondary(TableDraft table) {
        secondaries.put(table.name().name(), table);
    }

    /** The table of a name, without catalog and schema. */
    Optional<TableDraft> named(String name) {
        if (name.equals(primary.name().name())) {
            return Optional.of(primary);
        }
        Optional<TableDraft> secondary = Optional.ofNullable(secondaries.get(name));
        return secondary.isPresent() || above == null ? secondary : above.named(name);
    }

    /** Adds a table with the columns that hold the identifier. */
    void add(TableDraft table, List<MappedColumn<?>> keyColumns, EntityTable.Role role) {
        own.add(new EntityTable(table.mapped(), keyColumns, role));
    }

    /** All of them, those of superclasses first. */
    List<EntityTable> all() {
        List<EntityTable> all = new ArrayList<>();
        if (above != null) {
            all.addAll(above.all());
        }
        all.addAll(own);
        return all;
    }

    /** The columns of the primary table that hold the identifier; empty while they are not known. */
    Optional<List<MappedColumn<?>>> primaryKey() {
        return all().stream()
                .filter(table -> table.table() == primary.mapped())
                .map(EntityTable::keyColumns)
                .findFirst();
    }
}
