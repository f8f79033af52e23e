package org.aludel.enhancer.classfile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds descriptions of classes by their names, without loading any. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface ClassFiles {

    /**
     * The description of a class; null if its file is not found or cannot be read.
     *
     * @param name the internal name
     */
    @Nullable
    ClassDescription find(String name);

    /** These descriptions, and one that comes before them. */
    default ClassFiles with(ClassDescription first) {
        return name -> name.equals(first.name()) ? first : find(name);
    }

    /** No descriptions but some. */
    static ClassFiles of(Map<String, ClassDescription> descriptions) {
        return descriptions::get;
    }
}
