package org.aludel.provider.mapping.source;

/**
 * A converter of the unit.
 *
 * @param type the class of the converter
 * @param attributeType the type of the attributes that it converts
 * @param columnType the type that is stored
 * @param autoApply whether it applies to all attributes of the type
 */
public record ConverterSource(Class<?> type, Class<?> attributeType, Class<?> columnType, boolean autoApply) {}
