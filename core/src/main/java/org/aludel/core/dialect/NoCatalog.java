package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.MetaData;

/** For dialects that cannot be asked what a database consists of. */
record NoCatalog(String dialect) implements CatalogReader {

    @Override
    public List<String> schemaNames(CatalogSource catalog) {
        throw unsupported();
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) {
        throw unsupported();
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) {
        throw unsupported();
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) {
        throw unsupported();
    }

    private UnsupportedConstructException unsupported() {
        return CompileErrors.unsupported(dialect, "reading a schema from the database", "Describe the tables by hand.");
    }
}
