package org.aludel.core.dialect.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a schema. The steps and their order are the same for all databases; a subclass holds the queries, whose
 * columns are those that {@link ObjectQueries} and the methods here tell, in that order, and overrides what is
 * different. Columns at the end of a row that a database has nothing for may be left out, and more may follow where they
 * are told in full. Truth values may be {@code TRUE}, {@code 1}, {@code Y} and {@code YES}.
 *
 * <pre>{@code
 * final class ExampleCatalog extends CatalogReading {
 *
 *     private static final CatalogQuery TABLES = new CatalogQuery(
 *             "SELECT t.name, t.remarks FROM sys.tables t WHERE t.schema = ?", "t.name", "t.name");
 *     // VIEWS, COLUMNS and INDEXES likewise
 *     private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);
 *
 *     static CatalogReader of(Identifiers identifiers) {
 *         return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, ExampleCatalog::new);
 *     }
 *
 *     private ExampleCatalog(CatalogQueries queries) {
 *         super(queries, ExampleTypes.INSTANCE, OBJECTS);
 *     }
 * }
 * }</pre>
 *
 * <p>There is a new object for each reading, so a step may keep what a later one needs. One thread.
 */
public abstract class CatalogReading {

    /** The questions of this reading. */
    protected final CatalogQueries queries;

    /** What was read so far. */
    protected final CatalogDraft draft;

    /** What is asked. */
    protected final ObjectQueries objects;

    private final CatalogTypes types;

    protected CatalogReading(CatalogQueries queries, CatalogTypes types, ObjectQueries objects) {
        this.queries = queries;
        this.draft = queries.draft();
        this.types = types;
        this.objects = objects;
    }

    final List<String> tableNames() {
        return queries.rows(objects.tables(), row -> row.getString(1));
    }

    final List<String> viewNames() {
        return objects.views().stream()
                .flatMap(query -> queries.rows(query, row -> row.getString(1)).stream())
                .toList();
    }

    final MetaData read() {
        queries.each(objects.tables(), this::table);
        objects.views().forEach(query -> queries.each(query, this::view));
        readColumns();
        readConstraints();
        readIndexes();
        if (queries.scope().isWholeSchema()) {
            readOthers();
        }
        return draft.build();
    }

    // ---- tables and views

    /** Adds a table. */
    protected void table(ResultSet row) throws SQLException {
        draft.table(row.getString(1), CatalogValues.textOrNull(row, 2));
    }

    /** The query of a view, of what the catalog has for it. */
    protected String viewQuery(String definition) {
        return definition;
    }

    private void view(ResultSet row) throws SQLException {
        String name = row.getString(1);
        String query = viewQuery(CatalogValues.text(row, 2)); // drivers may hand out long texts only in order
        String comment = CatalogValues.textOrNull(row, 3);
        draft.view(name, query, CatalogValues.truth(row, 4), comment);
    }

    // ---- columns

    /** Reads the columns. */
    protected void readColumns() {
        queries.each(objects.columns(), row -> draft.column(row.getString(1), column(row)));
    }

    /** The column of a row. */
    protected Column<?> column(ResultSet row) throws SQLException {
        SqlType<?> type = type(row);
        Column<?> column = Column.of(draft.name(row.getString(2)), type)
                .withNullable(CatalogValues.truth(row, 4))
                .withCollation(CatalogValues.textOrNull(row, 8))
                .withComment(CatalogValues.textOrNull(row, 9));
        String computed = computedText(row);
        if (computed != null) {
            return column.withComputed(
                    new Computed(CatalogText.expression(computed, type), CatalogValues.truth(row, 7)));
        }
        String identity = CatalogValues.textOrNull(row, 10);
        return identity == null
                ? column.withServerDefault(CatalogText.expressionOrNull(defaultText(row), type))
                : column.withIdentity(new Identity(identity.equals("ALWAYS"), options(row, 11)));
    }

    /** The type of a column. */
    protected SqlType<?> type(ResultSet row) throws SQLException {
        return typeOf(row.getString(3));
    }

    /** The type that the catalog calls by a name. */
    protected final SqlType<?> typeOf(String declared) {
        return types.of(declared);
    }

    /** The type of a column of a domain, which is written by the domain's name; the type itself without a domain. */
    protected final SqlType<?> ofDomain(@Nullable String domain, SqlType<?> type) {
        if (domain == null) {
            return type;
        }
        return CatalogType.of(queries.identifiers().quote(draft.name(domain)), type);
    }

    /** The expression that a column is computed from, as SQL text; or null. */
    protected @Nullable String computedText(ResultSet row) throws SQLException {
        return CatalogValues.textOrNull(row, 6);
    }

    /** The default of a column as SQL text, or null. */
    protected @Nullable String defaultText(ResultSet row) throws SQLException {
        return row.getString(5);
    }

    // ---- constraints

    /** Reads the constraints, with {@link #readKeys} or through {@link CatalogKeys}. */
    protected abstract void readConstraints();

    /** Reads constraints that come one column in a row: those of {@link CatalogKeyPart}. */
    protected final void readKeys(CatalogQuery query) {
        keyParts(query).forEach(parts -> CatalogKeyPart.add(parts, draft));
    }

    /** Constraints that come one column in a row, as lists of their parts. */
    protected final Collection<List<CatalogKeyPart>> keyParts(CatalogQuery query) {
        return CatalogQueries.grouped(queries.rows(query, CatalogKeyPart::of), CatalogKeyPart::place);
    }

    // ---- indexes

    /** Reads the indexes. */
    protected void readIndexes() {
        indexParts().forEach(parts -> CatalogIndexPart.add(parts, draft));
    }

    /** The indexes, as lists of their parts. */
    protected final Collection<List<CatalogIndexPart>> indexParts() {
        return CatalogQueries.grouped(queries.rows(objects.indexes(), this::indexPart), CatalogIndexPart::place);
    }

    /** The part of an index that a row tells. */
    protected CatalogIndexPart indexPart(ResultSet row) throws SQLException {
        return CatalogIndexPart.of(row);
    }

    // ---- sequences and the like

    /** Reads what stands beside tables: sequences, named types. */
    protected void readOthers() {}

    /** Adds a sequence: name, start, increment, minimum, maximum, cache, true when it cycles, type of the numbers. */
    protected final void sequence(ResultSet row) throws SQLException {
        draft.sequence(row.getString(1), options(row, 2));
    }

    private SequenceOptions options(ResultSet row, int first) throws SQLException {
        SequenceOptions given = CatalogNumbers.options(row, first);
        return CatalogNumbers.withoutDefaults(given, numbers(given, CatalogValues.text(row, first + 6)));
    }

    /**
     * What the database does where an identity or a sequence says nothing.
     *
     * @param given what the catalog tells in full
     * @param type the type of the numbers; empty when it is not told
     */
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return SequenceOptions.NONE;
    }
}
