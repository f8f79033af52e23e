package org.aludel.core.dialect.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the rows of a catalog tell one by one. Tables and views are found by the names under which the
 * database stores them; what belongs to none that was announced is left out. Not thread-safe.
 */
public final class CatalogDraft {

    private final CatalogScope scope;
    private final Identifiers identifiers;
    private final String schema;
    private final Map<String, Table.Builder> tables = new LinkedHashMap<>();
    private final CatalogViews views = new CatalogViews();
    private final MetaData.Builder metaData = MetaData.builder().partial();

    /**
     * Begins with nothing.
     *
     * @param schema the name under which the database stores the schema
     */
    CatalogDraft(CatalogScope scope, Identifiers identifiers, String schema) {
        this.scope = scope;
        this.identifiers = identifiers;
        this.schema = schema;
    }

    // ---- names

    /** A name of the model. */
    public String name(String stored) {
        return identifiers.unfolded(stored);
    }

    /** Names of the model. */
    public List<String> names(List<String> stored) {
        return stored.stream().map(this::name).toList();
    }

    /** A name of the model, or null. */
    public @Nullable String nameOrNull(@Nullable String stored) {
        return stored == null || stored.isEmpty() ? null : name(stored);
    }

    /** The name of something in the schema that is read. */
    public QualifiedName qualified(String stored) {
        return qualified(schema, stored);
    }

    /** The name of something in a schema; without schema when that is the current one. */
    public QualifiedName qualified(@Nullable String storedSchema, String stored) {
        if (storedSchema == null || storedSchema.equals(schema)) {
            return new QualifiedName(null, scope.schema(), name(stored));
        }
        return QualifiedName.of(name(storedSchema), name(stored));
    }

    // ---- parts

    /** Adds a table. */
    public void table(String stored, @Nullable String comment) {
        tables.put(stored, Table.named(qualified(stored)).comment(CatalogValues.emptyAsNull(comment)));
    }

    /** Adds words for the definition of a table. */
    public void option(String table, String dialect, String text) {
        Table.Builder builder = tables.get(table);
        if (builder != null) {
            builder.option(dialect, text);
        }
    }

    /** Adds a column to a table or view. */
    public void column(String table, Column<?> column) {
        Table.Builder builder = tables.get(table);
        if (builder != null) {
            builder.column(column);
        } else {
            views.column(table, column.definition());
        }
    }

    /** Adds a constraint to a table. */
    public void constraint(String table, TableConstraint constraint) {
        Table.Builder builder = tables.get(table);
        if (builder != null) {
            builder.constraint(constraint);
        }
    }

    /** Adds an index to a table. */
    public void index(String table, Index index) {
        Table.Builder builder = tables.get(table);
        if (builder != null) {
            builder.index(index);
        }
    }

    /** Adds a view; its columns follow. */
    public void view(String stored, String query, boolean materialized, @Nullable String comment) {
        views.add(stored, qualified(stored), query, materialized, CatalogValues.emptyAsNull(comment));
    }

    /** Adds a sequence. */
    public void sequence(String stored, SequenceOptions options) {
        metaData.sequence(new Sequence(qualified(stored), options));
    }

    /** Adds an enum type. */
    public void enumType(String stored, List<String> values) {
        metaData.enumType(new EnumType(qualified(stored), values));
    }

    /**
     * What was added.
     *
     * @throws org.aludel.core.error.InvalidSchemaException when two names of the database are one in the model (ALU-1500)
     */
    public MetaData build() {
        tables.values().forEach(metaData::table);
        views.inOrder().forEach(metaData::view);
        return metaData.build();
    }
}
