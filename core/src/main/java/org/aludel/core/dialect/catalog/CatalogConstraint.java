package org.aludel.core.dialect.catalog;

import java.util.List;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A constraint by stored names. One that says nothing is passed over: a check without condition, a key without columns.
 *
 * @param name the name, null when the database chose it
 * @param kind the words of the standard for its kind
 */
record CatalogConstraint(
        String table,
        @Nullable String name,
        String kind,
        List<String> columns,
        @Nullable Referred referred,
        Deferrability deferrability,
        String condition) {

    /** What a foreign key refers to, and what happens when that goes; actions are words of the standard. */
    record Referred(String schema, String table, List<String> columns, String onDelete, String onUpdate) {}

    void addTo(CatalogDraft draft) {
        TableConstraint constraint = kind.equals("CHECK") ? check(draft) : columns.isEmpty() ? null : key(draft);
        if (constraint != null) {
            draft.constraint(table, constraint);
        }
    }

    private @Nullable TableConstraint check(CatalogDraft draft) {
        return condition.isBlank()
                ? null
                : new CheckConstraint(draft.nameOrNull(name), CatalogText.condition(CatalogText.unwrapped(condition)));
    }

    private @Nullable TableConstraint key(CatalogDraft draft) {
        String own = draft.nameOrNull(name);
        List<String> names = draft.names(columns);
        return switch (kind) {
            case "PRIMARY KEY" -> new PrimaryKey(own, names, deferrability);
            case "UNIQUE" -> new UniqueConstraint(own, names, deferrability);
            default ->
                referred == null
                        ? null
                        : new ForeignKey(
                                own,
                                names,
                                draft.qualified(referred.schema(), referred.table()),
                                draft.names(referred.columns()),
                                CatalogValues.action(referred.onDelete()),
                                CatalogValues.action(referred.onUpdate()),
                                deferrability);
        };
    }
}
