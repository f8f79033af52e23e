package org.aludel.enhancer.descriptor;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the few elements that matter here, whatever else is in the file and whatever its version is. */
final class DescriptorReader {

    private static final Set<String> MANAGED = Set.of("entity", "mapped-superclass", "embeddable");

    private DescriptorReader() {}

    /** The names of the mapping files that a {@code persistence.xml} lists. */
    static List<String> mappingFiles(InputStream file) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        XMLStreamReader reader = open(file);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("mapping-file")) {
                names.add(reader.getElementText().strip());
            }
        }
        return names;
    }

    /** The full names of the managed classes of a mapping file. */
    static List<String> managedClasses(InputStream file) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        String inPackage = "";
        int depth = 0;
        XMLStreamReader reader = open(file);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String element = reader.getLocalName();
                if (depth == 1 && element.equals("package")) {
                    // the text takes the end of the element along
                    inPackage = reader.getElementText().strip();
                    continue;
                }
                String name = reader.getAttributeValue(null, "class");
                if (depth == 1 && MANAGED.contains(element) && name != null) {
                    names.add(name.strip());
                }
                depth++;
            }
        }
        String prefix = inPackage.isEmpty() ? "" : inPackage + ".";
        return names.stream()
                .map(name -> name.contains(".") ? name : prefix + name)
                .toList();
    }

    private static XMLStreamReader open(InputStream file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(file);
    }
}
