package org.aludel.integration.injected;

import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A converter that a bean is injected into. */
@Converter(autoApply = true)
public class SealConverter implements AttributeConverter<Seal, String> {

    @Inject
    private Stamps stamps;

    @Override
    public String convertToDatabaseColumn(Seal seal) {
        return seal == null ? null : stamps.prefix() + seal.text();
    }

    @Override
    public Seal convertToEntityAttribute(String text) {
        return text == null ? null : new Seal(text.substring(stamps.prefix().length()));
    }
}
