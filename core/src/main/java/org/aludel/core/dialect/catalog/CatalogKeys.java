package org.aludel.core.dialect.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the constraints of a catalog that keeps them as the standard does (SQL:2016 part 11), where a foreign key
 * names the constraint that it refers to. All parts come first, the constraints last. Not thread-safe.
 */
public final class CatalogKeys {

    /** The rows for {@link #column(ResultSet)} of a catalog that has the views of the standard. */
    public static final String COLUMNS = "SELECT constraint_schema, constraint_name, table_name, column_name"
            + " FROM information_schema.key_column_usage ORDER BY constraint_schema, constraint_name, ordinal_position";

    /** The rows for {@link #reference} of a catalog that has the views of the standard; of one schema. */
    public static final String REFERENCES = "SELECT constraint_schema, constraint_name, unique_constraint_schema,"
            + " unique_constraint_name, delete_rule, update_rule FROM information_schema.referential_constraints"
            + " WHERE constraint_schema = ?";

    private final CatalogDraft draft;
    private final Map<Id, Columns> columns = new HashMap<>();
    private final Map<Id, Reference> references = new HashMap<>();
    private final Map<Id, String> conditions = new HashMap<>();

    public CatalogKeys(CatalogDraft draft) {
        this.draft = draft;
    }

    private record Id(String schema, String name) {

        static Id of(ResultSet row) throws SQLException {
            return new Id(row.getString(1), row.getString(2));
        }
    }

    private record Columns(String table, List<String> names) {}

    private record Reference(Id key, String onDelete, String onUpdate) {}

    /** A column of a key: schema, constraint, table, column. Columns come in order, those of all schemas. */
    public void column(ResultSet row) throws SQLException {
        column(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    /** A column of a key; columns come in order. */
    public void column(String schema, String constraint, String table, String column) {
        columns.computeIfAbsent(new Id(schema, constraint), any -> new Columns(table, new ArrayList<>()))
                .names()
                .add(column);
    }

    /** What a foreign key refers to: schema, constraint, schema and constraint that it names, words for both actions. */
    public void reference(ResultSet row) throws SQLException {
        Id key = new Id(row.getString(3), row.getString(4));
        references.put(Id.of(row), new Reference(key, CatalogValues.text(row, 5), CatalogValues.text(row, 6)));
    }

    /** The condition of a check constraint: schema, constraint, condition. */
    public void condition(ResultSet row) throws SQLException {
        condition(row.getString(1), row.getString(2), CatalogValues.text(row, 3));
    }

    /** The condition of a check constraint; empty when it says nothing. */
    public void condition(String schema, String constraint, String condition) {
        conditions.put(new Id(schema, constraint), condition);
    }

    /**
     * Adds a constraint to the draft: schema, constraint, table, the words of the standard for its kind, and where the
     * catalog tells them, whether the database chose the name, and {@code INITIALLY DEFERRED} or
     * {@code INITIALLY IMMEDIATE}. A foreign key has its name in any case: one that closes a circle of tables is dropped by
     * it.
     */
    public void constraint(ResultSet row) throws SQLException {
        Id id = Id.of(row);
        boolean isNamed = !CatalogValues.truth(row, 5) || references.containsKey(id);
        new CatalogConstraint(
                        row.getString(3),
                        isNamed ? id.name() : null,
                        CatalogValues.text(row, 4).strip(),
                        names(columns.get(id)),
                        referred(references.get(id)),
                        CatalogValues.deferrability(CatalogValues.text(row, 6)),
                        conditions.getOrDefault(id, ""))
                .addTo(draft);
    }

    private static List<String> names(@Nullable Columns of) {
        return of == null ? List.of() : of.names();
    }

    private CatalogConstraint.@Nullable Referred referred(@Nullable Reference reference) {
        Columns to = reference == null ? null : columns.get(reference.key());
        return reference == null || to == null
                ? null
                : new CatalogConstraint.Referred(
                        reference.key().schema(), to.table(), to.names(), reference.onDelete(), reference.onUpdate());
    }
}
