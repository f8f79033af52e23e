package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What Derby calls types in its catalog. */
final class DerbyCatalogTypes extends CatalogTypes {

    static final DerbyCatalogTypes INSTANCE = new DerbyCatalogTypes();

    private static final String LONGEST = "(2147483647)";

    private DerbyCatalogTypes() {
        super(DerbyTypes.INSTANCE);
    }

    /** The type of a column, whose name may end with {@code NOT NULL}. */
    SqlType<?> ofColumn(String declared) {
        return of(declared.replace(" NOT NULL", "").replace(LONGEST, ""));
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        return switch (name.name()) {
            case "char for bit data" -> sized(name, SqlTypes.binary(1), SqlTypes::binary);
            case "varchar for bit data" -> sized(name, SqlTypes.VARBINARY, SqlTypes::varbinary);
            case "long varchar" -> SqlTypes.TEXT;
            case "long varchar for bit data" -> SqlTypes.BLOB;
            default -> super.named(name);
        };
    }
}
