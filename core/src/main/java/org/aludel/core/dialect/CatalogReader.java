package org.aludel.core.dialect;

import java.sql.SQLException;
import org.aludel.core.schema.MetaData;

/**
 * Reads what a database consists of from its catalog: a whole schema with a handful of queries, never one for each table.
 * What comes out is what one would write by hand: names as the model has them (see {@link Identifiers#unfolded}),
 * defaults and conditions as text. Stateless and thread-safe.
 */
public interface CatalogReader {

    /**
     * Reads a schema.
     *
     * @param catalog where to ask
     * @param scope what to read
     * @return all that was found; foreign keys may refer to tables outside the scope
     * @throws SQLException when the database reports an error
     */
    MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException;
}
