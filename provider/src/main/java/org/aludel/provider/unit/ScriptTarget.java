package org.aludel.provider.unit;

import static java.util.Objects.requireNonNull;

import java.io.Writer;

/** Where a script is written. */
public sealed interface ScriptTarget {

    /**
     * A script for a program; whoever made the writer closes it.
     *
     * @param writer takes the script
     */
    record Given(Writer writer) implements ScriptTarget {

        public Given {
            requireNonNull(writer, "writer");
        }
    }

    /**
     * A script in a file.
     *
     * @param location the URL of the file
     */
    record At(String location) implements ScriptTarget {

        public At {
            requireNonNull(location, "location");
        }
    }
}
