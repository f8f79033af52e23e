package org.aludel.core.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogKeys;
import org.aludel.core.dialect.CatalogQueries;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.dialect.CatalogType;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of H2 from 2.0 on. Materialized views are left out, because the catalog does not tell their queries.
 * Every constraint has a name here, and whether the database chose it is not known.
 */
record H2Catalog(H2Dialect dialect) implements CatalogReader {

    private static final long CACHE = 32;

    private static final String CURRENT_SCHEMA = "SELECT CURRENT_SCHEMA";

    private static final String SCHEMAS =
            "SELECT schema_name FROM information_schema.schemata WHERE schema_name <>" + " 'INFORMATION_SCHEMA'";

    /** Rows of a materialized view are in a table named after it. */
    private static final String TABLES = "SELECT t.table_name, t.remarks FROM information_schema.tables t"
            + " WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE' AND NOT EXISTS (SELECT 1 FROM"
            + " information_schema.tables m WHERE m.table_schema = t.table_schema AND m.table_class LIKE"
            + " '%MaterializedView' AND LEFT(t.table_name, CHAR_LENGTH(m.table_name) + 1) = m.table_name || '$')";

    private static final String VIEWS = "SELECT v.table_name, v.view_definition, v.remarks FROM"
            + " information_schema.views v WHERE v.table_schema = ? AND v.view_definition IS NOT NULL";

    private static final String COLUMNS = "SELECT c.table_name, c.column_name, DATA_TYPE_SQL(c.table_schema,"
            + " c.table_name, 'TABLE', c.dtd_identifier), c.domain_schema, c.domain_name, c.is_nullable,"
            + " c.column_default, c.generation_expression, c.identity_generation, c.identity_start,"
            + " c.identity_increment, c.identity_minimum, c.identity_maximum, c.identity_cache, c.identity_cycle,"
            + " c.data_type, c.remarks FROM information_schema.columns c WHERE c.table_schema = ?";

    private static final String KEY_COLUMNS = "SELECT constraint_schema, constraint_name, table_name, column_name"
            + " FROM information_schema.key_column_usage ORDER BY constraint_schema, constraint_name, ordinal_position";

    private static final String REFERENCES = "SELECT constraint_schema, constraint_name, unique_constraint_schema,"
            + " unique_constraint_name, delete_rule, update_rule FROM information_schema.referential_constraints"
            + " WHERE constraint_schema = ?";

    private static final String CHECKS = "SELECT constraint_schema, constraint_name, check_clause FROM"
            + " information_schema.check_constraints WHERE constraint_schema = ?";

    private static final String CONSTRAINTS = "SELECT k.constraint_schema, k.constraint_name, k.table_name,"
            + " k.constraint_type FROM information_schema.table_constraints k WHERE k.table_schema = ?";

    private static final String INDEXES = "SELECT i.table_name, i.index_name, i.index_type_name, c.column_name,"
            + " c.ordering_specification, c.null_ordering FROM information_schema.indexes i JOIN"
            + " information_schema.index_columns c ON c.index_schema = i.index_schema AND c.index_name = i.index_name"
            + " AND c.table_name = i.table_name WHERE i.table_schema = ? AND NOT i.is_generated";

    private static final String SEQUENCES = "SELECT sequence_name, start_value, increment, minimum_value,"
            + " maximum_value, cache, cycle_option, data_type FROM information_schema.sequences"
            + " WHERE sequence_schema = ? ORDER BY sequence_name";

    @Override
    public List<String> schemaNames(CatalogSource catalog) throws SQLException {
        return CatalogQueries.names(catalog, dialect.identifiers(), SCHEMAS);
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(TABLES, "t.table_name");
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(VIEWS, "v.table_name");
    }

    private CatalogQueries queries(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return CatalogQueries.of(catalog, scope, dialect.identifiers(), CURRENT_SCHEMA);
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        CatalogDraft draft = queries.draft();
        queries.each(TABLES, "t.table_name", "t.table_name", row -> draft.table(row.getString(1), row.getString(2)));
        queries.each(
                VIEWS,
                "v.table_name",
                "v.table_name",
                row -> draft.view(row.getString(1), row.getString(2), false, row.getString(3)));
        queries.each(
                COLUMNS,
                "c.table_name",
                "c.table_name, c.ordinal_position",
                row -> draft.column(row.getString(1), column(row, draft)));
        constraints(catalog, queries, draft);
        List<IndexPart> parts =
                queries.rows(INDEXES, "i.table_name", "i.table_name, i.index_name, c.ordinal_position", IndexPart::of);
        CatalogQueries.grouped(parts, IndexPart::index)
                .forEach(index -> draft.index(index.get(0).table(), IndexPart.index(index, draft)));
        if (scope.isWholeSchema()) {
            queries.eachOfSchema(SEQUENCES, row -> draft.sequence(row.getString(1), options(row, 2)));
        }
        return draft.build();
    }

    // ---- columns

    private Column<?> column(ResultSet row, CatalogDraft draft) throws SQLException {
        SqlType<?> type = type(row);
        Column<?> column = Column.of(draft.name(row.getString(2)), type)
                .withNullable(row.getString(6).equals("YES"))
                .withComment(row.getString(17));
        String computed = row.getString(8);
        if (computed != null) {
            return column.withComputed(new Computed(CatalogText.expression(computed, type), true));
        }
        String identity = row.getString(9);
        return identity == null
                ? column.withServerDefault(CatalogText.expressionOrNull(row.getString(7), type))
                : column.withIdentity(new Identity(identity.equals("ALWAYS"), options(row, 10)));
    }

    private SqlType<?> type(ResultSet row) throws SQLException {
        SqlType<?> type = H2CatalogTypes.INSTANCE.of(row.getString(3));
        String domain = row.getString(5);
        if (domain == null) {
            return type;
        }
        Identifiers identifiers = dialect.identifiers();
        return CatalogType.of(identifiers.quote(identifiers.unfolded(domain)), type);
    }

    private static SequenceOptions options(ResultSet row, int first) throws SQLException {
        long cache = row.getLong(first + 4);
        SequenceOptions given = new SequenceOptions(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                cache > 0 ? cache : CACHE, // of a descending sequence the catalog tells nonsense
                "YES".equals(row.getString(first + 5)));
        return CatalogDraft.simplified(given, row.getString(first + 6), CACHE);
    }

    // ---- constraints

    private static void constraints(CatalogSource catalog, CatalogQueries queries, CatalogDraft draft)
            throws SQLException {
        CatalogKeys keys = new CatalogKeys(draft);
        catalog.query(KEY_COLUMNS, row -> {
            keys.column(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            return true;
        });
        queries.eachOfSchema(
                REFERENCES,
                row -> keys.reference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
        queries.eachOfSchema(CHECKS, row -> keys.condition(row.getString(1), row.getString(2), row.getString(3)));
        queries.each(
                CONSTRAINTS,
                "k.table_name",
                "k.constraint_name",
                row -> keys.constraint(
                        row.getString(1),
                        row.getString(2),
                        false,
                        row.getString(3),
                        row.getString(4),
                        Deferrability.NOT_DEFERRABLE));
    }

    // ---- indexes

    private record IndexPart(
            String table,
            String index,
            boolean unique,
            String column,
            boolean descending,
            @Nullable String nulls) {

        static IndexPart of(ResultSet row) throws SQLException {
            return new IndexPart(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3).startsWith("UNIQUE"),
                    row.getString(4),
                    "DESC".equals(row.getString(5)),
                    row.getString(6));
        }

        static Index index(List<IndexPart> parts, CatalogDraft draft) {
            IndexPart first = parts.get(0);
            return new Index(
                    draft.name(first.index()),
                    parts.stream().map(part -> part.element(draft)).toList(),
                    first.unique(),
                    List.of(),
                    null,
                    null);
        }

        private IndexElement element(CatalogDraft draft) {
            IndexElement element = IndexElement.of(draft.name(column));
            if (descending) {
                element = element.descending();
            }
            String byDefault = descending ? "LAST" : "FIRST"; // nulls are the smallest values
            return nulls == null || nulls.equals(byDefault) ? element : element.nulls(NullOrdering.valueOf(nulls));
        }
    }
}
