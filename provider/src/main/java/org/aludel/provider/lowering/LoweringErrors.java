package org.aludel.provider.lowering;

import org.aludel.core.sql.FromClause;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/** What can only be a mistake of the provider itself. */
final class LoweringErrors {

    private LoweringErrors() {}

    static IllegalArgumentException otherTable(EntityMapping entity, MappedColumn<?> column) {
        return new IllegalArgumentException("The column " + column + " is in no table of the entity " + entity);
    }

    static IllegalArgumentException undeclared(FromClause variable) {
        return new IllegalArgumentException("The variable " + variable + " is not declared in the statement");
    }

    static IllegalArgumentException otherAttribute(MappedColumn<?> column) {
        return new IllegalArgumentException("The column " + column + " belongs to another attribute");
    }

    static InvalidArgumentException unassignable(EntityMapping entity, Attribute attribute) {
        return new InvalidArgumentException(
                ProviderErrorCode.NOT_ASSIGNABLE,
                "The attribute '" + attribute.name() + "' of the entity '" + entity.name()
                        + "' cannot be given a value by a query, because it is stored elsewhere, or in other columns than the"
                        + " value. Change it in managed instances, or from the entity that stores it",
                null);
    }

    static InvalidArgumentException insertIntoSeveral(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.INSERT_INTO_SEVERAL_TABLES,
                "The entity '" + entity.name()
                        + "' is stored in several tables, which one INSERT cannot fill. Persist instances instead",
                null);
    }

    static InvalidArgumentException entityReturned(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.UNRETURNABLE,
                "A statement that changes the entity '" + entity.name()
                        + "' cannot return entities, since the instances of a persistence context do not follow it. Return"
                        + " the identifier or single attributes, and find the instances that are needed",
                null);
    }

    static InvalidArgumentException returnedBySeveral(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.UNRETURNABLE,
                "RETURNING needs a change that is one statement over one table. This one of the entity '"
                        + entity.name()
                        + "' takes several, since its rows, its collections, or what the statement names are in other"
                        + " tables. Select the values by a query, and change the rows without RETURNING",
                null);
    }

    static Object required(EntityMapping entity) {
        return known(entity.discriminatorValue());
    }

    static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("A part of a statement is missing");
        }
        return part;
    }
}
