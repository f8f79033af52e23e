package org.aludel.core.dialect;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.core.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** The questions to a catalog that one reading asks: all of one schema, all about the same tables. One thread. */
public final class CatalogQueries {

    private final CatalogSource source;
    private final CatalogScope scope;
    private final Identifiers identifiers;
    private final String schema;

    private CatalogQueries(CatalogSource source, CatalogScope scope, Identifiers identifiers, String schema) {
        this.source = source;
        this.scope = scope;
        this.identifiers = identifiers;
        this.schema = schema;
    }

    /**
     * Begins to read.
     *
     * @param currentSchema a query for the name of the current schema, which may be null when there is none
     */
    public static CatalogQueries of(
            CatalogSource source, CatalogScope scope, Identifiers identifiers, String currentSchema)
            throws SQLException {
        String named = scope.schema();
        if (named != null) {
            return new CatalogQueries(source, scope, identifiers, identifiers.folded(named));
        }
        List<String> found = source.query(currentSchema, row -> text(row, 1));
        return new CatalogQueries(source, scope, identifiers, found.isEmpty() ? "" : found.get(0));
    }

    /** Names, as the model has them, in alphabetical order. */
    public static List<String> names(
            CatalogSource source, Identifiers identifiers, String sql, @Nullable Object... values) throws SQLException {
        return source.query(sql, row -> identifiers.unfolded(text(row, 1)), values).stream()
                .sorted()
                .toList();
    }

    /** The scope of this reading. */
    public CatalogScope scope() {
        return scope;
    }

    /** The name under which the database stores the schema. */
    public String schema() {
        return schema;
    }

    /** An empty draft of what is read. */
    public CatalogDraft draft() {
        return new CatalogDraft(scope, identifiers, schema);
    }

    /** The names of tables or views in the scope, as the model has them, in alphabetical order. */
    public List<String> names(String sql, String tableColumn) throws SQLException {
        return rows(sql, tableColumn, "", row -> identifiers.unfolded(text(row, 1))).stream()
                .sorted()
                .toList();
    }

    /**
     * All rows of a query about tables.
     *
     * @param sql the query up to its WHERE clause, with {@code ?} for the schema
     * @param tableColumn the column that has the stored names of the tables
     * @param orderBy what the rows are ordered by, or nothing
     */
    public <R> List<R> rows(String sql, String tableColumn, String orderBy, CatalogSource.RowMapper<R> mapper)
            throws SQLException {
        StringBuilder query = new StringBuilder(sql);
        List<Object> values = new ArrayList<>(List.of(schema));
        if (!scope.isWholeSchema()) {
            query.append(" AND ").append(tableColumn).append(" IN (");
            query.append(String.join(", ", Collections.nCopies(scope.tables().size(), "?")))
                    .append(')');
            scope.tables().forEach(table -> values.add(identifiers.folded(table)));
        }
        if (!orderBy.isEmpty()) {
            query.append(" ORDER BY ").append(orderBy);
        }
        return source.query(query.toString(), mapper, values.toArray());
    }

    /** Does something with each row of such a query. */
    public void each(String sql, String tableColumn, String orderBy, RowAction action) throws SQLException {
        rows(sql, tableColumn, orderBy, action::mapped);
    }

    /** Does something with each row of a query about the schema, with {@code ?} for its name. */
    public void eachOfSchema(String sql, RowAction action) throws SQLException {
        ofSchema(sql, action::mapped);
    }

    /** Does something with a row. */
    @FunctionalInterface
    public interface RowAction {
        void on(ResultSet row) throws SQLException;

        private boolean mapped(ResultSet row) throws SQLException {
            on(row);
            return true;
        }
    }

    /** All rows of a query about the schema, with {@code ?} for its name. */
    public <R> List<R> ofSchema(String sql, CatalogSource.RowMapper<R> mapper) throws SQLException {
        return source.query(sql, mapper, schema);
    }

    /** Rows that belong together, in the order in which the groups appear. */
    public static <K, R> Collection<List<R>> grouped(List<R> rows, Function<R, K> key) {
        Map<K, List<R>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return groups.values();
    }

    // ---- values of a row

    /** A text; empty for null. */
    public static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** A whole number, or null. */
    public static @Nullable Long number(ResultSet row, int column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null || number.toBigInteger().bitLength() > Long.SIZE - 1 ? null : number.longValue();
    }

    /** The texts of an array; empty for null. */
    public static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            texts.add(String.valueOf(element));
        }
        return texts;
    }

    /** A referential action by its words; that of the standard's default for words that are not known. */
    public static ReferentialAction action(@Nullable String words) {
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.keyword().equalsIgnoreCase(words)) {
                return action;
            }
        }
        return ReferentialAction.NO_ACTION;
    }
}
