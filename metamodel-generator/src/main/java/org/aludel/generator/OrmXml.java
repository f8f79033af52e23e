package org.aludel.generator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.aludel.generator.XmlClass.XmlAttribute;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads what a mapping file says of classes and their attributes; document types are refused. */
final class OrmXml {

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "embedded-id",
            "basic",
            "version",
            "many-to-one",
            "one-to-many",
            "one-to-one",
            "many-to-many",
            "element-collection",
            "embedded",
            "transient");

    private final String packageName;
    private final @Nullable Access access;
    private final boolean complete;

    private OrmXml(Element root) {
        Element unit = child(root, "persistence-unit-metadata");
        Element defaults = unit == null ? null : child(unit, "persistence-unit-defaults");
        Access ofFile = access(text(root, "access"));
        this.packageName = text(root, "package");
        this.access = ofFile == null && defaults != null ? access(text(defaults, "access")) : ofFile;
        this.complete = unit != null && child(unit, "xml-mapping-metadata-complete") != null;
    }

    /**
     * The classes of a mapping file.
     *
     * @throws IOException if it cannot be read
     * @throws SAXException if it is no XML
     */
    static List<XmlClass> read(InputStream file) throws IOException, SAXException {
        Element root = document(file).getDocumentElement();
        OrmXml reader = new OrmXml(root);
        List<XmlClass> classes = new ArrayList<>();
        for (ManagedKind kind : ManagedKind.values()) {
            for (Element element : children(root, kind.element())) {
                classes.add(reader.managed(element, kind));
            }
        }
        return classes;
    }

    private static Document document(InputStream file) throws IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(file);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of Java lacks a feature", e);
        }
    }

    private XmlClass managed(Element element, ManagedKind kind) {
        Map<String, XmlAttribute> attributes = new LinkedHashMap<>();
        Element all = child(element, "attributes");
        if (all != null) {
            for (Element attribute : children(all, null)) {
                if (ATTRIBUTES.contains(attribute.getLocalName())) {
                    attributes.put(attribute.getAttribute("name"), attribute(attribute));
                }
            }
        }
        String name = element.getAttribute("name");
        return new XmlClass(
                qualified(element.getAttribute("class")),
                kind,
                name.isEmpty() ? null : name,
                access(element.getAttribute("access")),
                access,
                complete || Boolean.parseBoolean(element.getAttribute("metadata-complete")),
                attributes,
                definitions(element, name));
    }

    private XmlAttribute attribute(Element attribute) {
        String entity = attribute.getAttribute("target-entity");
        String target = entity.isEmpty() ? attribute.getAttribute("target-class") : entity;
        Element key = child(attribute, "map-key-class");
        return new XmlAttribute(
                attribute.getLocalName(),
                access(attribute.getAttribute("access")),
                target.isEmpty() ? null : qualified(target),
                key == null ? null : qualified(key.getAttribute("class")));
    }

    private List<Definition> definitions(Element element, String entityName) {
        List<Definition> definitions = new ArrayList<>();
        for (String query : List.of("named-query", "named-native-query")) {
            for (Element named : children(element, query)) {
                String result = named.getAttribute("result-class");
                definitions.add(new Definition(
                        Definition.Kind.QUERY,
                        named.getAttribute("name"),
                        result.isEmpty() ? null : qualified(result)));
            }
        }
        for (Element graph : children(element, "named-entity-graph")) {
            String name = graph.getAttribute("name");
            String type = element.getAttribute("class");
            String own = entityName.isEmpty() ? type.substring(type.lastIndexOf('.') + 1) : entityName;
            definitions.add(new Definition(Definition.Kind.GRAPH, name.isEmpty() ? own : name, null));
        }
        for (Element mapping : children(element, "sql-result-set-mapping")) {
            definitions.add(new Definition(Definition.Kind.MAPPING, mapping.getAttribute("name"), null));
        }
        return definitions;
    }

    /** The name of a class as Java writes it, with the package of the file if it has none. */
    private String qualified(String name) {
        boolean simple = name.indexOf('.') < 0 && !packageName.isEmpty();
        return (simple ? packageName + "." + name : name).replace('$', '.');
    }

    private static @Nullable Access access(String text) {
        return text.isEmpty() ? null : Access.valueOf(text.toUpperCase(Locale.ROOT));
    }

    // ---- elements

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static @Nullable Element child(Element parent, String name) {
        List<Element> children = children(parent, name);
        return children.isEmpty() ? null : children.get(0);
    }

    /** The elements of a name right below another one; all for null. */
    private static List<Element> children(Element parent, @Nullable String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name == null || name.equals(element.getLocalName()))) {
                children.add(element);
            }
        }
        return children;
    }
}
