package org.aludel.provider.mapping;

/** Where the values of a plural attribute are stored. */
public sealed interface PluralStorage {

    /**
     * In a table of their own: a collection table, or a join table.
     *
     * @param table the table
     * @param owner its columns that refer to the entity of the attribute
     */
    record OwnTable(MappedTable table, ReferenceValue owner) implements PluralStorage {}

    /**
     * In columns of the entities that are the values, written by the side of the attribute.
     *
     * @param owner the columns of those entities that refer to the entity of the attribute
     */
    record TargetForeignKey(ReferenceValue owner) implements PluralStorage {}

    /**
     * With the entities that are the values, which own the relationship.
     *
     * @param mappedBy the attribute of those entities, with dots for attributes of embedded ones
     */
    record Inverse(String mappedBy) implements PluralStorage {}
}
