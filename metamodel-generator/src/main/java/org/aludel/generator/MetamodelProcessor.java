package org.aludel.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Writes the static metamodel of Jakarta Persistence 3.2 (section 5.1.1): beside each entity, embeddable and mapped
 * superclass {@code X} a class {@code X_} with a member for each attribute, named query, entity graph and result set mapping
 * that {@code X} itself declares. A class that is nested in {@code Outer} has its own nested in {@code Outer_}. What the
 * mapping file {@code META-INF/orm.xml} says counts, if the compiler can see the file.
 *
 * <p>The compiler finds this processor when its artifact is on the processor path. Each file depends on one source file, so
 * that incremental builds need to compile no more than has changed. What cannot be written is told at the place where it
 * stands, by the codes {@code ALU-6001} and on. Not thread-safe, as no processor is.
 */
public final class MetamodelProcessor extends AbstractProcessor {

    private static final String MAPPING_FILE = "META-INF/orm.xml";
    private static final List<String> GENERATED =
            List.of("jakarta.annotation.Generated", "javax.annotation.processing.Generated");

    private final Set<String> written = new LinkedHashSet<>();
    private @Nullable GeneratorErrors errors;
    private @Nullable ManagedClasses classes;

    /** A processor, as compilers make it. */
    public MetamodelProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*"); // classes that only a mapping file describes have none
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        errors = new GeneratorErrors(environment.getMessager());
        classes = new ManagedClasses(described(environment.getFiler(), errors));
    }

    private static List<XmlClass> described(Filer filer, GeneratorErrors errors) {
        for (StandardLocation location : List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH)) {
            Optional<List<XmlClass>> found = described(filer, location, errors);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return List.of();
    }

    /** What the mapping file in a place says; empty if there is no such file, or no such place. */
    private static Optional<List<XmlClass>> described(Filer filer, StandardLocation location, GeneratorErrors errors) {
        try (InputStream file = filer.getResource(location, "", MAPPING_FILE).openInputStream()) {
            return Optional.of(OrmXml.read(file));
        } catch (SAXException e) {
            errors.invalidMappingFile(MAPPING_FILE, e instanceof SAXParseException at ? at.getLineNumber() : 1);
            return Optional.of(List.of());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver() || errors == null || classes == null) {
            return false;
        }
        Generation generation = new Generation(processingEnv.getElementUtils(), errors, classes);
        generation.collect(round);
        generation.write();
        return false;
    }

    /** What one round of the compiler brings. */
    private final class Generation {

        private final Elements elements;
        private final GeneratorErrors errors;
        private final ManagedClasses classes;
        private final Map<TypeElement, Map<TypeElement, ManagedClass>> files = new LinkedHashMap<>();
        private final Set<TypeElement> all = new LinkedHashSet<>();

        Generation(Elements elements, GeneratorErrors errors, ManagedClasses classes) {
            this.elements = elements;
            this.errors = errors;
            this.classes = classes;
        }

        void collect(RoundEnvironment round) {
            for (ManagedKind kind : ManagedKind.values()) {
                TypeElement annotation = elements.getTypeElement(kind.annotation());
                if (annotation != null) {
                    round.getElementsAnnotatedWith(annotation).forEach(element -> add(element, kind));
                }
            }
            Set<TypeElement> roots = new LinkedHashSet<>();
            round.getRootElements().forEach(root -> withNested(root, roots));
            for (XmlClass xml : classes.described()) {
                TypeElement type = elements.getTypeElement(xml.name());
                if (type == null) {
                    if (written.add(xml.name())) {
                        errors.unknownClass(MAPPING_FILE, xml.name());
                    }
                } else if (roots.contains(type)) {
                    add(type, xml.kind());
                }
            }
        }

        private void withNested(Element element, Set<TypeElement> into) {
            if (element instanceof TypeElement type) {
                into.add(type);
                type.getEnclosedElements().forEach(nested -> withNested(nested, into));
            }
        }

        private void add(Element element, ManagedKind kind) {
            if (!(element instanceof TypeElement type) || !isClass(type, kind)) {
                errors.noClass(element, kind.annotation().substring(Marks.PACKAGE.length()));
                return;
            }
            if (isPrivate(type)) {
                errors.hiddenClass(type);
                return;
            }
            classes.of(type).ifPresent(managed -> {
                if (all.add(type)) {
                    files.computeIfAbsent(top(type), any -> new LinkedHashMap<>())
                            .put(type, managed);
                }
            });
        }

        private boolean isClass(TypeElement type, ManagedKind kind) {
            boolean record = type.getKind() == ElementKind.RECORD && kind == ManagedKind.EMBEDDABLE;
            boolean reachable = type.getNestingKind() == NestingKind.TOP_LEVEL
                    || type.getNestingKind() == NestingKind.MEMBER
                            && (record || type.getModifiers().contains(Modifier.STATIC));
            return reachable && (record || type.getKind() == ElementKind.CLASS);
        }

        private boolean isPrivate(TypeElement type) {
            for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
                if (element.getModifiers().contains(Modifier.PRIVATE)) {
                    return true;
                }
            }
            return false;
        }

        private TypeElement top(TypeElement type) {
            TypeElement top = type;
            while (top.getEnclosingElement() instanceof TypeElement outer) {
                top = outer;
            }
            return top;
        }

        // ---- files

        void write() {
            files.forEach(this::write);
        }

        private void write(TypeElement top, Map<TypeElement, ManagedClass> managed) {
            PackageElement place = elements.getPackageOf(top);
            TypeNames names = new TypeNames(elements, processingEnv.getTypeUtils(), place);
            AccessRules rules = new AccessRules(classes, processingEnv.getTypeUtils(), errors);
            AttributeFinder finder = new AttributeFinder(elements, processingEnv.getTypeUtils(), rules, errors);
            Map<TypeElement, String> superclasses = new LinkedHashMap<>();
            managed.forEach((type, own) -> {
                ManagedClass above = classes.above(own);
                if (above != null && hasModel(above.type())) {
                    superclasses.put(type, model(above.type(), "."));
                }
            });
            String file = new ModelWriter(finder, names, errors, generated(), managed, superclasses).write(top, place);
            String name = top.getQualifiedName() + "_";
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile(name, top).openWriter()) {
                writer.write(file);
            } catch (IOException e) {
                errors.notWritten(name, top, String.valueOf(e.getMessage()));
            }
        }

        private boolean hasModel(TypeElement type) {
            return all.contains(type) || elements.getTypeElement(model(type, ".")) != null;
        }

        /** The name of the static metamodel class of a class. */
        private String model(TypeElement type, String separator) {
            List<String> names = new ArrayList<>();
            Element element = type;
            for (; element instanceof TypeElement; element = element.getEnclosingElement()) {
                names.add(0, element.getSimpleName() + "_");
            }
            PackageElement place = elements.getPackageOf(type);
            String prefix = place.isUnnamed() ? "" : place.getQualifiedName() + ".";
            return prefix + String.join(separator, names);
        }

        private @Nullable String generated() {
            return GENERATED.stream()
                    .filter(name -> elements.getTypeElement(name) != null)
                    .findFirst()
                    .orElse(null);
        }
    }
}
