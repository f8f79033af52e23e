package org.aludel.provider.mapping.source;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties of a class, by the naming of Java Beans. */
final class Properties {

    private Properties() {}

    /**
     * A property.
     *
     * @param getter its getter
     * @param setter its setter, also one of a superclass; null if it has none
     */
    record Property(Method getter, @Nullable Method setter) {

        boolean isVisible() {
            return Modifier.isPublic(getter.getModifiers()) || Modifier.isProtected(getter.getModifiers());
        }
    }

    /** The properties whose getters a class itself declares, by name; methods that a compiler added do not count. */
    static Map<String, Property> of(Class<?> type) {
        Map<String, Property> properties = new TreeMap<>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(Properties::isGetter)
                .sorted(Comparator.comparing((Method getter) -> getter.getName().startsWith("is") ? 1 : 0)
                        .thenComparing(Properties::bearsMapping)) // the later one stays
                .forEach(getter ->
                        properties.put(name(getter), new Property(getter, setter(type, getter, baseName(getter)))));
        return properties;
    }

    private static boolean isGetter(Method method) {
        if (method.getParameterCount() != 0
                || method.isSynthetic()
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class
                || baseName(method).isEmpty()) {
            return false;
        }
        return method.getName().startsWith("get")
                || method.getReturnType() == boolean.class
                || method.getReturnType() == Boolean.class;
    }

    private static boolean bearsMapping(Method method) {
        return MappingAnnotations.areIn(Annotations.of(method));
    }

    /** What follows {@code get} or {@code is}; empty if nothing does. */
    private static String baseName(Method getter) {
        String name = getter.getName();
        return name.startsWith("get") ? name.substring(3) : name.startsWith("is") ? name.substring(2) : "";
    }

    private static String name(Method getter) {
        return decapitalize(baseName(getter));
    }

    /** As {@code java.beans.Introspector} does it, whose module not every program has. */
    static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(1)) && Character.isUpperCase(name.charAt(0));
        return acronym || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Method setter(Class<?> type, Method getter, String baseName) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Method method : declaring.getDeclaredMethods()) {
                if (method.getName().equals("set" + baseName)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == getter.getReturnType()
                        && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers())) {
                    return method;
                }
            }
        }
        return null;
    }
}
