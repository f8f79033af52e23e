package org.aludel.provider.mapping.assembly;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.core.sql.QualifiedName;

/** The tables of a unit. Entities, collections and generators that name the same table share it. */
final class Tables {

    private final Map<QualifiedName, TableDraft> byName = new LinkedHashMap<>();

    /** The table of a name, new or known. */
    TableDraft get(QualifiedName name) {
        return byName.computeIfAbsent(name, TableDraft::new);
    }

    /** All tables, in the order in which they were first named. */
    Collection<TableDraft> all() {
        return byName.values();
    }
}
