package org.aludel.provider.lowering;

import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Predicate;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/**
 * An entity as an element of a FROM clause, with all that is needed for instances of its subclasses. Immutable; it is part
 * of the statement that it stands in.
 */
public sealed interface EntityFrom permits TablesFrom, UnionFrom {

    /**
     * An entity as an element of a FROM clause.
     *
     * @param entity the entity
     * @param alias the name that its tables are told apart by from those of other elements
     */
    static EntityFrom of(EntityMapping entity, String alias) {
        return switch (entity.hierarchy().strategy()) {
            case SINGLE_TABLE, JOINED -> TablesFrom.of(entity, alias);
            case TABLE_PER_CLASS -> UnionFrom.of(entity, alias);
        };
    }

    /** The entity. */
    EntityMapping entity();

    /** What stands in the FROM clause. */
    FromClause element();

    /** The table, or what stands for it, that a row is locked in. */
    FromClause primary();

    /** A column of the entity or of a subclass. */
    <T> Expression<T> column(MappedColumn<T> column);

    /** The condition that leaves out rows of other entities; null where there are none. */
    @Nullable
    Predicate restriction();

    /** How the entity of a row is told. */
    Discrimination discrimination();
}
