package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What types are called in SQLite, where any word can be one. */
final class SqliteCatalogTypes extends CatalogTypes {

    static final SqliteCatalogTypes INSTANCE = new SqliteCatalogTypes();

    private SqliteCatalogTypes() {
        super(SqliteTypes.INSTANCE);
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        return switch (name.name()) {
            case "text", "clob" -> SqlTypes.TEXT;
            case "datetime" -> SqlTypes.TIMESTAMP;
            default -> super.named(name);
        };
    }
}
