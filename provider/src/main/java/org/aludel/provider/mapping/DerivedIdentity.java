package org.aludel.provider.mapping;

/**
 * What a to-one attribute has to do with the identifier of its entity (Jakarta Persistence, 2.4.2).
 *
 * @param kind how it takes part
 * @param attribute with {@link Kind#MAPS_ID} the attribute of the embedded identifier that gets its value from the
 *     relationship; empty for the whole identifier
 */
public record DerivedIdentity(Kind kind, String attribute) {

    /** It has nothing to do with it. */
    public static final DerivedIdentity NONE = new DerivedIdentity(Kind.NONE, "");

    /** It is itself the identifier, or one of its attributes. */
    public static final DerivedIdentity ID = new DerivedIdentity(Kind.ID, "");

    /** How a relationship takes part in an identifier. */
    public enum Kind {
        NONE,
        ID,
        MAPS_ID
    }
}
