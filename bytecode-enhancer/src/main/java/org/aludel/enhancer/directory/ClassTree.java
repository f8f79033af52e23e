package org.aludel.enhancer.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** A place with class files. */
interface ClassTree {

    /** Where it is. */
    Path path();

    /** The paths of the class files inside, separated by slashes. */
    SortedSet<String> files() throws IOException;

    /** The bytes of a file. */
    byte[] read(String file) throws IOException;

    /** Replaces files; all of them or, where the place cannot do that, one after the other. */
    void replace(Map<String, byte[]> changed) throws IOException;

    /**
     * Whether a file is a class in its place: no description of a module or package, no variant for a later Java, and not in a
     * folder whose name cannot be that of a package, as {@code WEB-INF/classes}.
     */
    static boolean isClass(String file) {
        return file.endsWith(".class")
                && file.substring(0, file.lastIndexOf('/') + 1).indexOf('-') < 0
                && !NO_CLASSES.contains(file.substring(file.lastIndexOf('/') + 1));
    }

    /** Files that contain no class. */
    Set<String> NO_CLASSES = Set.of("module-info.class", "package-info.class");

    /** The name of the class in a file. */
    static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }
}
