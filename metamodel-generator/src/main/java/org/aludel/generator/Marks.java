package org.aludel.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of Jakarta Persistence without their classes. */
final class Marks {

    static final String PACKAGE = "jakarta.persistence.";

    /** Annotations that do not say that a field or getter is mapped. */
    private static final Set<String> OTHERS = Set.of(
            "Transient",
            "PersistenceContext",
            "PersistenceContexts",
            "PersistenceUnit",
            "PersistenceUnits",
            "PrePersist",
            "PostPersist",
            "PreRemove",
            "PostRemove",
            "PreUpdate",
            "PostUpdate",
            "PostLoad");

    private Marks() {}

    static Optional<AnnotationMirror> find(Element element, String simpleName) {
        for (AnnotationMirror mark : element.getAnnotationMirrors()) {
            if (name(mark).equals(PACKAGE + simpleName)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    static boolean has(Element element, String simpleName) {
        return find(element, simpleName).isPresent();
    }

    private static String name(AnnotationMirror mark) {
        return ((TypeElement) mark.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** Whether an annotation of Jakarta Persistence says that a field or getter is mapped. */
    static boolean isMapped(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(Marks::name)
                .anyMatch(name -> name.startsWith(PACKAGE)
                        && name.indexOf('.', PACKAGE.length()) < 0
                        && !OTHERS.contains(name.substring(PACKAGE.length())));
    }

    /** The annotations of a kind that may be repeated. */
    static List<AnnotationMirror> all(Element element, String simpleName, String container) {
        List<AnnotationMirror> all = new ArrayList<>();
        find(element, simpleName).ifPresent(all::add);
        find(element, container).map(mark -> value(mark, "value")).ifPresent(value -> {
            if (value instanceof List<?> marks) {
                marks.forEach(mark -> all.add((AnnotationMirror) ((AnnotationValue) mark).getValue()));
            }
        });
        return all;
    }

    /** A member that is written down; null where it has its default. */
    static @Nullable Object value(AnnotationMirror mark, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mark.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue().getValue();
            }
        }
        return null;
    }

    static @Nullable String text(AnnotationMirror mark, String member) {
        return value(mark, member) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** A class that is named; null for {@code void}, which stands for none. */
    static @Nullable TypeMirror type(AnnotationMirror mark, String member) {
        return value(mark, member) instanceof TypeMirror type && type.getKind() != TypeKind.VOID ? type : null;
    }

    /** The access type that an element states. */
    static Optional<Access> access(Element element) {
        return find(element, "Access")
                .map(mark -> value(mark, "value"))
                .map(value -> value instanceof VariableElement constant
                        ? Access.valueOf(constant.getSimpleName().toString())
                        : null);
    }
}
