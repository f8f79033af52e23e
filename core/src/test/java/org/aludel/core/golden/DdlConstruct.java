package org.aludel.core.golden;

import java.util.List;
import java.util.Set;
import org.aludel.core.schema.ddl.SchemaStatement;

/**
 * A definition of the catalogue.
 *
 * @param given what is executed before it on a live database
 * @param statement the definition
 * @param elsewhere the names of dialects whose databases would need something else before, such as a collation of this
 *     name; empty for most
 */
record DdlConstruct(List<SchemaStatement> given, SchemaStatement statement, Set<String> elsewhere) {

    DdlConstruct {
        given = List.copyOf(given);
        elsewhere = Set.copyOf(elsewhere);
    }
}
