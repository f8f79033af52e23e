package org.aludel.provider.injection;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether a class only works when somebody injects something into it, by the names of annotations. */
final class InjectionPoints {

    private static final Set<String> ANNOTATIONS = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.PostConstruct",
            "jakarta.annotation.PreDestroy",
            "jakarta.annotation.Resource",
            "jakarta.ejb.EJB",
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit");

    private InjectionPoints() {}

    /** What is injected, or called by whoever injects, for messages; empty if there is nothing in a class and those above it. */
    static Optional<String> in(Class<?> type) {
        for (@Nullable Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Optional<String> found = Stream.<AccessibleObject[]>of(
                            each.getDeclaredFields(), each.getDeclaredConstructors(), each.getDeclaredMethods())
                    .flatMap(Arrays::stream)
                    .filter(InjectionPoints::isAnnotated)
                    .findFirst()
                    .map(InjectionPoints::text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(annotation -> ANNOTATIONS.contains(annotation.getName()));
    }

    private static String text(AccessibleObject member) {
        String name = ((Member) member).getName();
        return member instanceof Executable ? name + "()" : name;
    }
}
