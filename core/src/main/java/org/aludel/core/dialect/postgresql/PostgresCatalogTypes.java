package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL calls types in its catalog. */
final class PostgresCatalogTypes extends CatalogTypes {

    static final PostgresCatalogTypes INSTANCE = new PostgresCatalogTypes();

    private PostgresCatalogTypes() {
        super(PostgresTypes.INSTANCE);
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        return switch (name.name()) {
            case "text", "name", "citext", "xml" -> SqlTypes.TEXT;
            case "bytea" -> SqlTypes.VARBINARY;
            case "json", "jsonb" -> SqlTypes.JSON;
            case "interval" -> SqlTypes.DURATION;
            case "bpchar" -> SqlTypes.CHAR;
            default -> super.named(name);
        };
    }
}
