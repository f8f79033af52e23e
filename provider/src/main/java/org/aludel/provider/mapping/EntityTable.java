package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One of the tables that an entity's state is in.
 *
 * @param table the table
 * @param keyColumns its columns that hold the identifier, in the order of the identifier's columns
 * @param role what it is for the entity
 */
public record EntityTable(MappedTable table, List<MappedColumn<?>> keyColumns, Role role) {

    /** What a table is for an entity. */
    public enum Role {
        /** That of the root of its hierarchy, or its only one. */
        ROOT,
        /** That of a subclass in a joined hierarchy, with a row for each instance of the subclass. */
        JOINED,
        /** A secondary table, which may lack the row. */
        SECONDARY
    }

    public EntityTable {
        requireNonNull(table, "table");
        requireNonNull(role, "role");
        keyColumns = List.copyOf(keyColumns);
    }
}
