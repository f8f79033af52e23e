package org.aludel.provider.mapping.type;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.provider.access.PrivateLookups;
import org.aludel.provider.mapping.source.ConverterSource;

/** The wording of what is wrong with the declarations of basic values. */
final class TypeProblems {

    private TypeProblems() {}

    // types

    static String noBasicType(BasicDeclaration declaration) {
        return "The " + words(declaration) + " is of " + type(declaration)
                + ", which is no basic type. Let it implement Serializable, convert it with @Convert, or mark it"
                + " @Transient.";
    }

    static String noVersion(BasicDeclaration declaration) {
        return "The version '" + declaration.where() + "' is of " + type(declaration)
                + ". Make it an int, short, long, Integer, Short, Long, Timestamp, LocalDateTime or Instant.";
    }

    static String noEnum(BasicDeclaration declaration) {
        return "The " + words(declaration) + " is marked @" + key(declaration)
                + "Enumerated, but what is stored of it is of " + type(declaration)
                + ", which is no enum. Remove the annotation.";
    }

    static String noTemporal(BasicDeclaration declaration) {
        return "The " + words(declaration) + " is marked @" + key(declaration) + "Temporal(" + declaration.temporal()
                + "), but what is stored of it is of " + type(declaration)
                + "; the annotation is for java.util.Date and Calendar only. Remove it.";
    }

    static String noLob(BasicDeclaration declaration) {
        return "The " + words(declaration) + " is marked @Lob, but what is stored of it is of " + type(declaration)
                + "; only text, characters, bytes and serialized objects can be large. Remove the annotation.";
    }

    // columns

    static String noLength(BasicDeclaration declaration) {
        return "The column of the " + words(declaration) + " has the length " + declaration.length()
                + ". Give a length of at least 1.";
    }

    static String negativePrecision(BasicDeclaration declaration) {
        boolean seconds = declaration.precision() >= 0;
        return "The column of the " + words(declaration) + " has the " + (seconds ? "secondPrecision " : "precision ")
                + (seconds ? declaration.secondPrecision() : declaration.precision())
                + ". Give a number of digits, or leave it out.";
    }

    static String shortUuid(BasicDeclaration declaration) {
        return "The column of the " + words(declaration) + " has the length " + declaration.length()
                + ", but a UUID is stored in 36 characters or in 16 bytes. Give one of these lengths, or none for the"
                + " type that the database has for it.";
    }

    // enums

    static String severalEnumeratedValues(BasicDeclaration declaration, Class<?> type) {
        return "The enum '" + type.getName() + "' of the " + words(declaration)
                + " has several fields marked @EnumeratedValue. Mark one.";
    }

    static String wrongEnumeratedValue(BasicDeclaration declaration, Field field) {
        return enumeratedValue(declaration, field)
                + " is not a final field of byte, short, int or String that each constant has for itself. Make it one.";
    }

    static String contradictingEnumeratedValue(BasicDeclaration declaration, Field field) {
        return enumeratedValue(declaration, field) + " is of " + field.getType().getSimpleName()
                + ", which contradicts @" + key(declaration) + "Enumerated(" + declaration.enumerated()
                + "). Remove one of the annotations.";
    }

    static String noEnumeratedValue(BasicDeclaration declaration, Field field, Enum<?> constant) {
        return enumeratedValue(declaration, field) + " is null for " + constant.name() + ". Give it a value.";
    }

    static String sharedEnumeratedValue(BasicDeclaration declaration, Field field, Enum<?> one, Enum<?> other) {
        return enumeratedValue(declaration, field) + " is the same for " + one.name() + " and " + other.name()
                + ". Give each constant a value of its own.";
    }

    static String closedEnum(BasicDeclaration declaration, Class<?> type) {
        return "The enum '" + type.getName() + "' of the " + words(declaration)
                + " has a field marked @EnumeratedValue, which its module keeps closed. Write '"
                + PrivateLookups.opensDirective(type) + "' into its module-info.java.";
    }

    private static String enumeratedValue(BasicDeclaration declaration, Field field) {
        return "The @EnumeratedValue '" + field.getDeclaringClass().getName() + "." + field.getName() + "' of the "
                + words(declaration);
    }

    // converters

    static String severalConverts(BasicDeclaration declaration) {
        return "The " + words(declaration) + " has several @Convert. Keep one.";
    }

    static String severalConverters(BasicDeclaration declaration, List<ConverterSource> converters) {
        return "The converters "
                + converters.stream()
                        .map(converter -> "'" + converter.type().getName() + "'")
                        .collect(Collectors.joining(" and "))
                + " are all for " + type(declaration) + ", the type of the " + words(declaration)
                + ". Name one of them with @Convert.";
    }

    static String noConverter(BasicDeclaration declaration) {
        return "The " + words(declaration) + " is marked @Convert without a converter, and the unit has none for "
                + type(declaration) + ". Name a converter, or remove the annotation.";
    }

    static String wrongConverter(BasicDeclaration declaration, Class<?> converter) {
        return "The converter '" + converter.getName() + "' of the " + words(declaration) + " is not for "
                + type(declaration) + ". Name one that converts this type.";
    }

    static String wrongColumnType(BasicDeclaration declaration, ConverterSource converter) {
        return "The converter '" + converter.type().getName() + "' of the " + words(declaration) + " converts to "
                + converter.columnType().getTypeName()
                + ", which databases do not have. Let it convert to a number, a text, bytes, a date or a time.";
    }

    static String noInstance(BasicDeclaration declaration, Class<?> converter, RuntimeException failure) {
        return "The converter '" + converter.getName() + "' of the " + words(declaration) + " cannot be made: "
                + String.valueOf(failure.getMessage()).replaceAll("\\s*\n\\s*", "; ") + ".";
    }

    private static String words(BasicDeclaration declaration) {
        String role = switch (declaration.role()) {
            case ATTRIBUTE -> "attribute";
            case ID -> "identifier";
            case VERSION -> "version";
            case ELEMENT -> "element of";
            case MAP_KEY -> "key of";
        };
        return role + " '" + declaration.where() + "'";
    }

    private static String key(BasicDeclaration declaration) {
        return declaration.role() == ValueRole.MAP_KEY ? "MapKey" : "";
    }

    private static String type(BasicDeclaration declaration) {
        return declaration.type().getTypeName();
    }
}
