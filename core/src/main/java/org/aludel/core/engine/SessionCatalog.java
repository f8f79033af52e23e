package org.aludel.core.engine;

import java.util.Arrays;
import java.util.List;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** The catalog of the database that a session is connected to. Questions are executed like statements given as text. */
record SessionCatalog(Session session, ExecutionOptions options) implements CatalogSource {

    @Override
    public <R> List<R> query(String sql, RowMapper<R> mapper, String... values) {
        SqlType<?>[] types = new SqlType<?>[values.length];
        Arrays.fill(types, SqlTypes.VARCHAR);
        return new StatementRunner(session, options)
                .query(CatalogText.query(sql, List.of()), new BoundStatement(sql, types, values), mapper);
    }
}
