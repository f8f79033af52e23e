package org.aludel.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The fields and getters that a class itself declares, by the names of attributes.
 *
 * @param fields the fields that belong to instances
 * @param getters the getters
 * @param settable the names of getters that have setters, of this class or one above it
 */
record Members(Map<String, VariableElement> fields, Map<String, ExecutableElement> getters, Set<String> settable) {

    static Members of(TypeElement type, Types types) {
        Map<String, VariableElement> fields = new LinkedHashMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(Modifier.STATIC)) {
                fields.put(field.getSimpleName().toString(), field);
            }
        }
        Map<String, ExecutableElement> getters = new TreeMap<>();
        Set<String> settable = new TreeSet<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String base = baseName(method);
            if (base.isEmpty()) {
                continue;
            }
            String name = decapitalize(base);
            getters.merge(name, method, Members::better);
            if (hasSetter(type, base, method.getReturnType(), types)) {
                settable.add(name);
            }
        }
        return new Members(fields, getters, settable);
    }

    /** Of two getters of one name that which is mapped, or else starts with {@code is}. */
    private static ExecutableElement better(ExecutableElement one, ExecutableElement other) {
        boolean is = one.getSimpleName().toString().startsWith("is");
        ExecutableElement first = is ? other : one;
        ExecutableElement second = is ? one : other;
        return Marks.isMapped(first) && !Marks.isMapped(second) ? first : second;
    }

    /** What follows {@code get} or {@code is}; empty for other methods. */
    private static String baseName(ExecutableElement method) {
        TypeMirror result = method.getReturnType();
        if (!method.getParameters().isEmpty()
                || method.getModifiers().contains(Modifier.STATIC)
                || result.getKind() == TypeKind.VOID) {
            return "";
        }
        String name = method.getSimpleName().toString();
        if (name.startsWith("get")) {
            return name.substring(3);
        }
        boolean truth =
                result.getKind() == TypeKind.BOOLEAN || result.toString().endsWith("java.lang.Boolean");
        return name.startsWith("is") && truth ? name.substring(2) : "";
    }

    private static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(1)) && Character.isUpperCase(name.charAt(0));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean hasSetter(TypeElement type, String base, TypeMirror value, Types types) {
        for (TypeElement declaring = type; declaring != null; declaring = above(declaring)) {
            for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
                if (method.getSimpleName().contentEquals("set" + base)
                        && method.getParameters().size() == 1
                        && !method.getModifiers().contains(Modifier.STATIC)
                        && types.isSameType(
                                types.erasure(method.getParameters().get(0).asType()), types.erasure(value))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The superclass; null for Object and for what has none. */
    static @Nullable TypeElement above(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType above ? (TypeElement) above.asElement() : null;
    }

    /** All names: fields in their order, then getters without one. */
    Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>(fields.keySet());
        names.addAll(getters.keySet());
        return names;
    }

    /** The getter of an attribute that is read and written through methods; null if there is none. */
    @Nullable
    ExecutableElement property(String name) {
        ExecutableElement getter = getters.get(name);
        return getter != null && settable.contains(name) && isVisible(getter) ? getter : null;
    }

    private static boolean isVisible(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || element.getModifiers().contains(Modifier.PROTECTED);
    }
}
