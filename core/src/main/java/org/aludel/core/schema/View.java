package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * A query that has a name in the database.
 *
 * @param qualifiedName its name
 * @param query what it selects; a view that was read from a database has its text
 * @param materialized true when the database keeps the rows
 * @param comment the comment, or null
 */
public record View(
        QualifiedName qualifiedName,
        Query query,
        boolean materialized,
        @Nullable String comment) implements SchemaObject {

    public View {
        requireNonNull(qualifiedName, "qualifiedName");
        requireNonNull(query, "query");
    }

    public static View of(String name, Query query) {
        return new View(QualifiedName.of(name), query, false, null);
    }

    /** A view whose rows the database keeps. */
    public View asMaterialized() {
        return new View(qualifiedName, query, true, comment);
    }

    public View withComment(@Nullable String other) {
        return new View(qualifiedName, query, materialized, other);
    }

    /** The names and types of its columns; empty where the query does not tell. */
    public List<ColumnDefinition<?>> columnDefinitions() {
        return query.resultColumns();
    }

    /** This view as what a query selects from. */
    public TableReference asTable() {
        return new TableReference(qualifiedName, columnDefinitions());
    }
}
