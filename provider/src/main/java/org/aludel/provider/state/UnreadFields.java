package org.aludel.provider.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.reference.Sleeper;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an enhanced class that instances were read without. Many instances share one. Immutable and thread-safe.
 *
 * @param numbers the numbers of the fields; not to be changed
 * @param attributes the names of the attributes whose values they hold
 * @param whole whether nothing but the identifier was read
 */
record UnreadFields(BitSet numbers, Set<String> attributes, boolean whole) {

    boolean has(int field) {
        return numbers.get(field);
    }

    /** The names as they are noted in an instance; null for none. */
    String @Nullable [] names() {
        List<String> names = new ArrayList<>(attributes);
        if (whole) {
            names.add(0, Sleeper.EVERYTHING);
        }
        return names.isEmpty() ? null : names.toArray(String[]::new);
    }
}
