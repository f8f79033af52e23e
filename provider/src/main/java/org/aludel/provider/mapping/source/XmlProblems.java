package org.aludel.provider.mapping.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.aludel.core.error.NearestName;

/** The wording of what is wrong with mapping files; each begins with file, line and column. */
final class XmlProblems {

    private XmlProblems() {}

    static String documentType(String position) {
        return position + ": A mapping file has no document type. Remove <!DOCTYPE ...>.";
    }

    static String notWellFormed(String position, XMLStreamException failure) {
        String text = String.valueOf(failure.getMessage());
        int message = text.indexOf("Message: ");
        return position + ": The file is not well-formed XML: "
                + (message < 0 ? text : text.substring(message + "Message: ".length())).strip();
    }

    static String wrongRoot(XmlElement root) {
        return root.position() + ": A mapping file begins with <entity-mappings>, not with <" + root.name() + ">.";
    }

    static String wrongVersion(XmlElement root, String version, List<String> versions) {
        return root.position() + ": "
                + (version.isEmpty()
                        ? "The attribute 'version' is missing."
                        : "The version '" + version + "' is unknown.")
                + " Give one of " + String.join(", ", versions) + ".";
    }

    static String wrongNamespace(XmlElement root, String version, String wanted, String namespace) {
        return root.position() + ": Version " + version + " has the namespace " + wanted + ", not '" + namespace
                + "'. Change the namespace or the version.";
    }

    static String unknownElement(XmlElement element, XmlElement parent, Collection<String> known) {
        return element.position() + ": <" + parent.name() + "> has no element <" + element.name() + ">."
                + nearest(known, element.name());
    }

    static String repeated(XmlElement element, XmlElement parent) {
        return element.position() + ": <" + parent.name() + "> has more than one <" + element.name() + ">. Keep one.";
    }

    static String unknownAttribute(XmlElement element, String attribute, Collection<String> known) {
        return element.position() + ": <" + element.name() + "> has no attribute '" + attribute + "'."
                + nearest(known, attribute);
    }

    static String missingAttribute(XmlElement element, String attribute) {
        return element.position() + ": <" + element.name() + "> needs the attribute '" + attribute + "'.";
    }

    static String missingElement(XmlElement element, String child) {
        return element.position() + ": <" + element.name() + "> needs an element <" + child + ">.";
    }

    static String unexpectedText(XmlElement element) {
        return element.position() + ": <" + element.name() + "> has no text. Remove it.";
    }

    static String wrongValue(XmlElement element, String what, String value, Class<?> type) {
        String wanted = type == boolean.class
                ? "true or false"
                : type == int.class ? "a whole number" : "one of " + String.join(", ", constants(type));
        return element.position() + ": " + what + " is '" + value + "', but must be " + wanted + "."
                + (type.isEnum() ? nearest(constants(type), value.toUpperCase(Locale.ROOT)) : "");
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.isEnum() ? type.getEnumConstants() : new Object[0])
                .map(Object::toString)
                .toList();
    }

    static String unknownClass(XmlElement element, String name, List<String> tried) {
        return element.position() + ": There is no class '" + name + "'"
                + (tried.size() > 1 ? " (tried " + String.join(", ", tried) + ")" : "")
                + ". Check its name, its package and the class path.";
    }

    static String unloadableClass(XmlElement element, String name, LinkageError failure) {
        return element.position() + ": The class '" + name + "' cannot be loaded: " + failure;
    }

    static String checkOfGenerator(XmlElement element) {
        return element.position() + ": Check constraints of generator tables are not mapped: no annotation has them."
                + " Add the constraint to the schema, or use the attribute 'options'.";
    }

    static String twice(String position, Class<?> type, String other) {
        return position + ": The class '" + type.getName() + "' is described twice, also at " + other + ". Keep one.";
    }

    static String attributeTwice(XmlElement element, String name, String other) {
        return element.position() + ": The attribute '" + name + "' is described twice, also at " + other
                + ". Keep one.";
    }

    private static String nearest(Collection<String> known, String name) {
        return NearestName.among(known, name)
                .map(found -> " Did you mean '" + found + "'?")
                .orElse(
                        known.isEmpty()
                                ? ""
                                : " It has: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + ".");
    }
}
