package org.aludel.provider.mapping;

import org.aludel.core.schema.Table;
import org.aludel.core.sql.QualifiedName;

/**
 * A table that entities, collections or relationships are stored in. Two are the same only if they are one object.
 * Immutable.
 */
public final class MappedTable {

    private final QualifiedName name;
    private final Later<Table> definition;

    /**
     * A table.
     *
     * @param name the name
     * @param definition what it consists of, which is complete when all attributes are known
     */
    public MappedTable(QualifiedName name, Later<Table> definition) {
        this.name = name;
        this.definition = definition;
    }

    public QualifiedName name() {
        return name;
    }

    /** The table with all its columns and constraints. */
    public Table definition() {
        return definition.get();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
