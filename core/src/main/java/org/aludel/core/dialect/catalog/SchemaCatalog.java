package org.aludel.core.dialect.catalog;

import java.util.List;
import java.util.function.Function;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.schema.MetaData;

/**
 * The reader of a catalog that is read one schema at a time.
 *
 * @param identifiers how the database stores names
 * @param schemas a query for the names of the schemas that are not the database's own
 * @param currentSchema a query for the name of the current schema, which may be null when there is none
 * @param beginning what reads a schema; made for each reading
 */
public record SchemaCatalog(
        Identifiers identifiers,
        String schemas,
        String currentSchema,
        Function<CatalogQueries, CatalogReading> beginning)
        implements CatalogReader {

    @Override
    public List<String> schemaNames(CatalogSource catalog) {
        return inOrder(catalog.query(schemas, row -> CatalogValues.text(row, 1)));
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) {
        return inOrder(reading(catalog, scope).tableNames());
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) {
        return inOrder(reading(catalog, scope).viewNames());
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) {
        return reading(catalog, scope).read();
    }

    private CatalogReading reading(CatalogSource catalog, CatalogScope scope) {
        return beginning.apply(CatalogQueries.of(catalog, scope, identifiers, currentSchema));
    }

    private List<String> inOrder(List<String> stored) {
        return stored.stream().map(identifiers::unfolded).sorted().toList();
    }
}
