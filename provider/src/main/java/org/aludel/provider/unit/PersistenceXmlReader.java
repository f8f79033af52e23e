package org.aludel.provider.unit;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns one document into units, and collects what its version does not allow. For one document. */
final class PersistenceXmlReader {

    private final URL root;
    private final ClassLoader classLoader;
    private final List<UnitDescriptor> units;
    private final List<String> problems;
    private final Set<String> unitNames = new HashSet<>();
    private PersistenceVersion version = PersistenceVersion.newest();
    private String namespace = "";

    PersistenceXmlReader(URL root, ClassLoader classLoader, List<UnitDescriptor> units, List<String> problems) {
        this.root = root;
        this.classLoader = classLoader;
        this.units = units;
        this.problems = problems;
    }

    void read(XmlElement document) {
        if (!document.name().equals("persistence")) {
            report(document, UnitErrors.wrongRoot(document.name()));
            return;
        }
        namespace = document.namespace();
        attributes(document, List.of("version"));
        readVersion(document);
        noText(document);
        for (XmlElement child : document.children()) {
            if (child.name().equals("persistence-unit") && child.namespace().equals(namespace)) {
                readUnit(child);
            } else {
                unexpected(child, document, List.of("persistence-unit"));
            }
        }
        if (document.children().isEmpty() && version != PersistenceVersion.V1_0) {
            report(document, UnitErrors.noUnit());
        }
    }

    private void readVersion(XmlElement document) {
        List<PersistenceVersion> versions = PersistenceVersion.of(namespace);
        if (versions.isEmpty()) {
            report(document, UnitErrors.unknownNamespace(namespace));
            return;
        }
        version = versions.get(versions.size() - 1);
        Optional<String> written = attribute(document, "version");
        if (written.isPresent()) {
            PersistenceVersion.of(namespace, written.get())
                    .ifPresentOrElse(
                            known -> version = known,
                            () -> report(document, UnitErrors.unknownVersion(written.get(), versions)));
        }
    }

    private void readUnit(XmlElement element) {
        attributes(element, List.of("name", "transaction-type"));
        noText(element);
        Optional<String> name = attribute(element, "name");
        if (name.isPresent() && !unitNames.add(name.get())) {
            report(element, UnitErrors.duplicateUnit(name.get()));
        }
        UnitDescriptor.Builder unit = UnitDescriptor.named(name.orElse(""), classLoader)
                .root(root)
                .schemaVersion(version.number())
                .transactionType(constant(
                        PersistenceUnitTransactionType.class,
                        element,
                        element.attributes().get("transaction-type")));
        readChildren(element, unit);
        if (name.isPresent()) {
            units.add(unit.build());
        }
    }

    private void readChildren(XmlElement element, UnitDescriptor.Builder unit) {
        Set<UnitElement> seen = EnumSet.noneOf(UnitElement.class);
        UnitElement last = UnitElement.DESCRIPTION;
        for (XmlElement child : element.children()) {
            Optional<UnitElement> kind =
                    child.namespace().equals(namespace) ? UnitElement.named(child.name()) : Optional.empty();
            if (kind.isEmpty()) {
                if (child.namespace().equals(namespace) || !isForeign(child)) {
                    unexpected(child, element, UnitElement.names(version));
                }
                continue;
            }
            UnitElement found = kind.get();
            if (found.since().compareTo(version) > 0) {
                report(child, UnitErrors.laterVersion(child.name(), found.since(), version));
            } else if (!seen.add(found) && !found.isRepeatable()) {
                report(child, UnitErrors.repeated(child.name()));
            } else if (found.compareTo(last) < 0) {
                report(child, UnitErrors.wrongOrder(child.name(), last.xmlName()));
            } else {
                last = found;
            }
            attributes(child, List.of());
            readChild(found, child, unit);
        }
    }

    private void readChild(UnitElement kind, XmlElement child, UnitDescriptor.Builder unit) {
        if (kind != UnitElement.PROPERTIES) {
            noChildren(child);
        }
        switch (kind) {
            case DESCRIPTION -> {} // for people
            case PROVIDER -> unit.provider(child.text());
            case QUALIFIER -> unit.qualifier(child.text());
            case SCOPE -> unit.scope(child.text());
            case JTA_DATA_SOURCE -> unit.jtaDataSource(child.text());
            case NON_JTA_DATA_SOURCE -> unit.nonJtaDataSource(child.text());
            case MAPPING_FILE -> unit.mappingFile(child.text());
            case JAR_FILE -> readJarFile(child, unit::jarFile);
            case CLASS -> unit.className(child.text());
            case EXCLUDE_UNLISTED_CLASSES -> unit.excludesUnlisted(readBoolean(child));
            case SHARED_CACHE_MODE -> unit.sharedCacheMode(constant(SharedCacheMode.class, child, child.text()));
            case VALIDATION_MODE -> unit.validationMode(constant(ValidationMode.class, child, child.text()));
            case PROPERTIES -> readProperties(child, unit);
        }
    }

    private void readProperties(XmlElement element, UnitDescriptor.Builder unit) {
        noText(element);
        for (XmlElement child : element.children()) {
            if (!child.name().equals("property") || !child.namespace().equals(namespace)) {
                unexpected(child, element, List.of("property"));
                continue;
            }
            attributes(child, List.of("name", "value"));
            noText(child);
            noChildren(child);
            Optional<String> name = attribute(child, "name");
            String value = child.attributes().get("value");
            if (value == null) {
                report(child, UnitErrors.missingAttribute("property", "value"));
            } else if (name.isPresent()) {
                unit.property(name.get(), value);
            }
        }
    }

    private void readJarFile(XmlElement element, Consumer<URL> jarFile) {
        String path = element.text().strip();
        if (path.isEmpty()) {
            return;
        }
        try {
            jarFile.accept(UnitRoot.jarFile(root, path));
        } catch (MalformedURLException e) {
            report(element, UnitErrors.invalidJarFile(path));
        }
    }

    /** An element without content means true (the default of the schema since 2.0, and what 1.0 says of its presence). */
    private boolean readBoolean(XmlElement element) {
        String text = element.text().strip();
        if (text.equals("false") || text.equals("0")) {
            return false;
        }
        if (!text.isEmpty() && !text.equals("true") && !text.equals("1")) {
            report(element, UnitErrors.invalidValue(element.name(), text, List.of("true", "false")));
        }
        return true;
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, XmlElement element, @Nullable String text) {
        String written = text == null ? "" : text.strip();
        if (written.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(written)) {
                return constant;
            }
        }
        String place = type == PersistenceUnitTransactionType.class ? "transaction-type" : element.name();
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        report(element, UnitErrors.invalidValue(place, written, allowed));
        return null;
    }

    /** The value of an attribute that must be there, without white space around it. */
    private Optional<String> attribute(XmlElement element, String name) {
        String value = element.attributes().get(name);
        if (value == null) {
            report(element, UnitErrors.missingAttribute(element.name(), name));
            return Optional.empty();
        }
        if (value.isBlank()) {
            report(element, UnitErrors.emptyAttribute(element.name(), name));
            return Optional.empty();
        }
        return Optional.of(value.strip());
    }

    private void attributes(XmlElement element, Collection<String> allowed) {
        for (String name : element.attributes().keySet()) {
            if (!allowed.contains(name)) {
                report(element, UnitErrors.unknownAttribute(element.name(), name, allowed));
            }
        }
    }

    private void noText(XmlElement element) {
        if (!element.text().isBlank()) {
            report(element, UnitErrors.unexpectedText(element.name()));
        }
    }

    private void noChildren(XmlElement element) {
        for (XmlElement child : element.children()) {
            report(child, UnitErrors.unexpectedChild(element.name(), child.name()));
        }
    }

    private void unexpected(XmlElement child, XmlElement parent, List<String> allowed) {
        List<String> all = new ArrayList<>(allowed);
        if (!child.namespace().equals(namespace) && all.contains(child.name())) {
            report(child, UnitErrors.otherNamespace(child.name(), child.namespace(), namespace));
        } else {
            report(child, UnitErrors.unknownElement(parent.name(), child.name(), all));
        }
    }

    /** Whether an element belongs to others, who may add theirs to a unit; an older persistence namespace is a mistake. */
    private static boolean isForeign(XmlElement element) {
        return !element.namespace().isEmpty()
                && PersistenceVersion.of(element.namespace()).isEmpty();
    }

    private void report(XmlElement element, String problem) {
        problems.add(UnitErrors.position(element.line(), element.column()) + problem);
    }
}
