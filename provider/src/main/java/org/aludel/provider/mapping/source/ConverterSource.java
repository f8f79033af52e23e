package org.aludel.provider.mapping.source;

import jakarta.persistence.AttributeConverter;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * A converter.
 *
 * @param type the class of the converter
 * @param attributeType the type of the attributes that it converts, with its arguments
 * @param columnType the type that is stored, with its arguments
 * @param autoApply whether it applies to all attributes of the type
 */
public record ConverterSource(Class<?> type, Type attributeType, Type columnType, boolean autoApply) {

    /** A class as a converter; empty if it is none. */
    public static Optional<ConverterSource> of(Class<?> type, boolean autoApply) {
        List<Type> types = GenericTypes.argumentsOf(AttributeConverter.class, type);
        return types.size() == 2
                ? Optional.of(new ConverterSource(type, types.get(0), types.get(1), autoApply))
                : Optional.empty();
    }

    /** Whether it is for values of a type; a primitive type is like its wrapper, a raw type stands for all its arguments. */
    public boolean appliesTo(Type valueType) {
        return attributeType instanceof Class<?> plain
                ? boxed(plain) == boxed(GenericTypes.raw(valueType))
                : attributeType.equals(valueType);
    }

    private static Class<?> boxed(Class<?> plain) {
        return MethodType.methodType(plain).wrap().returnType();
    }
}
