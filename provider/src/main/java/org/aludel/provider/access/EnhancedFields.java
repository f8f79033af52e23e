package org.aludel.provider.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.enhancer.runtime.Enhanced;

/**
 * The fields of an enhanced class and of those above it, by the numbers that its instances tell of their use. Immutable and
 * thread-safe.
 */
public final class EnhancedFields {

    private final List<String> names;
    private final Map<String, List<Integer>> properties;

    private EnhancedFields(List<String> names, Map<String, List<Integer>> properties) {
        this.names = List.copyOf(names);
        this.properties = Map.copyOf(properties);
    }

    /**
     * The fields of a class.
     *
     * @return empty if the class is not enhanced, or if something is {@linkplain #problem wrong} with how it was
     */
    public static Optional<EnhancedFields> of(Class<?> type) {
        List<Class<?>> chain = enhanced(type);
        if (chain.isEmpty() || chain.get(chain.size() - 1) != type) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        Map<String, List<Integer>> properties = new HashMap<>();
        for (Class<?> part : chain) {
            Enhanced how = part.getDeclaredAnnotation(Enhanced.class);
            if (how.version() != Enhanced.CONTRACT || how.firstField() != names.size()) {
                return Optional.empty();
            }
            names.addAll(List.of(how.fields()));
            for (String property : how.properties()) {
                int end = property.indexOf('=');
                List<Integer> read = new ArrayList<>();
                for (String field : property.substring(end + 1).split(",", -1)) {
                    read.add(how.firstField() + List.of(how.fields()).indexOf(field));
                }
                properties.put(property.substring(0, end), List.copyOf(read));
            }
        }
        return Optional.of(new EnhancedFields(names, properties));
    }

    /** What is wrong with how a class and those above it were enhanced, for messages; empty if nothing is. */
    public static Optional<String> problem(Class<?> type) {
        int fields = 0;
        for (Class<?> part : enhanced(type)) {
            Enhanced how = part.getDeclaredAnnotation(Enhanced.class);
            if (how.version() != Enhanced.CONTRACT) {
                return Optional.of("The class '" + part.getName() + "' was enhanced for version " + how.version()
                        + " of the contract of enhanced classes, and this is version " + Enhanced.CONTRACT
                        + ". Compile it again, and enhance it with the enhancer of this version.");
            }
            if (how.firstField() != fields) {
                return Optional.of("The class '" + part.getName() + "' was enhanced when the classes above it had "
                        + how.firstField() + " fields, and now they have " + fields
                        + ". Compile it again, and enhance it together with them.");
            }
            fields += how.fields().length;
        }
        return Optional.empty();
    }

    /** The enhanced ones of a class and those above it, from the top. */
    private static List<Class<?>> enhanced(Class<?> type) {
        List<Class<?>> chain = new ArrayList<>();
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            if (next.isAnnotationPresent(Enhanced.class)) {
                chain.add(0, next);
            }
        }
        return chain;
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** The numbers of what holds the value of a field attribute: one, or none where the class does not tell. */
    public List<Integer> ofField(String name) {
        int number = names.lastIndexOf(name);
        return number < 0 ? List.of() : List.of(number);
    }

    /** The numbers of what holds the value of an attribute of whatever access; none where the class does not tell. */
    public List<Integer> of(String attribute) {
        List<Integer> field = ofField(attribute);
        return field.isEmpty() ? ofProperty(attribute) : field;
    }

    /** The numbers of the fields that the getter of a property reads; none where that is not known. */
    public List<Integer> ofProperty(String name) {
        return properties.getOrDefault(name, List.of());
    }
}
