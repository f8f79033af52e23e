package org.aludel.provider.mapping.type;

import jakarta.persistence.AttributeConverter;
import org.aludel.provider.access.Instantiator;

/** Makes the converters of a persistence unit, each at most once. Safe for use by several threads. */
@FunctionalInterface
public interface ConverterInstances {

    /**
     * An instance of a converter.
     *
     * @throws RuntimeException if there can be none
     */
    AttributeConverter<?, ?> instanceOf(Class<?> type);

    /** Calls the constructor without parameters, of whatever visibility. */
    static ConverterInstances byConstructor() {
        return type -> (AttributeConverter<?, ?>) Instantiator.of(type).newInstance();
    }
}
