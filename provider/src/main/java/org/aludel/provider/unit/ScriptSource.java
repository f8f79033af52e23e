package org.aludel.provider.unit;

import static java.util.Objects.requireNonNull;

import java.io.Reader;

/** Where a script is read. */
public sealed interface ScriptSource {

    /**
     * A script of a program; whoever made the reader closes it.
     *
     * @param reader gives the script
     */
    record Given(Reader reader) implements ScriptSource {

        public Given {
            requireNonNull(reader, "reader");
        }
    }

    /**
     * A script in a file.
     *
     * @param location a URL, or the name of a resource of the unit
     */
    record At(String location) implements ScriptSource {

        public At {
            requireNonNull(location, "location");
        }
    }
}
