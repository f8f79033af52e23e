package org.aludel.provider.mapping.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the classes that a mapping file names. A name without a dot is of the file's package, or of {@code java.lang}; a
 * nested class may be written with a dot.
 */
final class ClassNames {

    private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
                    boolean.class,
                    byte.class,
                    char.class,
                    short.class,
                    int.class,
                    long.class,
                    float.class,
                    double.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private final ClassLoader loader;
    private final String packageName;
    private final MappingProblems problems;

    ClassNames(ClassLoader loader, String packageName, MappingProblems problems) {
        this.loader = loader;
        this.packageName = packageName;
        this.problems = problems;
    }

    /** The class of a name; empty if there is none, which is a problem then. */
    Optional<Class<?>> find(XmlElement element, String name) {
        if (PRIMITIVES.containsKey(name)) {
            return Optional.of(PRIMITIVES.get(name));
        }
        List<String> names = names(name);
        for (String candidate : names) {
            try {
                Optional<Class<?>> found = load(candidate);
                if (found.isPresent()) {
                    return found;
                }
            } catch (LinkageError e) {
                problems.add(XmlProblems.unloadableClass(element, candidate, e));
                return Optional.empty();
            }
        }
        problems.add(XmlProblems.unknownClass(element, name, names));
        return Optional.empty();
    }

    private List<String> names(String name) {
        List<String> names = new ArrayList<>();
        if (!packageName.isEmpty() && name.indexOf('.') < 0) {
            names.add(packageName + "." + name);
        }
        names.add(name);
        if (name.indexOf('.') < 0) {
            names.add("java.lang." + name);
        }
        return names;
    }

    private Optional<Class<?>> load(String name) {
        for (String candidate = name; ; ) {
            try {
                return Optional.of(Class.forName(candidate, false, loader));
            } catch (ClassNotFoundException e) {
                int dot = candidate.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
            }
        }
    }
}
