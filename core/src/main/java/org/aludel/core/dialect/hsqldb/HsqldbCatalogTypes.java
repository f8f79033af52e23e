package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What HSQLDB calls types in its catalog. */
final class HsqldbCatalogTypes extends CatalogTypes {

    static final HsqldbCatalogTypes INSTANCE = new HsqldbCatalogTypes();

    /** The length of a LONGVARCHAR, which is a VARCHAR in the catalog. */
    private static final Integer LONG = 16_777_216;

    private HsqldbCatalogTypes() {
        super(HsqldbTypes.INSTANCE);
    }

    @Override
    protected String canonical(String declared) {
        return super.canonical(declared).replace("longvarchar", "varchar(" + LONG + ")");
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        boolean isLong = name.name().equals("varchar") && LONG.equals(name.argument(0));
        return isLong ? SqlTypes.TEXT : super.named(name);
    }
}
