package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.schema.MetaData;

/**
 * Reads what a database consists of from its catalog: a whole schema with a handful of queries, never one for each table.
 * What comes out is what one would write by hand: names as the model has them (see {@link Identifiers#unfolded}),
 * defaults and conditions as text without parameters, and nothing that the database would do without being told.
 * Stateless and thread-safe; what the {@link CatalogSource} throws passes through. The package
 * {@code dialect.catalog} is where to begin when writing one.
 *
 * <p>Names that the database gave to constraints itself are null where its catalog tells that it did. Types that Core
 * has no name for are {@code CatalogType}s. Foreign keys to a table of another schema name that schema.
 */
public interface CatalogReader {

    /** The names of the schemas that are not the database's own, in alphabetical order. */
    List<String> schemaNames(CatalogSource catalog);

    /**
     * The names of the tables, in alphabetical order.
     *
     * @param scope what to look at
     */
    List<String> tableNames(CatalogSource catalog, CatalogScope scope);

    /**
     * The names of the views, in alphabetical order; those whose rows the database keeps belong to them.
     *
     * @param scope what to look at; names of tables stand for views here
     */
    List<String> viewNames(CatalogSource catalog, CatalogScope scope);

    /**
     * Reads a schema, or some of its tables.
     *
     * @param catalog where to ask
     * @param scope what to read; with names of tables, the views of these names belong to it, sequences and named types
     *     do not
     * @return all that was found; foreign keys may refer to tables outside the scope
     */
    MetaData read(CatalogSource catalog, CatalogScope scope);
}
