package org.aludel.provider.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to a persistence unit (Jakarta Persistence 3.2, section 8.2.1.8): the classes that are listed, the annotated
 * classes of its root, unless unlisted classes are excluded, those of its jar files, and its mapping files. What classes
 * the mapping files name is not known here. No class is loaded: class files are read, or a {@code META-INF/jandex.idx} of
 * the root or jar file, which must then be up to date. Immutable.
 */
public final class ManagedClasses {

    private static final String ORM_XML = "META-INF/orm.xml";

    private final List<String> classNames;
    private final List<String> packageNames;
    private final List<MappingFile> mappingFiles;

    private ManagedClasses(Set<String> classNames, Set<String> packageNames, List<MappingFile> mappingFiles) {
        this.classNames = List.copyOf(classNames);
        this.packageNames = List.copyOf(packageNames);
        this.mappingFiles = List.copyOf(mappingFiles);
    }

    /**
     * Finds what belongs to a unit.
     *
     * @throws org.aludel.provider.error.UnitException when a jar file, the root or a mapping file cannot be found or read;
     *     names all of them
     */
    public static ManagedClasses of(UnitDescriptor unit) {
        return new Search(unit).find();
    }

    /**
     * The names of classes: first those that were listed, in their order, then those that were found, in the order of
     * their names. Listed classes need not be annotated.
     */
    public List<String> classNames() {
        return classNames;
    }

    /** The names of packages whose {@code package-info} defines generators of identifiers. */
    public List<String> packageNames() {
        return packageNames;
    }

    /** The mapping files: the {@code META-INF/orm.xml} of root and jar files, then those that were listed; each once. */
    public List<MappingFile> mappingFiles() {
        return mappingFiles;
    }

    /** The search for what belongs to one unit. */
    private static final class Search {
        private final UnitDescriptor unit;
        private final Set<String> found = new TreeSet<>();
        private final Set<String> packages = new TreeSet<>();
        private final Map<String, MappingFile> files = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private final ClassScan scan = new ClassScan(found, packages, problems::add);

        Search(UnitDescriptor unit) {
            this.unit = unit;
        }

        ManagedClasses find() {
            if (unit.root() != null) {
                examine(unit.root(), !unit.excludesUnlisted());
            }
            unit.jarFiles().forEach(jarFile -> examine(jarFile, true));
            unit.mappingFiles().forEach(this::readMappingFile);
            if (!problems.isEmpty()) {
                throw UnitErrors.unreadableUnit(unit.name(), problems);
            }
            Set<String> all = new LinkedHashSet<>(unit.classNames());
            unit.classes().forEach(listed -> all.add(listed.getName()));
            all.addAll(found);
            return new ManagedClasses(all, packages, List.copyOf(files.values()));
        }

        private void examine(URL location, boolean scanned) {
            try (Archive archive = Archive.of(location)) {
                if (archive.names().contains(ORM_XML)) {
                    try (InputStream content = archive.open(ORM_XML)) {
                        add(MappingFile.read(mappingFileOf(location), content));
                    }
                }
                if (scanned) {
                    scan.scan(archive);
                }
            } catch (IOException e) {
                problems.add(UnitErrors.unreadableArchive(location, e));
            }
        }

        /** Resources of one name may be in several places of the class path; the first is meant. */
        private void readMappingFile(String resource) {
            URL location = unit.classLoader().getResource(resource);
            if (location == null) {
                problems.add(UnitErrors.noMappingFile(resource));
                return;
            }
            try (InputStream content = Resources.open(location)) {
                add(MappingFile.read(location.toExternalForm(), content));
            } catch (IOException e) {
                problems.add(UnitErrors.unreadableMappingFile(resource, e));
            }
        }

        private void add(MappingFile file) {
            files.putIfAbsent(file.location(), file);
        }

        /** The URL that a class loader gives to the file, so that a file that is also listed is recognized. */
        private static String mappingFileOf(URL location) {
            String form = location.toExternalForm();
            if (form.endsWith("/")) {
                return form + ORM_XML;
            }
            return (form.startsWith("jar:") ? "" : "jar:") + form + "!/" + ORM_XML;
        }
    }
}
