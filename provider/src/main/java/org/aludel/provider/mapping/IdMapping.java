package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The identifier of an entity.
 *
 * @param form how it is declared
 * @param attributes the attributes of the entity that it consists of; relationships are among them where the identity is
 *     derived
 * @param key the identifier as one value, as {@code find} takes it: with the columns of the entity's primary table
 */
public record IdMapping(Form form, List<SingularAttribute> attributes, ValueMapping key) {

    /** How an identifier is declared. */
    public enum Form {
        /** A single attribute whose value is the key. */
        SIMPLE,
        /** A single embedded attribute whose value is the key. */
        EMBEDDED,
        /** Several attributes, or one relationship, and a class for keys beside the entity. */
        ID_CLASS
    }

    public IdMapping {
        requireNonNull(form, "form");
        requireNonNull(key, "key");
        attributes = List.copyOf(attributes);
    }

    /** The columns of the key, which are the primary key of the entity's primary table. */
    public List<MappedColumn<?>> columns() {
        return key.columns();
    }

    /** The class of keys. */
    public Class<?> javaType() {
        return key.javaType();
    }
}
