package org.aludel.provider.mapping.source;

import java.util.List;
import java.util.Map;

/**
 * An element of a mapping file.
 *
 * @param name its local name
 * @param attributes its attributes by local name
 * @param text the text in it, without the white space around it
 * @param children the elements in it, in their order
 * @param position the file with line and column, for messages
 */
record XmlElement(
        String name, Map<String, String> attributes, String text, List<XmlElement> children, String position) {

    List<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    boolean has(String child) {
        return !all(child).isEmpty();
    }

    /** The text of a child; empty without that child. */
    String textOf(String child) {
        return all(child).stream().map(XmlElement::text).findFirst().orElse("");
    }
}
