package org.aludel.provider.mapping;

/** Where it is stored which entity a to-one attribute is. */
public sealed interface ToOneStorage {

    /**
     * In columns of the entity itself; these may be those of its identifier.
     *
     * @param reference the columns
     */
    record ForeignKey(ReferenceValue reference) implements ToOneStorage {}

    /**
     * In a table between the two.
     *
     * @param table the table
     * @param owner its columns that refer to the entity of the attribute
     * @param target its columns that refer to the other entity
     */
    record JoinTable(MappedTable table, ReferenceValue owner, ReferenceValue target) implements ToOneStorage {}

    /**
     * With the other entity, which owns the relationship.
     *
     * @param mappedBy the attribute of the other entity, with dots for attributes of embedded ones
     */
    record Inverse(String mappedBy) implements ToOneStorage {}
}
