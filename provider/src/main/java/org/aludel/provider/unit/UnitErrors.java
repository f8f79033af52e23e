package org.aludel.provider.unit;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.UnitException;

/** The wording of what is wrong with persistence units. Values of properties that may be secret are never named. */
final class UnitErrors {

    private UnitErrors() {}

    // ---- persistence.xml as a whole

    static UnitException invalidPersistenceXml(URL location, List<String> problems) {
        return new UnitException(
                ProviderErrorCode.INVALID_PERSISTENCE_XML,
                location + " has " + count(problems.size(), "problem") + ":",
                problems,
                null);
    }

    static UnitException cannotSearch(String resource, IOException cause) {
        return new UnitException(
                ProviderErrorCode.UNREADABLE_UNIT,
                "The class loader cannot be asked for '" + resource + "'; the cause tells more.",
                List.of(),
                cause);
    }

    // ---- units

    static UnitException unreadableUnit(String unit, List<String> problems) {
        return new UnitException(
                ProviderErrorCode.UNREADABLE_UNIT,
                "The persistence unit '" + unit + "' has " + count(problems.size(), "file") + " that cannot be read:",
                problems,
                null);
    }

    static String unreadableArchive(URL location, IOException cause) {
        return location + " is neither a directory nor a jar file that can be read: " + cause + ".";
    }

    static String unreadableClass(String name, Exception cause) {
        return "'" + name + "' is not a class file that can be read: " + cause + ".";
    }

    static String noMappingFile(String resource) {
        return "the class path has no mapping file '" + resource + "'.";
    }

    static String unreadableMappingFile(String resource, IOException cause) {
        return "the mapping file '" + resource + "' cannot be read: " + cause + ".";
    }

    static UnitException ambiguousUnit(String name, List<URL> locations) {
        return new UnitException(
                ProviderErrorCode.AMBIGUOUS_UNIT,
                "The persistence unit '" + name
                        + "' is described more than once. Rename one, or take one of the files off the class path:",
                locations.stream().map(URL::toExternalForm).toList(),
                null);
    }

    static UnitException unnamedUnit(List<String> names) {
        return new UnitException(
                ProviderErrorCode.UNNAMED_UNIT,
                "There are several persistence units, and none was named. Give the name of one of these:",
                names,
                null);
    }

    // ---- properties

    static UnitException invalidProperties(String unit, List<String> problems) {
        return new UnitException(
                ProviderErrorCode.INVALID_PROPERTY,
                "The persistence unit '" + unit + "' has " + count(problems.size(), "property", "properties")
                        + " with values that are not allowed:",
                problems,
                null);
    }

    static String invalidProperty(UnitProperty<?> property, String key, Object value) {
        String found = "an object of the class " + value.getClass().getName();
        if (!property.isSecret() && value instanceof String) {
            found = "'" + value + "'";
        } else if (value instanceof Number) {
            found = value.toString();
        }
        return "'" + key + "' is " + found + ". Allowed is " + property.allowed() + ".";
    }

    static String unknownProperty(String unit, String key, Collection<String> known) {
        return "[" + ProviderErrorCode.UNKNOWN_PROPERTY.id() + "] The persistence unit '" + unit
                + "' has the property '"
                + key + "', which is not known and has no effect."
                + NearestName.among(known, key)
                        .map(nearest -> " Did you mean '" + nearest + "'?")
                        .orElse("");
    }

    static String foreignProperties(String unit, List<String> replacements) {
        return "[" + ProviderErrorCode.FOREIGN_PROPERTIES.id() + "] The persistence unit '" + unit
                + "' has properties that have no effect here: " + String.join("; ", replacements) + ".";
    }

    // ---- reading

    static String cannotRead(IOException cause) {
        return "the file cannot be read: " + cause + ".";
    }

    static String notWellFormed(String position, String reason) {
        String words = reason.replaceFirst("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message: ", "");
        return position + "the file is not well-formed XML: " + words;
    }

    static String documentType(String position) {
        return position + "a document type (DOCTYPE) is not read, because it could name other files. Remove it.";
    }

    static String position(int line, int column) {
        return "line " + line + ", column " + column + ": ";
    }

    // ---- elements and attributes

    static String wrongRoot(String name) {
        return "the root element is '" + name + "'; it must be 'persistence'.";
    }

    static String unknownNamespace(String namespace) {
        PersistenceVersion newest = PersistenceVersion.newest();
        String said = namespace.isEmpty()
                ? "'persistence' is in no namespace."
                : "'" + namespace + "' is not a namespace of persistence.xml.";
        return said + " Write xmlns=\"" + newest.namespace() + "\" for version " + newest.number() + ".";
    }

    static String unknownVersion(String number, List<PersistenceVersion> versions) {
        return "version '" + number + "' is not one of '" + versions.get(0).namespace() + "', which has "
                + list(versions.stream().map(PersistenceVersion::number).toList()) + ".";
    }

    static String noUnit() {
        return "'persistence' has no 'persistence-unit'.";
    }

    static String duplicateUnit(String name) {
        return "another persistence unit of this file is named '" + name + "', too.";
    }

    static String unknownElement(String parent, String name, List<String> allowed) {
        return "'" + parent + "' has no element '" + name + "'. " + meant(name, allowed);
    }

    static String otherNamespace(String name, String namespace, String expected) {
        return "'" + name + "' is in " + (namespace.isEmpty() ? "no namespace" : "the namespace '" + namespace + "'")
                + ", and the file is in '" + expected + "'.";
    }

    static String unexpectedChild(String parent, String name) {
        return "'" + parent + "' contains the element '" + name + "'; it may contain text only.";
    }

    static String unexpectedText(String name) {
        return "'" + name + "' contains text; only elements and attributes say something there.";
    }

    static String laterVersion(String name, PersistenceVersion since, PersistenceVersion version) {
        return "'" + name + "' came with version " + since.number() + ", and the file says version " + version.number()
                + ".";
    }

    static String repeated(String name) {
        return "'" + name + "' may stand once, and stands here again.";
    }

    static String wrongOrder(String name, String before) {
        return "'" + name + "' must stand before '" + before + "'.";
    }

    static String unknownAttribute(String element, String name, Collection<String> allowed) {
        return "'" + element + "' has no attribute '" + name + "'. " + meant(name, allowed);
    }

    static String missingAttribute(String element, String name) {
        return "'" + element + "' lacks the attribute '" + name + "'.";
    }

    static String emptyAttribute(String element, String name) {
        return "the attribute '" + name + "' of '" + element + "' is empty.";
    }

    static String invalidValue(String place, String written, List<String> allowed) {
        return "'" + place + "' cannot be '" + written + "'. " + meant(written, allowed);
    }

    static String invalidJarFile(String path) {
        return "'jar-file' is '" + path + "', which is neither a path nor a URL that this platform knows.";
    }

    // ---- parts of sentences

    private static String meant(String name, Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "It has none.";
        }
        return NearestName.among(allowed, name)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElseGet(() -> "Allowed " + (allowed.size() == 1 ? "is " : "are ") + list(allowed) + ".");
    }

    private static String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        String head = all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", "));
        String last = all.get(all.size() - 1);
        return head.isEmpty() ? last : head + " and " + last;
    }

    private static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(int number, String noun, String nouns) {
        return number == 1 ? "a " + noun : String.format(Locale.ROOT, "%d %s", number, nouns);
    }
}
