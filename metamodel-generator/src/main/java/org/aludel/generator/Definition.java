package org.aludel.generator;

import org.jspecify.annotations.Nullable;

/**
 * Something with a name that a class declares.
 *
 * @param kind what it is
 * @param name its name
 * @param result the class of the results of a query; null where it is not said
 */
record Definition(Kind kind, String name, @Nullable String result) {

    /** What has names. */
    enum Kind {
        QUERY,
        GRAPH,
        MAPPING
    }
}
