package org.aludel.generator;

import javax.lang.model.element.Element;

/**
 * A member of a static metamodel class that stands for an attribute.
 *
 * @param name the name of the attribute
 * @param kind the type of the metamodel, such as {@code ListAttribute}
 * @param types its type arguments behind the class itself, in Java
 * @param source where it is declared
 */
record Attribute(String name, String kind, String types, Element source) {}
