package org.aludel.provider.mapping.assembly;

import jakarta.persistence.AccessType;
import org.aludel.provider.mapping.BasicAttribute.Role;

/**
 * Where attributes are mapped: in an entity itself, in an embedded value of it, or in the values of a collection.
 *
 * @param entity the entity that they belong to in the end
 * @param table the table of columns for which no other is named
 * @param overrides what is said of them from further out
 * @param path the attributes that lead from the entity to here, with a dot after each; empty in the entity itself
 * @param access the access type of embeddable classes that do not state their own
 * @param role what they are for the entity
 * @param nullable whether their columns may be null whatever they say, since not all rows have them
 * @param element whether they are those of a value in a collection
 */
record Place(
        EntityAssembly entity,
        TableDraft table,
        Overrides overrides,
        String path,
        AccessType access,
        Role role,
        boolean nullable,
        boolean element) {

    /** The attributes of an embedded value; what its attribute says comes after what is said from further out. */
    Place within(String attribute, Overrides own) {
        return new Place(
                entity,
                table,
                overrides.within(attribute).orElse(own),
                path + attribute + ".",
                access,
                role,
                nullable,
                element);
    }

    /** The same attributes in another table, as values of a collection. */
    Place inCollection(TableDraft other, Overrides own) {
        return new Place(entity, other, own, path, access, Role.STATE, false, true);
    }

    /** The same place as messages name it for what is within an attribute. */
    Place inside(String attribute) {
        return new Place(entity, table, overrides, path + attribute + ".", access, role, nullable, element);
    }

    /** The same attributes as the identifier. */
    Place asId() {
        return new Place(entity, table, overrides, path, access, Role.ID, false, element);
    }

    /** What is said of a column, where it may have to be null or must not be. */
    ColumnSpec spec(ColumnSpec said) {
        return switch (role) {
            case ID -> said.withNullable(false);
            case VERSION, STATE -> nullable ? said.withNullable(true) : said;
        };
    }

    /** How messages name an attribute here. */
    String words(String attribute) {
        return entity.type().getName() + "." + path + attribute;
    }
}
