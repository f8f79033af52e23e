package org.aludel.provider.mapping.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * What the specification demands of classes whatever their mapping is. More lenient than the specification in one thing:
 * the constructor without parameters may have the visibility of its package.
 */
final class ClassChecks {

    private final MappingProblems problems;

    ClassChecks(MappingProblems problems) {
        this.problems = problems;
    }

    void check(ClassDeclaration declaration) {
        Class<?> type = declaration.type();
        if (declaration.kind() == ClassKind.CONVERTER) {
            return;
        }
        String sort = sort(type);
        boolean embeddableRecord = type.isRecord() && declaration.kind() == ClassKind.EMBEDDABLE;
        if (!sort.isEmpty() && !embeddableRecord) {
            problems.add(SourceProblems.wrongSort(declaration, sort));
            return;
        }
        if (type.getEnclosingMethod() != null
                || type.getEnclosingConstructor() != null
                || type.isAnonymousClass()
                || (type.isMemberClass() && !Modifier.isStatic(type.getModifiers()))) {
            problems.add(SourceProblems.innerClass(declaration));
            return;
        }
        if (!embeddableRecord) {
            checkClass(declaration);
        }
    }

    private static String sort(Class<?> type) {
        if (type.isRecord()) {
            return "a record";
        }
        return type.isEnum() ? "an enum" : type.isInterface() ? "an interface" : "";
    }

    private void checkClass(ClassDeclaration declaration) {
        Class<?> type = declaration.type();
        if (Modifier.isFinal(type.getModifiers())) {
            problems.add(SourceProblems.finalClass(declaration));
        }
        if (declaration.kind() == ClassKind.EMBEDDABLE && Modifier.isAbstract(type.getModifiers())) {
            problems.add(SourceProblems.abstractEmbeddable(declaration));
        }
        if (declaration.kind() != ClassKind.MAPPED_SUPERCLASS
                && Arrays.stream(type.getDeclaredConstructors()).noneMatch(ClassChecks::isDefault)) {
            problems.add(SourceProblems.noConstructor(declaration));
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(ClassChecks::isFinal)
                .sorted(MethodOrder.BY_SIGNATURE)
                .forEach(method -> problems.add(SourceProblems.finalMethod(declaration, method)));
    }

    private static boolean isDefault(Constructor<?> constructor) {
        return constructor.getParameterCount() == 0 && !Modifier.isPrivate(constructor.getModifiers());
    }

    private static boolean isFinal(Method method) {
        int modifiers = method.getModifiers();
        return Modifier.isFinal(modifiers)
                && !Modifier.isPrivate(modifiers)
                && !Modifier.isStatic(modifiers)
                && !method.isSynthetic();
    }
}
