package org.aludel.provider.injection;

import jakarta.persistence.AttributeConverter;
import org.aludel.provider.mapping.Later;

/**
 * A converter that is made when it first converts.
 *
 * @param converter makes it
 * @param <X> the values of attributes
 * @param <Y> the values of columns
 */
record InjectedConverter<X, Y>(Later<AttributeConverter<?, ?>> converter) implements AttributeConverter<X, Y> {

    @Override
    public Y convertToDatabaseColumn(X attribute) {
        return get().convertToDatabaseColumn(attribute);
    }

    @Override
    public X convertToEntityAttribute(Y data) {
        return get().convertToEntityAttribute(data);
    }

    @SuppressWarnings("unchecked") // whoever asks for a converter knows its types
    private AttributeConverter<X, Y> get() {
        return (AttributeConverter<X, Y>) converter.get();
    }
}
