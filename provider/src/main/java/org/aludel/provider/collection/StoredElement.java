package org.aludel.provider.collection;

import org.jspecify.annotations.Nullable;

/**
 * A value of a collection.
 *
 * @param key the key, in a map
 * @param value the value
 */
public record StoredElement(@Nullable Object key, @Nullable Object value) {

    /** A value of a collection that is no map. */
    public static StoredElement of(@Nullable Object value) {
        return new StoredElement(null, value);
    }
}
