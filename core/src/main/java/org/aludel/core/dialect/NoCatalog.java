package org.aludel.core.dialect;

import org.aludel.core.schema.MetaData;

/** For dialects that cannot be asked what a database consists of. */
record NoCatalog(String dialect) implements CatalogReader {

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) {
        throw CompileErrors.unsupported(dialect, "reading a schema from the database", "Describe the tables by hand.");
    }
}
