package org.aludel.core.dialect.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.Identifiers;

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
    static CatalogQueries of(CatalogSource source, CatalogScope scope, Identifiers identifiers, String currentSchema) {
        String named = scope.schema();
        if (named != null) {
            return new CatalogQueries(source, scope, identifiers, identifiers.folded(named));
        }
        List<String> found = source.query(currentSchema, row -> CatalogValues.text(row, 1));
        return new CatalogQueries(source, scope, identifiers, found.isEmpty() ? "" : found.get(0));
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

    /** The scope of this reading. */
    public CatalogScope scope() {
        return scope;
    }

    /** How names are written and stored. */
    public Identifiers identifiers() {
        return identifiers;
    }

    /** The name under which the database stores the schema. */
    public String schema() {
        return schema;
    }

    /** An empty draft of what is read. */
    CatalogDraft draft() {
        return new CatalogDraft(scope, identifiers, schema);
    }

    /** All rows of a query about the tables or views in the scope. */
    public <R> List<R> rows(CatalogQuery query, CatalogSource.RowMapper<R> mapper) {
        StringBuilder sql = new StringBuilder(query.sql());
        List<String> values = new ArrayList<>(List.of(schema));
        if (!scope.isWholeSchema()) {
            sql.append(" AND ").append(query.table()).append(" IN (");
            sql.append(String.join(", ", Collections.nCopies(scope.tables().size(), "?")))
                    .append(')');
            scope.tables().forEach(table -> values.add(identifiers.folded(table)));
        }
        sql.append(" ORDER BY ").append(query.order());
        return source.query(sql.toString(), mapper, values.toArray(String[]::new));
    }

    /** Does something with each row of a query about the tables or views in the scope. */
    public void each(CatalogQuery query, RowAction action) {
        rows(query, action::mapped);
    }

    /** All rows of a query about the schema, with {@code ?} for its name. */
    public <R> List<R> ofSchema(String sql, CatalogSource.RowMapper<R> mapper) {
        return source.query(sql, mapper, schema);
    }

    /** Does something with each row of a query about the schema, with {@code ?} for its name. */
    public void eachOfSchema(String sql, RowAction action) {
        ofSchema(sql, action::mapped);
    }

    /** Does something with each row of a query without values. */
    public void eachOfAll(String sql, RowAction action) {
        source.query(sql, action::mapped);
    }

    /** Rows that belong together, in the order in which the groups appear. */
    public static <K, R> Collection<List<R>> grouped(List<R> rows, Function<R, K> key) {
        Map<K, List<R>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return groups.values();
    }
}
