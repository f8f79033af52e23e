package org.aludel.provider.unit;

import java.util.List;
import java.util.Map;

/**
 * An element of an XML document, with what it contains and where it stands. Immutable.
 *
 * @param namespace the namespace; empty when the element is in none
 * @param name the name without a prefix
 * @param attributes the attributes that are in no namespace, in the order they were written
 * @param children the elements inside
 * @param text the text directly inside, as it was written
 * @param line the line in which the element begins, from 1
 * @param column the column in which the element begins, from 1
 */
record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line,
        int column) {}
