package org.aludel.core.sql;

import org.jspecify.annotations.Nullable;

/**
 * One step down into a JSON document: the key of an object, or the position in an array.
 *
 * @param key the key, or null for a position
 * @param index the position, counted from 0; not used with a key
 */
public record JsonStep(@Nullable String key, int index) {

    public JsonStep {
        if (key == null && index < 0) {
            throw StatementErrors.negativeIndex();
        }
    }

    /** The value under a key of an object. */
    public static JsonStep key(String key) {
        return new JsonStep(key, 0);
    }

    /** The element at a position of an array, counted from 0. */
    public static JsonStep index(int index) {
        return new JsonStep(null, index);
    }
}
