package org.aludel.provider.mapping.source;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads callback methods of classes and listeners, and puts them in the order of their calls. */
final class CallbackReader {

    private final MappingProblems problems;

    CallbackReader(MappingProblems problems) {
        this.problems = problems;
    }

    /** The callback methods that an entity or mapped superclass itself declares. */
    List<CallbackSource> ofClass(ClassDeclaration declaration) {
        Map<CallbackEvent, Method> methods =
                declaration.annotated() ? annotated(declaration.type(), false) : new EnumMap<>(CallbackEvent.class);
        declaration.callbacks().forEach((event, name) -> named(declaration.type(), event, name, false, methods));
        return sources(methods);
    }

    /** A listener with its callback methods; those of superclasses stand where its class has none for an event. */
    ListenerSource listener(Class<?> type, boolean annotated, Map<CallbackEvent, String> named) {
        Map<CallbackEvent, Method> methods = new EnumMap<>(CallbackEvent.class);
        for (Class<?> declaring = type; annotated && declaring != null; declaring = declaring.getSuperclass()) {
            annotated(declaring, true).forEach((event, method) -> {
                if (!isOverridden(method, type)) {
                    methods.putIfAbsent(event, method);
                }
            });
        }
        named.forEach((event, name) -> named(type, event, name, true, methods));
        return new ListenerSource(type, sources(methods));
    }

    /** The listeners that a mapping file names. */
    List<ListenerSource> listeners(List<XmlClass.XmlListener> named, boolean annotated) {
        return named.stream()
                .map(listener -> listener(listener.type(), annotated, listener.callbacks()))
                .toList();
    }

    private static List<CallbackSource> sources(Map<CallbackEvent, Method> methods) {
        return methods.entrySet().stream()
                .map(method -> new CallbackSource(method.getKey(), method.getValue()))
                .toList();
    }

    private Map<CallbackEvent, Method> annotated(Class<?> type, boolean listener) {
        Map<CallbackEvent, Method> methods = new EnumMap<>(CallbackEvent.class);
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(MethodOrder.BY_SIGNATURE)
                .forEach(method -> {
                    for (CallbackEvent event : CallbackEvent.values()) {
                        if (method.isAnnotationPresent(event.annotation()) && fits(type, method, listener)) {
                            add(type, event, method, methods);
                        }
                    }
                });
        return methods;
    }

    private boolean fits(Class<?> type, Method method, boolean listener) {
        boolean fits = method.getReturnType() == void.class
                && method.getParameterCount() == (listener ? 1 : 0)
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isFinal(method.getModifiers());
        if (!fits) {
            problems.add(SourceProblems.wrongCallback(type, method, listener));
        }
        return fits;
    }

    private void add(Class<?> type, CallbackEvent event, Method method, Map<CallbackEvent, Method> methods) {
        Method first = methods.putIfAbsent(event, method);
        if (first != null) {
            problems.add(SourceProblems.severalCallbacks(type, event, first, method));
        }
    }

    /** A method that a mapping file names; takes the place of an annotated one. */
    private void named(
            Class<?> type, CallbackEvent event, String name, boolean listener, Map<CallbackEvent, Method> methods) {
        Method method = find(type, name, listener ? 1 : 0);
        if (method == null) {
            List<String> candidates = Arrays.stream(type.getDeclaredMethods())
                    .map(Method::getName)
                    .sorted()
                    .toList();
            problems.add(SourceProblems.unknownCallback(type, event, name, candidates));
        } else if (fits(type, method, listener)) {
            methods.put(event, method);
        }
    }

    private static @Nullable Method find(Class<?> type, String name, int parameters) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            List<Method> found = Arrays.stream(declaring.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                    .filter(method -> !method.isSynthetic())
                    .sorted(MethodOrder.BY_SIGNATURE)
                    .toList();
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return null;
    }

    /** Methods of classes, most general class first, without those that a class below them overrides. */
    static List<CallbackSource> inOrder(List<ClassSource> classes, Class<?> entity) {
        List<CallbackSource> callbacks = new ArrayList<>();
        classes.forEach(source -> source.callbacks().stream()
                .filter(callback -> !isOverridden(callback.method(), entity))
                .forEach(callbacks::add));
        return callbacks;
    }

    private static boolean isOverridden(Method method, Class<?> by) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return false;
        }
        Class<?> declaring = method.getDeclaringClass();
        boolean everywhere = Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers());
        for (Class<?> type = by; type != null && type != declaring; type = type.getSuperclass()) {
            boolean visible = everywhere || type.getPackage() == declaring.getPackage();
            if (visible && Arrays.stream(type.getDeclaredMethods()).anyMatch(own -> isSame(own, method))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Method one, Method other) {
        return one.getName().equals(other.getName())
                && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }
}
