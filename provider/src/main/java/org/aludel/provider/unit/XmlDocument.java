package org.aludel.provider.unit;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads small XML documents as trees with positions. Nothing outside the document is read: no document type, no external
 * entity, no schema location. The parser is the platform's own, whichever others are on the class path.
 */
final class XmlDocument {

    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int line = 1;
    private int column = 1;

    private XmlDocument(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Reads a document; encoding and byte order mark are those of the XML specification. Does not close the stream. */
    static XmlElement read(InputStream content) throws XmlProblem {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(content);
            try {
                return new XmlDocument(reader).root();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new XmlProblem(
                    UnitErrors.notWellFormed(position(e.getLocation()), String.valueOf(e.getMessage())), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private XmlElement root() throws XMLStreamException, XmlProblem {
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XmlProblem(UnitErrors.documentType(UnitErrors.position(line, column)));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open.push(new Open(reader, line, column));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                XmlElement ended = open.pop().close();
                if (open.isEmpty()) {
                    finish();
                    return ended;
                }
                open.element().children.add(ended);
            }
            move(event);
        }
    }

    private void text() {
        if (!open.isEmpty()) {
            open.element().text.append(reader.getText());
        }
    }

    /** Reads what follows the root, which must be well-formed, too. */
    private void finish() throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    /** Remembers where the next event begins. After text, the parser has read the {@code <} that ended it. */
    private void move(int event) {
        boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
        line = reader.getLocation().getLineNumber();
        column = reader.getLocation().getColumnNumber() - (text ? 1 : 0);
    }

    private static String position(Location location) {
        return location == null ? "" : UnitErrors.position(location.getLineNumber(), location.getColumnNumber());
    }

    /** An element whose end was not read yet. */
    private static final class Open {
        private final String namespace;
        private final String name;
        private final int line;
        private final int column;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(XMLStreamReader reader, int line, int column) {
            this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            this.name = reader.getLocalName();
            this.line = line;
            this.column = column;
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeNamespace(i) == null
                        || reader.getAttributeNamespace(i).isEmpty()) {
                    attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
        }

        XmlElement close() {
            return new XmlElement(
                    namespace,
                    name,
                    Collections.unmodifiableMap(attributes),
                    List.copyOf(children),
                    text.toString(),
                    line,
                    column);
        }
    }
}
