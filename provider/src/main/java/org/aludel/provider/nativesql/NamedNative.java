package org.aludel.provider.nativesql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named native query. Immutable.
 *
 * @param name the name
 * @param text the SQL text
 * @param resultClass the class of its results, as far as that is said; Object where it is not
 * @param results what is made of its rows; null where that is for {@link ResultMappings#ofClass} of the class
 * @param hints its hints by their names
 */
public record NamedNative(
        String name,
        NativeText text,
        Class<?> resultClass,
        @Nullable RowMapping results,
        Map<String, Object> hints) {

    public NamedNative {
        hints = Collections.unmodifiableMap(new LinkedHashMap<>(hints));
    }
}
