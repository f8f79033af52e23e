package org.aludel.provider.nativesql;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of SQL text.
 *
 * @param name its name; null if it has a number
 * @param position its number, from 1; null if it has a name
 * @param bindName its name in the statement
 */
public record NativeParameter(
        @Nullable String name, @Nullable Integer position, String bindName) {

    public NativeParameter {
        requireNonNull(bindName, "bindName");
    }

    static NativeParameter named(String name) {
        return new NativeParameter(name, null, name);
    }

    static NativeParameter numbered(int position) {
        return new NativeParameter(null, position, Integer.toString(position));
    }
}
