package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.ExpandedLists;
import org.aludel.core.type.SqlType;

/** Lists of values are arrays where the driver makes arrays of their type, else single parameters. */
final class HsqldbLists extends ExpandedLists {

    static final HsqldbLists INSTANCE = new HsqldbLists();

    private HsqldbLists() {
        super(" FROM (VALUES (0))", type -> HsqldbTypes.INSTANCE.literal(type, null));
    }

    @Override
    public Style style(SqlType<?> elementType) {
        return HsqldbTypes.INSTANCE.hasArrays(elementType) ? Style.ARRAY : Style.EXPANDED;
    }
}
