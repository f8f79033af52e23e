package org.aludel.provider.mapping.assembly;

import jakarta.persistence.AccessType;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.source.AttributeSource;

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
 * @param holder what they are a part of
 */
record Place(
        EntityAssembly entity,
        TableDraft table,
        Overrides overrides,
        String path,
        AccessType access,
        Role role,
        boolean nullable,
        Holder holder) {

    /** What attributes are a part of. */
    enum Holder {
        /** The entity itself. */
        ENTITY,
        /** A value of an element collection. */
        ELEMENT,
        /** The key of a map. */
        KEY
    }

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
                holder);
    }

    /** The same attributes in another table, as values of a collection. */
    Place inCollection(TableDraft other, Overrides own) {
        return new Place(entity, other, own, path, access, Role.STATE, false, Holder.ELEMENT);
    }

    /**
     * The same attributes in another table, as keys of a map.
     *
     * @param shared whether the table has rows that are not values of the map, and so have no key
     */
    Place inKey(TableDraft other, Overrides own, boolean shared) {
        return new Place(entity, other, own, path, access, Role.STATE, shared, Holder.KEY);
    }

    /** The same place as messages name it for what is within an attribute. */
    Place inside(String attribute) {
        return new Place(entity, table, overrides, path + attribute + ".", access, role, nullable, holder);
    }

    /** The same attributes as the identifier. */
    Place asId() {
        return new Place(entity, table, overrides, path, access, Role.ID, false, holder);
    }

    /** What is said of a column, where it may have to be null or must not be. */
    ColumnSpec spec(ColumnSpec said) {
        return switch (role) {
            case ID -> said.withNullable(false);
            case VERSION, STATE -> nullable ? said.withNullable(true) : isKey() ? said.withNullable(false) : said;
        };
    }

    /** Whether they are those of a value in a collection, and so not in the tables of the entity. */
    boolean isElement() {
        return holder != Holder.ENTITY;
    }

    /** Whether they are those of an embedded value of an entity, which may be null as a whole. */
    boolean isEmbedded() {
        return holder == Holder.ENTITY && !path.isEmpty();
    }

    /** Whether they are those of the key of a map. */
    boolean isKey() {
        return holder == Holder.KEY;
    }

    /** The entity after which tables and columns of an attribute here are named: the topmost that has it. */
    EntityAssembly declaring(AttributeSource source) {
        return entity.declaring(path.isEmpty() ? source.name() : path.substring(0, path.indexOf('.')));
    }

    /** How messages name an attribute here. */
    String words(String attribute) {
        return entity.type().getName() + "." + path + attribute;
    }
}
