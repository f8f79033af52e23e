package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.typed.TypedEmptyLists;
import org.aludel.core.type.SqlType;

/** Lists of values are arrays where the driver makes arrays of their type, else single parameters. */
final class HsqldbLists extends TypedEmptyLists {

    static final HsqldbLists INSTANCE = new HsqldbLists();

    private HsqldbLists() {
        super(HsqldbTypes.INSTANCE, " FROM (VALUES (0))");
    }

    @Override
    public Style style(SqlType<?> elementType) {
        return HsqldbTypes.INSTANCE.hasArrays(elementType) ? Style.ARRAY : Style.EXPANDED;
    }
}
