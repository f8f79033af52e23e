package org.aludel.core.schema;

import org.aludel.core.sql.QualifiedName;

/** What has a name of its own in a schema. */
public sealed interface SchemaObject permits Table, View, Sequence, EnumType {

    /** Its name; without schema where it belongs to the current one. */
    QualifiedName qualifiedName();
}
