package org.aludel.generator;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.aludel.generator.error.GeneratorErrorCode;
import org.jspecify.annotations.Nullable;

/** Tells the compiler what is wrong, at the place where it is. */
final class GeneratorErrors {

    private final Messager messager;

    GeneratorErrors(Messager messager) {
        this.messager = messager;
    }

    void noClass(Element element, String annotation) {
        error(
                GeneratorErrorCode.NO_CLASS,
                "'" + element.getSimpleName() + "' has @" + annotation + " and is " + kind(element),
                "Only classes can have it, nested ones if they are static" + records(annotation),
                element);
    }

    private static String records(String annotation) {
        return annotation.equals("Embeddable") ? ", and records." : ".";
    }

    private static String kind(Element element) {
        return switch (element.getKind()) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            case RECORD -> "a record";
            default -> "an inner class";
        };
    }

    void hiddenClass(TypeElement type) {
        warning(
                GeneratorErrorCode.HIDDEN_CLASS,
                "The private class '" + type.getSimpleName() + "' gets no static metamodel",
                "Let its package see it.",
                type);
    }

    void noCollection(Element attribute, String type) {
        error(
                GeneratorErrorCode.NO_COLLECTION,
                "The attribute '" + attribute.getSimpleName() + "' has many values, and is of type " + type,
                "Make it a java.util.Collection, Set, List or Map.",
                attribute);
    }

    void noElementType(Element attribute) {
        error(
                GeneratorErrorCode.NO_ELEMENT_TYPE,
                "It is not said what '" + attribute.getSimpleName() + "' contains",
                "Give its type the arguments, as List<Order>, or name the class in the annotation.",
                attribute);
    }

    void mixedAccess(TypeElement type, Element other) {
        error(
                GeneratorErrorCode.MIXED_ACCESS,
                "Annotations of '" + type.getSimpleName() + "' are on fields and on getters, as on '"
                        + other.getSimpleName() + "'",
                "Put all on one side, or say with @Access which side is meant.",
                other);
    }

    void nameTaken(TypeElement type, String name, String left) {
        print(
                Diagnostic.Kind.NOTE,
                GeneratorErrorCode.NAME_TAKEN,
                "'" + name + "' stands for two things in the static metamodel of '" + type.getSimpleName() + "'; "
                        + left + " is left out",
                "Give one of them another name, if you need both.",
                type);
    }

    void invalidMappingFile(String name, int line) {
        error(
                GeneratorErrorCode.INVALID_MAPPING_FILE,
                "The mapping file " + name + " is no XML that can be read, as line " + line + " shows",
                "Mend the file.",
                null);
    }

    void unknownClass(String file, String name) {
        warning(
                GeneratorErrorCode.UNKNOWN_CLASS,
                "The mapping file " + file + " names the class '" + name + "', which does not exist",
                "Write the name with its package, or state the package of the file.",
                null);
    }

    void notWritten(String name, Element element, String cause) {
        error(
                GeneratorErrorCode.NOT_WRITTEN,
                "The static metamodel class " + name + " cannot be written: " + cause,
                "Remove one that was written by hand or by another generator.",
                element);
    }

    private void error(GeneratorErrorCode code, String what, String advice, @Nullable Element element) {
        print(Diagnostic.Kind.ERROR, code, what, advice, element);
    }

    private void warning(GeneratorErrorCode code, String what, String advice, @Nullable Element element) {
        print(Diagnostic.Kind.MANDATORY_WARNING, code, what, advice, element);
    }

    private void print(
            Diagnostic.Kind kind, GeneratorErrorCode code, String what, String advice, @Nullable Element element) {
        String message = "[" + code.id() + "] " + what + ". " + advice;
        if (element == null) {
            messager.printMessage(kind, message);
        } else {
            messager.printMessage(kind, message, element);
        }
    }
}
