package org.aludel.core.schema;

import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table keep. */
public sealed interface TableConstraint permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint {

    /** The name; null where the database, or a {@link NamingConvention}, makes one. */
    @Nullable
    String name();

    /** The same constraint with a name. */
    TableConstraint named(String name);

    /** When it is checked. */
    Deferrability deferrability();
}
