package org.aludel.examples.schema;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG that was read by a strict XML parser, which takes no document type and asks for no other file. */
final class SvgReader {

    private final Document document;

    private SvgReader(Document document) {
        this.document = document;
    }

    static SvgReader of(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static SvgReader of(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new SvgReader(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("Not well-formed", e);
        }
    }

    /** The texts of the elements of a class, in order. */
    List<String> texts(String kind) {
        return ofClass(kind).stream().map(Node::getTextContent).toList();
    }

    /** The titles of the elements of a class, in order; those that have none are left out. */
    List<String> titles(String kind) {
        return ofClass(kind).stream()
                .map(element -> element.getElementsByTagName("title"))
                .filter(titles -> titles.getLength() > 0)
                .map(titles -> titles.item(0).getTextContent())
                .toList();
    }

    int count(String kind) {
        return ofClass(kind).size();
    }

    /** The names of all elements and attributes. */
    Set<String> vocabulary() {
        Set<String> names = new TreeSet<>();
        for (Element element : all()) {
            names.add(element.getNodeName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add("@" + element.getAttributes().item(i).getNodeName());
            }
        }
        return names;
    }

    private List<Element> ofClass(String kind) {
        return all().stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(kind))
                .toList();
    }

    private List<Element> all() {
        NodeList found = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
