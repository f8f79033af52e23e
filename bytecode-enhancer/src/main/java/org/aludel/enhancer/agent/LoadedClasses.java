package org.aludel.enhancer.agent;

import java.lang.instrument.Instrumentation;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that were loaded before the agent came, and stay plain for that. */
final class LoadedClasses {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** Whether a class can still be enhanced. */
    boolean leaves(String name) {
        return !names.contains(name);
    }

    /** Notes all that are loaded now. */
    void note(Instrumentation instrumentation) {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getClassLoader() != null && !type.isArray()) {
                names.add(type.getName());
            }
        }
    }

    /** Notes those that were loaded while the agent was started and came too early for it. */
    void noteLate(Instrumentation instrumentation) {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getClassLoader() != null
                    && !type.isArray()
                    && !names.contains(type.getName())
                    && !isEnhanced(type)) {
                names.add(type.getName());
            }
        }
    }

    private static boolean isEnhanced(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals("aludel$tracker"))
                || type.getSuperclass() != null && isEnhanced(type.getSuperclass());
    }
}
