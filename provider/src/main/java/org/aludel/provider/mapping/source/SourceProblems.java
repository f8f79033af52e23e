package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;

/** The wording of what is wrong with classes and their annotations. */
final class SourceProblems {

    private SourceProblems() {}

    // classes

    static String wrongSort(ClassDeclaration declaration, String sort) {
        return "The " + words(declaration) + " is " + sort + ". "
                + (declaration.kind() == ClassKind.EMBEDDABLE
                        ? "Make it a class or a record."
                        : "Make it a class; a record can only be embeddable.");
    }

    static String innerClass(ClassDeclaration declaration) {
        return "The " + words(declaration)
                + " belongs to an instance or a method of another class. Make it static, or a" + " class of its own.";
    }

    static String finalClass(ClassDeclaration declaration) {
        return "The " + words(declaration) + " is final. Remove 'final'.";
    }

    static String abstractEmbeddable(ClassDeclaration declaration) {
        return "The " + words(declaration) + " is abstract. Remove 'abstract', or make it a mapped superclass.";
    }

    static String noConstructor(ClassDeclaration declaration) {
        return "The " + words(declaration) + " has no constructor without parameters that is at least visible in its"
                + " package. Add a protected one.";
    }

    static String finalMethod(ClassDeclaration declaration, Method method) {
        return "The method " + method.getName() + "() of the " + words(declaration) + " is final. Remove 'final'.";
    }

    static String severalKinds(Class<?> type, List<ClassKind> kinds) {
        return "The class '" + type.getName() + "' is "
                + kinds.stream().map(ClassKind::words).collect(Collectors.joining(" and "))
                + " at the same time. Keep one of the annotations "
                + kinds.stream()
                        .map(kind -> "@" + kind.annotation().getSimpleName())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static String noKind(Class<?> type) {
        return "The class '" + type.getName()
                + "' is listed, but has none of the annotations @Entity, @MappedSuperclass,"
                + " @Embeddable and @Converter, and no mapping file describes it. It is left out.";
    }

    static String noConverter(Class<?> type) {
        return "The converter '" + type.getName()
                + "' does not implement AttributeConverter. Implement it with the type of"
                + " attributes and the type of columns.";
    }

    private static String words(ClassDeclaration declaration) {
        return declaration.kind().words() + " '" + declaration.type().getName() + "'";
    }

    // access

    static String undeterminedAccess(ClassDeclaration declaration) {
        return "The " + words(declaration) + " has no annotated field or getter, nor has any class of its hierarchy, so"
                + " that the access type is open. Put @Access on the class, or set 'access' in a mapping file.";
    }

    static String mixedAccess(Class<?> root, String field, String getter) {
        return "The hierarchy of '" + root.getName() + "' has mapping annotations on fields (" + field
                + ") and on getters (" + getter + "). Move them to one side, or put @Access on the classes.";
    }

    static String wrongSide(ClassDeclaration declaration, String name, AccessType access) {
        boolean field = access == AccessType.PROPERTY;
        return "The " + (field ? "field" : "getter") + " of '"
                + declaration.type().getName() + "." + name
                + "' has mapping annotations, but the class has "
                + (field ? "property" : "field") + " access, so that they do not count. Move them to the "
                + (field ? "getter" : "field") + ", or add @Access(" + (field ? "FIELD" : "PROPERTY") + ") to them.";
    }

    // attributes

    static String finalField(ClassDeclaration declaration, String name) {
        return "The field '" + declaration.type().getName() + "." + name
                + "' is final. Remove 'final', or mark it @Transient.";
    }

    static String hiddenGetter(ClassDeclaration declaration, String name) {
        return "The getter of '" + declaration.type().getName() + "." + name
                + "' has mapping annotations, but is neither public nor protected. Make it protected.";
    }

    static String noSetter(ClassDeclaration declaration, String name) {
        return "The property '" + declaration.type().getName() + "." + name
                + "' has no setter that takes what its getter returns. Add one, or mark the getter @Transient.";
    }

    static String unknownAttribute(
            ClassDeclaration declaration, String name, String position, AccessType access, Collection<String> names) {
        return position + ": The class '" + declaration.type().getName() + "' has no "
                + (access == AccessType.FIELD ? "field" : "property with getter and setter") + " '" + name + "'."
                + NearestName.among(names, name)
                        .map(nearest -> nearest.equals(name)
                                ? " There is one of the other access type; set 'access' of the element."
                                : " Did you mean '" + nearest + "'?")
                        .orElse("");
    }

    static String inheritedAttribute(ClassDeclaration declaration, String name, String position, Class<?> declaring) {
        return position + ": The class '" + declaration.type().getName() + "' inherits '" + name + "' from '"
                + declaring.getName() + "'. Describe it there, or use attribute-override or association-override.";
    }

    static String redeclared(AttributeSource attribute, AttributeSource inherited) {
        return "The attribute '" + attribute.words() + "' hides '" + inherited.words()
                + "', which is persistent too. Rename one of them, or mark one @Transient.";
    }

    static String severalAttributeKinds(AttributeSource attribute, Collection<String> annotations) {
        return "The attribute '" + attribute.words() + "' has the annotations "
                + annotations.stream().map(name -> "@" + name).collect(Collectors.joining(" and "))
                + ", which contradict each other. Keep one.";
    }

    static String noAttributeKind(AttributeSource attribute) {
        return "The attribute '" + attribute.words() + "' is of "
                + attribute.type().getTypeName()
                + ", which is neither a basic type nor embeddable. Say with an annotation how it is mapped, convert it"
                + " with @Convert, or mark it @Transient.";
    }

    // callbacks

    static String severalCallbacks(Class<?> type, CallbackEvent event, Method first, Method second) {
        return "The class '" + type.getName() + "' has two methods for @"
                + event.annotation().getSimpleName() + ", " + first.getName() + "() and " + second.getName()
                + "(). Keep the annotation on one of them.";
    }

    static String wrongCallback(Class<?> type, Method method, boolean listener) {
        return "The callback method " + method.getName() + "() of '" + type.getName() + "' must be "
                + (listener ? "void with one parameter, the entity," : "void without parameters")
                + " and neither static nor final. Change it, or remove its annotation.";
    }

    static String unknownCallback(Class<?> type, CallbackEvent event, String method, Collection<String> methods) {
        return "The class '" + type.getName() + "' has no method '" + method + "' to be called at @"
                + event.annotation().getSimpleName() + "."
                + NearestName.among(methods, method)
                        .map(nearest -> " Did you mean '" + nearest + "'?")
                        .orElse("");
    }

    static String foreignListener(Class<?> entity, ListenerSource listener, Method method) {
        return "The method " + method.getName() + "() of the listener '"
                + listener.type().getName() + "' takes " + method.getParameterTypes()[0].getName()
                + ", but listens to the entity '" + entity.getName() + "' too. Let it take a supertype of both.";
    }

    // names of the unit

    static String duplicateDefinition(String annotation, String name, String first, String second) {
        return "There are two @" + annotation + " named '" + name + "', at " + first + " and at " + second
                + ", that differ. Rename one of them.";
    }
}
