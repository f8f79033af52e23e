package org.aludel.generator;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types as they are written in the classes of one package. */
final class TypeNames {

    private static final String UNKNOWN = "?";

    private final Elements elements;
    private final Types types;
    private final PackageElement place;

    TypeNames(Elements elements, Types types, PackageElement place) {
        this.elements = elements;
        this.types = types;
        this.place = place;
    }

    /** A class itself, with {@code ?} for each of its parameters. */
    String of(TypeElement type) {
        String arguments = type.getTypeParameters().stream().map(any -> UNKNOWN).collect(Collectors.joining(", "));
        return arguments.isEmpty() ? name(type) : name(type) + "<" + arguments + ">";
    }

    /** A type as a type argument: wrappers for primitives, bounds for variables, {@code ?} for what is not seen here. */
    String argument(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> name(types.boxedClass((PrimitiveType) type));
            case ARRAY -> array((ArrayType) type);
            case DECLARED -> declared((DeclaredType) type);
            case TYPEVAR -> argument(types.erasure(((TypeVariable) type).getUpperBound()));
            case WILDCARD -> wildcard((WildcardType) type);
            default -> UNKNOWN;
        };
    }

    private String array(ArrayType type) {
        TypeMirror component = type.getComponentType();
        String name = component.getKind().isPrimitive()
                ? component.getKind().name().toLowerCase(java.util.Locale.ROOT)
                : argument(component);
        return name.equals(UNKNOWN) ? UNKNOWN : name + "[]";
    }

    private String declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (!isSeen(element)) {
            return UNKNOWN;
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return of(element);
        }
        return name(element) + arguments.stream().map(this::inner).collect(Collectors.joining(", ", "<", ">"));
    }

    /** An argument of an argument, where a variable stands for any class. */
    private String inner(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR ? UNKNOWN : argument(type);
    }

    /** The class of texts. */
    String text() {
        return name(elements.getTypeElement("java.lang.String"));
    }

    private String wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            String bound = argument(type.getExtendsBound());
            return bound.equals(UNKNOWN) ? UNKNOWN : "? extends " + bound;
        }
        if (type.getSuperBound() != null) {
            String bound = argument(type.getSuperBound());
            return bound.equals(UNKNOWN) ? UNKNOWN : "? super " + bound;
        }
        return UNKNOWN;
    }

    /** Whether classes of the package see a class. */
    boolean isSeen(TypeElement type) {
        boolean near = elements.getPackageOf(type).equals(place);
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            boolean seen = near
                    ? !element.getModifiers().contains(Modifier.PRIVATE)
                    : element.getModifiers().contains(Modifier.PUBLIC);
            if (!seen) {
                return false;
            }
        }
        return true;
    }

    /** The name of a class; with its package, but for classes that every class knows. */
    private String name(TypeElement type) {
        String simple = type.getSimpleName().toString();
        boolean known = type.getQualifiedName().contentEquals("java.lang." + simple);
        boolean other =
                elements.getTypeElement(place.isUnnamed() ? simple : place.getQualifiedName() + "." + simple) != null;
        return known && !other ? simple : type.getQualifiedName().toString();
    }

    /** What a type is without its arguments. */
    String erased(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : type.toString();
    }
}
