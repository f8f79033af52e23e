package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the constraints of a catalog that keeps them as the standard does (SQL:2016 part 11), where a foreign key
 * names the constraint that it refers to. All parts come first, the constraints last. Not thread-safe.
 */
public final class CatalogKeys {

    private final CatalogDraft draft;
    private final Map<Id, Columns> columns = new HashMap<>();
    private final Map<Id, Reference> references = new HashMap<>();
    private final Map<Id, String> conditions = new HashMap<>();

    public CatalogKeys(CatalogDraft draft) {
        this.draft = draft;
    }

    private record Id(String schema, String name) {}

    private record Columns(String table, List<String> names) {}

    private record Reference(
            Id key, @Nullable String onDelete, @Nullable String onUpdate) {}

    /** A column of a key; columns come in order. */
    public void column(String schema, String constraint, String table, String column) {
        columns.computeIfAbsent(new Id(schema, constraint), any -> new Columns(table, new ArrayList<>()))
                .names()
                .add(column);
    }

    /** What a foreign key refers to, and what happens when that goes. */
    public void reference(
            String schema,
            String constraint,
            String referredSchema,
            String referredConstraint,
            @Nullable String onDelete,
            @Nullable String onUpdate) {
        references.put(
                new Id(schema, constraint),
                new Reference(new Id(referredSchema, referredConstraint), onDelete, onUpdate));
    }

    /** The condition of a check constraint. */
    public void condition(String schema, String constraint, @Nullable String condition) {
        conditions.put(new Id(schema, constraint), condition == null ? "" : condition);
    }

    /**
     * Adds a constraint to the draft.
     *
     * @param generated true when the database chose the name
     * @param type the words of the standard for its kind
     */
    public void constraint(
            String schema,
            String constraint,
            boolean generated,
            String table,
            String type,
            Deferrability deferrability) {
        Id id = new Id(schema, constraint);
        String name = generated ? null : draft.name(constraint);
        Columns over = columns.get(id);
        if (type.equals("CHECK")) {
            String condition = conditions.getOrDefault(id, "");
            if (!condition.isBlank()) {
                draft.constraint(
                        table, new CheckConstraint(name, CatalogText.condition(CatalogText.unwrapped(condition))));
            }
        } else if (over != null) {
            List<String> names = draft.names(over.names());
            switch (type) {
                case "PRIMARY KEY" -> draft.constraint(table, new PrimaryKey(name, names, deferrability));
                case "UNIQUE" -> draft.constraint(table, new UniqueConstraint(name, names, deferrability));
                default -> foreignKey(table, name, names, references.get(id), deferrability);
            }
        }
    }

    private void foreignKey(
            String table,
            @Nullable String name,
            List<String> names,
            @Nullable Reference reference,
            Deferrability deferrability) {
        Columns referred = reference == null ? null : columns.get(reference.key());
        if (reference != null && referred != null) {
            draft.constraint(
                    table,
                    new ForeignKey(
                            name,
                            names,
                            draft.qualified(reference.key().schema(), referred.table()),
                            draft.names(referred.names()),
                            CatalogQueries.action(reference.onDelete()),
                            CatalogQueries.action(reference.onUpdate()),
                            deferrability));
        }
    }
}
