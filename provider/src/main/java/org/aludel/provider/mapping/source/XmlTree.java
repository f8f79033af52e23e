package org.aludel.provider.mapping.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a mapping file into elements. Nothing outside the file is read: document types are refused, and with them all
 * entities but those of XML itself.
 */
final class XmlTree {

    private static final Map<String, String> NAMESPACES = Map.of(
            "1.0", "http://java.sun.com/xml/ns/persistence/orm",
            "2.0", "http://java.sun.com/xml/ns/persistence/orm",
            "2.1", "http://xmlns.jcp.org/xml/ns/persistence/orm",
            "2.2", "http://xmlns.jcp.org/xml/ns/persistence/orm",
            "3.0", "https://jakarta.ee/xml/ns/persistence/orm",
            "3.1", "https://jakarta.ee/xml/ns/persistence/orm",
            "3.2", "https://jakarta.ee/xml/ns/persistence/orm");

    private final String file;
    private final MappingProblems problems;

    private XmlTree(String file, MappingProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The root of a mapping file; empty if it cannot be read, which is a problem then. The stream stays open. */
    static Optional<XmlElement> read(String file, InputStream content, MappingProblems problems) {
        return new XmlTree(file, problems).read(content);
    }

    private Optional<XmlElement> read(InputStream content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    problems.add(XmlProblems.documentType(position(reader.getLocation())));
                    return Optional.empty();
                }
                reader.next();
            }
            String namespace = reader.getNamespaceURI();
            XmlElement root = element(reader);
            return isMapping(root, namespace == null ? "" : namespace) ? Optional.of(root) : Optional.empty();
        } catch (XMLStreamException e) {
            Location location = e.getLocation();
            problems.add(XmlProblems.notWellFormed(location == null ? file : position(location), e));
            return Optional.empty();
        }
    }

    private boolean isMapping(XmlElement root, String namespace) {
        if (!root.name().equals("entity-mappings")) {
            problems.add(XmlProblems.wrongRoot(root));
            return false;
        }
        String version = root.attributes().getOrDefault("version", "");
        String wanted = NAMESPACES.get(version);
        if (wanted == null) {
            problems.add(XmlProblems.wrongVersion(
                    root, version, NAMESPACES.keySet().stream().sorted().toList()));
            return false;
        }
        if (!wanted.equals(namespace)) {
            problems.add(XmlProblems.wrongNamespace(root, version, wanted, namespace));
            return false;
        }
        return true;
    }

    private XmlElement element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String position = position(reader.getLocation());
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeNamespace(i) == null
                    || reader.getAttributeNamespace(i).isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, attributes, text.toString().strip(), children, position);
    }

    private String position(Location location) {
        return file + ", line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
