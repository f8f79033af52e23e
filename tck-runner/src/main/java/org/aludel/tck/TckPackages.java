package org.aludel.tck;

import java.util.Arrays;
import java.util.List;

/** The names of the TCK's packages. */
final class TckPackages {

    /** The package that all tests are in. */
    static final String ROOT = "ee.jakarta.tck.persistence";

    /** The classes that have tests, the way the TCK names them. */
    static final String TEST_CLASSES = ".*\\.(Client[^.$]*|JPASigTest)";

    private TckPackages() {}

    /**
     * Full names of the packages that a list such as {@code core.lock, se} asks for; the root, and so everything, where
     * the list is blank.
     */
    static List<String> selected(String list) {
        if (list.isBlank()) {
            return List.of(ROOT);
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.startsWith(ROOT) ? name : ROOT + "." + name)
                .toList();
    }

    /** The class without the root package. */
    static String shortNameOf(String testClass) {
        return testClass.startsWith(ROOT + ".") ? testClass.substring(ROOT.length() + 1) : testClass;
    }

    /** At most the first two packages below the root: {@code core.annotations} of {@code core.annotations.id.Client1}. */
    static String partOf(String testClass) {
        List<String> names = List.of(shortNameOf(testClass).split("\\."));
        return String.join(".", names.subList(0, Math.min(2, names.size() - 1)));
    }
}
