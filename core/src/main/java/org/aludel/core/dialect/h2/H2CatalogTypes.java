package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What H2 calls types in its catalog. */
final class H2CatalogTypes extends CatalogTypes {

    static final H2CatalogTypes INSTANCE = new H2CatalogTypes();

    private H2CatalogTypes() {
        super(H2Types.INSTANCE);
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        if (name.name().startsWith("enum(")) {
            return SqlTypes.VARCHAR;
        }
        return switch (name.name()) {
            case "decfloat" -> SqlTypes.DECIMAL;
            case "varchar_ignorecase" -> sized(name, SqlTypes.VARCHAR, SqlTypes::varchar);
            default -> super.named(name);
        };
    }
}
