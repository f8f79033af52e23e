package org.aludel.provider.mapping;

/** Where the keys of a map come from. */
public sealed interface MapKeyMapping {

    /** The declared class of the keys. */
    Class<?> javaType();

    /**
     * Columns beside the values.
     *
     * @param value how a key is stored
     */
    record Stored(ValueMapping value) implements MapKeyMapping {

        @Override
        public Class<?> javaType() {
            return value.javaType();
        }
    }

    /**
     * An attribute of the entities that are the values.
     *
     * @param javaType the class of the keys
     * @param attribute the attribute; empty for the identifier
     */
    record OfElement(Class<?> javaType, String attribute) implements MapKeyMapping {}
}
