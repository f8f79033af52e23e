package org.aludel.provider.unit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code META-INF/persistence.xml} that was read: its units, and what is wrong with it. All versions from 1.0 to 3.2 are
 * understood, each in its namespace. What the schema of the version does not allow is a problem; elements and attributes
 * of other namespaces are passed over in a unit. The file is checked by this class and not by a schema validator: the
 * schemas of most versions are not at hand, and a validator's messages do not tell what was meant.
 *
 * <p>A file with problems throws only when {@link #requireValid()} is called: it may describe units of another provider,
 * which is less strict. Immutable.
 */
public final class PersistenceXml {

    private final URL location;
    private final List<UnitDescriptor> units;
    private final List<String> problems;

    private PersistenceXml(URL location, List<UnitDescriptor> units, List<String> problems) {
        this.location = location;
        this.units = List.copyOf(units);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads all {@code META-INF/persistence.xml} that a class loader finds, each once.
     *
     * @throws org.aludel.provider.error.UnitException when the class loader cannot be asked
     */
    public static List<PersistenceXml> findAll(ClassLoader classLoader) {
        Map<String, URL> found = new LinkedHashMap<>();
        try {
            for (URL url : Collections.list(classLoader.getResources(UnitRoot.PERSISTENCE_XML))) {
                found.putIfAbsent(url.toExternalForm(), url);
            }
        } catch (IOException e) {
            throw UnitErrors.cannotSearch(UnitRoot.PERSISTENCE_XML, e);
        }
        return found.values().stream().map(url -> read(url, classLoader)).toList();
    }

    /**
     * Reads a file.
     *
     * @param location the file; its root is the directory or jar file that holds {@code META-INF}
     * @param classLoader has the classes and resources of its units
     */
    public static PersistenceXml read(URL location, ClassLoader classLoader) {
        requireNonNull(location, "location");
        requireNonNull(classLoader, "classLoader");
        List<UnitDescriptor> units = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (InputStream content = Resources.open(location)) {
            XmlElement document = XmlDocument.read(content);
            new PersistenceXmlReader(UnitRoot.of(location), classLoader, units, problems).read(document);
        } catch (XmlProblem e) {
            problems.add(requireNonNull(e.getMessage()));
        } catch (IOException e) {
            problems.add(UnitErrors.cannotRead(e));
        }
        return new PersistenceXml(location, units, problems);
    }

    /** Where the file is. */
    public URL location() {
        return location;
    }

    /** The units of the file, as far as they could be read. */
    public List<UnitDescriptor> units() {
        return units;
    }

    /** What is wrong with the file, each with line and column; empty when it is valid. */
    public List<String> problems() {
        return problems;
    }

    /**
     * This file, when it is valid.
     *
     * @throws org.aludel.provider.error.UnitException with all problems of the file, when it has any
     */
    public PersistenceXml requireValid() {
        if (!problems.isEmpty()) {
            throw UnitErrors.invalidPersistenceXml(location, problems);
        }
        return this;
    }

    @Override
    public String toString() {
        return location.toExternalForm();
    }
}
