package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AccessType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.mapping.source.XmlClass.XmlListener;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file of version 1.0 to 3.2, read into the annotations that its elements stand for. Elements may stand in any
 * order, and those of version 3.2 are known in files of earlier versions too. Nothing outside the file is read. Immutable.
 */
public final class OrmXml {

    private final Unit unit;
    private final SchemaDefaults schema;
    private final Annotations definitions;
    private final List<XmlClass> classes;
    private final String file;

    private OrmXml(String file, Unit unit, SchemaDefaults schema, Annotations definitions, List<XmlClass> classes) {
        this.file = file;
        this.unit = unit;
        this.schema = schema;
        this.definitions = definitions;
        this.classes = List.copyOf(classes);
    }

    /** What a file says for its whole unit. */
    record Unit(
            boolean metadataComplete,
            SchemaDefaults schema,
            boolean delimitedIdentifiers,
            @Nullable AccessType access,
            boolean cascadePersist,
            List<XmlListener> listeners) {

        static final Unit NOTHING = new Unit(false, SchemaDefaults.NONE, false, null, false, List.of());
    }

    /**
     * Reads a mapping file.
     *
     * @param file how messages name it
     * @param content its content, which stays open
     * @param loader finds the classes that it names; they are not initialized
     * @param problems where mistakes go
     * @return the file; empty if it is no mapping file at all
     */
    public static Optional<OrmXml> read(
            String file, InputStream content, ClassLoader loader, MappingProblems problems) {
        return XmlTree.read(file, content, problems).map(root -> new Reader(root, loader, problems).read(file, root));
    }

    String file() {
        return file;
    }

    Unit unit() {
        return unit;
    }

    SchemaDefaults schema() {
        return schema;
    }

    /** Queries, generators and result set mappings that are not of a class. */
    Annotations definitions() {
        return definitions;
    }

    List<XmlClass> classes() {
        return classes;
    }

    /** Reads what is not an annotation by itself. */
    private static final class Reader {

        private final MappingProblems problems;
        private final ClassNames names;
        private final XmlAnnotations annotations;
        private final SchemaDefaults schema;
        private final @Nullable AccessType access;

        Reader(XmlElement root, ClassLoader loader, MappingProblems problems) {
            this.problems = problems;
            this.names = new ClassNames(loader, root.textOf("package"), problems);
            this.annotations = new XmlAnnotations(names, problems);
            this.schema = new SchemaDefaults(root.textOf("catalog"), root.textOf("schema"));
            this.access = access(root);
        }

        OrmXml read(String file, XmlElement root) {
            annotations.check(root, OrmGrammar.ENTITY_MAPPINGS);
            List<XmlClass> classes = new ArrayList<>();
            for (ClassKind kind : ClassKind.values()) {
                String element = kind.words().replace(' ', '-');
                root.all(element)
                        .forEach(child -> readClass(child, kind, type(OrmGrammar.ENTITY_MAPPINGS, element))
                                .ifPresent(classes::add));
            }
            Unit unit = root.all("persistence-unit-metadata").stream()
                    .map(this::unit)
                    .findFirst()
                    .orElse(Unit.NOTHING);
            reportChecksOfGenerators(root);
            return new OrmXml(file, unit, schema, annotations.read(root, OrmGrammar.ENTITY_MAPPINGS), classes);
        }

        private static ElementType type(ElementType parent, String child) {
            return requireNonNull(parent.children().get(child)).type();
        }

        private void reportChecksOfGenerators(XmlElement element) {
            for (XmlElement child : element.children()) {
                if (element.name().equals("table-generator") && child.name().equals("check-constraint")) {
                    problems.add(XmlProblems.checkOfGenerator(child));
                }
                reportChecksOfGenerators(child);
            }
        }

        private Unit unit(XmlElement metadata) {
            boolean complete = metadata.has("xml-mapping-metadata-complete");
            return metadata.all("persistence-unit-defaults").stream()
                    .findFirst()
                    .map(defaults -> new Unit(
                            complete,
                            new SchemaDefaults(defaults.textOf("catalog"), defaults.textOf("schema")),
                            defaults.has("delimited-identifiers"),
                            access(defaults),
                            defaults.has("cascade-persist"),
                            listeners(defaults)))
                    .orElse(new Unit(complete, SchemaDefaults.NONE, false, null, false, List.of()));
        }

        private @Nullable AccessType access(XmlElement parent) {
            return parent.all("access").stream()
                    .findFirst()
                    .flatMap(element ->
                            annotations.value(element, "The text of <access>", element.text(), AccessType.class))
                    .map(AccessType.class::cast)
                    .orElse(null);
        }

        private Optional<XmlClass> readClass(XmlElement element, ClassKind kind, ElementType type) {
            String name = element.attributes().get("class");
            if (name == null) {
                return Optional.empty(); // which is reported
            }
            boolean complete = Optional.ofNullable(element.attributes().get("metadata-complete"))
                    .flatMap(text ->
                            annotations.value(element, "The attribute 'metadata-complete'", text, boolean.class))
                    .filter(value -> value.equals(true))
                    .isPresent();
            Annotations own = annotations.read(element, type);
            Map<String, XmlAttribute> attributes = attributes(element, type);
            List<XmlListener> listeners = element.has("entity-listeners") ? listeners(element) : null;
            return names.find(element, name)
                    .map(found -> new XmlClass(
                            found,
                            kind,
                            element.position(),
                            complete,
                            own,
                            attributes,
                            callbacks(element),
                            listeners,
                            schema,
                            access));
        }

        private Map<String, XmlAttribute> attributes(XmlElement element, ElementType type) {
            Map<String, XmlAttribute> attributes = new LinkedHashMap<>();
            for (XmlElement group : element.all("attributes")) {
                ElementType groupType = type(type, "attributes");
                for (XmlElement attribute : group.children()) {
                    String name = attribute.attributes().get("name");
                    if (name == null || !groupType.children().containsKey(attribute.name())) {
                        continue; // which is reported
                    }
                    Annotations read = annotations.read(attribute, type(groupType, attribute.name()));
                    XmlAttribute before = attributes.put(name, new XmlAttribute(read, attribute.position()));
                    if (before != null) {
                        problems.add(XmlProblems.attributeTwice(attribute, name, before.position()));
                    }
                }
            }
            return attributes;
        }

        private static Map<CallbackEvent, String> callbacks(XmlElement element) {
            Map<CallbackEvent, String> callbacks = new EnumMap<>(CallbackEvent.class);
            for (CallbackEvent event : CallbackEvent.values()) {
                for (XmlElement callback : element.all(event.element())) {
                    String method = callback.attributes().get("method-name");
                    if (method != null) {
                        callbacks.put(event, method);
                    }
                }
            }
            return callbacks;
        }

        private List<XmlListener> listeners(XmlElement parent) {
            List<XmlListener> listeners = new ArrayList<>();
            for (XmlElement group : parent.all("entity-listeners")) {
                for (XmlElement listener : group.all("entity-listener")) {
                    Optional.ofNullable(listener.attributes().get("class"))
                            .flatMap(name -> names.find(listener, name))
                            .ifPresent(type -> listeners.add(new XmlListener(type, callbacks(listener))));
                }
            }
            return listeners;
        }
    }
}
