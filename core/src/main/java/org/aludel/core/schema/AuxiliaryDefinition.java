package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A definition in the words of single databases that goes with a schema or with one of its tables: an extension, a
 * trigger, a procedure.
 *
 * <pre>{@code
 * AuxiliaryDefinition.afterCreate("ALTER TABLE track SET (fillfactor = 70)").ofTable("track").on("postgresql")
 * }</pre>
 *
 * <p>One of a table is executed when that table is created or dropped; one of the schema when anything of it is.
 *
 * @param moment when it is executed
 * @param table the name of the table that it belongs to, or null for the schema
 * @param text the statement, written as it is: never pass text that comes from outside
 * @param dialects the names of the dialects that understand it; empty for all
 */
public record AuxiliaryDefinition(Moment moment, @Nullable QualifiedName table, String text, Set<String> dialects) {

    /** When a definition is executed. */
    public enum Moment {
        /** Before the table, or before anything of the schema, is created. */
        BEFORE_CREATE,
        /** When the tables are there with their constraints, indexes and comments; for a schema, when all is there. */
        AFTER_CREATE,
        /** Before any table, or before anything of the schema, is dropped. */
        BEFORE_DROP,
        /** When the table, or all of the schema, is gone. */
        AFTER_DROP
    }

    public AuxiliaryDefinition {
        requireNonNull(moment, "moment");
        requireNonNull(text, "text");
        dialects = Set.copyOf(dialects);
    }

    private AuxiliaryDefinition(Moment moment, String text) {
        this(moment, null, text, Set.of());
    }

    public static AuxiliaryDefinition beforeCreate(String text) {
        return new AuxiliaryDefinition(Moment.BEFORE_CREATE, text);
    }

    public static AuxiliaryDefinition afterCreate(String text) {
        return new AuxiliaryDefinition(Moment.AFTER_CREATE, text);
    }

    public static AuxiliaryDefinition beforeDrop(String text) {
        return new AuxiliaryDefinition(Moment.BEFORE_DROP, text);
    }

    public static AuxiliaryDefinition afterDrop(String text) {
        return new AuxiliaryDefinition(Moment.AFTER_DROP, text);
    }

    /** The same for a table. */
    public AuxiliaryDefinition ofTable(String name) {
        return ofTable(QualifiedName.of(name));
    }

    /** The same for a table. */
    public AuxiliaryDefinition ofTable(QualifiedName name) {
        return new AuxiliaryDefinition(moment, requireNonNull(name, "name"), text, dialects);
    }

    /** The same for some dialects only. */
    public AuxiliaryDefinition on(String... dialectNames) {
        return new AuxiliaryDefinition(moment, table, text, Set.of(dialectNames));
    }
}
