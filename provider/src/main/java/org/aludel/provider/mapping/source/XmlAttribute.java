package org.aludel.provider.mapping.source;

/**
 * What a mapping file says of an attribute.
 *
 * @param annotations the annotations that its element stands for
 * @param position where the element is, for messages
 */
record XmlAttribute(Annotations annotations, String position) {}
