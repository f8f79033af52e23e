package org.aludel.enhancer.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;

/** The names of the classes that mapping files make entities, mapped superclasses or embeddables. */
public final class ManagedClassNames {

    private static final String DEFAULT_MAPPING_FILE = "META-INF/orm.xml";
    private static final String PERSISTENCE_FILE = "META-INF/persistence.xml";

    private final ClassLoader loader;
    private final Consumer<EnhancerException> problems;
    private final Set<String> names = new LinkedHashSet<>();

    private ManagedClassNames(ClassLoader loader, Consumer<EnhancerException> problems) {
        this.loader = loader;
        this.problems = problems;
    }

    /**
     * What {@code META-INF/orm.xml} and the mapping files of each {@code META-INF/persistence.xml} name.
     *
     * @param loader where the files are found
     * @param problems is told of each file that cannot be read (ALU-2012); the others count nevertheless
     */
    public static Set<String> of(ClassLoader loader, Consumer<EnhancerException> problems) {
        ManagedClassNames search = new ManagedClassNames(loader, problems);
        Set<String> mappingFiles = new LinkedHashSet<>();
        mappingFiles.add(DEFAULT_MAPPING_FILE);
        search.readAll(PERSISTENCE_FILE, file -> mappingFiles.addAll(DescriptorReader.mappingFiles(file)));
        mappingFiles.forEach(
                name -> search.readAll(name, file -> search.names.addAll(DescriptorReader.managedClasses(file))));
        return Set.copyOf(search.names);
    }

    /**
     * What one mapping file names.
     *
     * @param location where the file is, for messages
     * @param file its content, which stays open
     * @throws EnhancerException if it cannot be read (ALU-2012)
     */
    public static Set<String> of(String location, InputStream file) {
        try {
            return Set.copyOf(DescriptorReader.managedClasses(file));
        } catch (XMLStreamException e) {
            throw EnhancerErrors.unreadableDescriptor(location, e);
        }
    }

    private void readAll(String name, Reading reading) {
        for (URL place : places(name)) {
            try {
                URLConnection connection = place.openConnection();
                // a cached archive would stay open, and could not be replaced
                connection.setUseCaches(false);
                try (InputStream file = connection.getInputStream()) {
                    reading.read(file);
                }
            } catch (IOException | XMLStreamException e) {
                problems.accept(EnhancerErrors.unreadableDescriptor(place.toString(), e));
            }
        }
    }

    private List<URL> places(String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException e) {
            problems.accept(EnhancerErrors.unreadableDescriptor(name, e));
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read(InputStream file) throws IOException, XMLStreamException;
    }
}
