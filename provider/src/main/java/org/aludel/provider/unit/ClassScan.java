package org.aludel.provider.unit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/** Finds the annotated classes and packages of an archive from their class files, or from an index that is there. */
final class ClassScan {

    private static final String INDEX = "META-INF/jandex.idx";
    private static final String PACKAGE = "package-info";

    private static final List<DotName> OF_CLASSES = List.of(
            DotName.createSimple("jakarta.persistence.Entity"),
            DotName.createSimple("jakarta.persistence.MappedSuperclass"),
            DotName.createSimple("jakarta.persistence.Embeddable"),
            DotName.createSimple("jakarta.persistence.Converter"));

    private static final List<DotName> OF_PACKAGES = List.of(
            DotName.createSimple("jakarta.persistence.SequenceGenerator"),
            DotName.createSimple("jakarta.persistence.SequenceGenerators"),
            DotName.createSimple("jakarta.persistence.TableGenerator"),
            DotName.createSimple("jakarta.persistence.TableGenerators"));

    private final Set<String> classNames;
    private final Set<String> packageNames;
    private final Consumer<String> problems;

    /**
     * A scan that adds what it finds.
     *
     * @param classNames receives names of classes
     * @param packageNames receives names of packages
     * @param problems receives what could not be read
     */
    ClassScan(Set<String> classNames, Set<String> packageNames, Consumer<String> problems) {
        this.classNames = classNames;
        this.packageNames = packageNames;
        this.problems = problems;
    }

    void scan(Archive archive) throws IOException {
        IndexView index = index(archive);
        for (DotName annotation : OF_CLASSES) {
            for (AnnotationInstance found : index.getAnnotations(annotation)) {
                if (isOnClass(found)) {
                    classNames.add(found.target().asClass().name().toString());
                }
            }
        }
        for (DotName annotation : OF_PACKAGES) {
            for (AnnotationInstance found : index.getAnnotations(annotation)) {
                String name = isOnClass(found) ? found.target().asClass().name().toString() : "";
                if (name.endsWith("." + PACKAGE)) {
                    packageNames.add(name.substring(0, name.length() - PACKAGE.length() - 1));
                }
            }
        }
    }

    private static boolean isOnClass(AnnotationInstance annotation) {
        return annotation.target() != null && annotation.target().kind() == AnnotationTarget.Kind.CLASS;
    }

    private Index index(Archive archive) throws IOException {
        if (archive.names().contains(INDEX)) {
            try (InputStream content = archive.open(INDEX)) {
                return new IndexReader(content).read();
            } catch (IllegalArgumentException | UnsupportedOperationException unknownFormat) {
                return indexOfClassFiles(archive); // written by a version of the library that is not this one's
            }
        }
        return indexOfClassFiles(archive);
    }

    private Index indexOfClassFiles(Archive archive) throws IOException {
        Indexer indexer = new Indexer();
        for (String name : archive.names()) {
            if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                indexClassFile(indexer, archive, name);
            }
        }
        return indexer.complete();
    }

    private void indexClassFile(Indexer indexer, Archive archive, String name) throws IOException {
        try (InputStream content = archive.open(name)) {
            indexer.index(content);
        } catch (IOException | RuntimeException e) {
            // The library says "this is no class file" in several ways.
            problems.accept(UnitErrors.unreadableClass(name, e));
        }
    }
}
