package org.aludel.examples.store.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;

/** Lengths of tracks are numbers of milliseconds in the database. */
@Converter(autoApply = true)
public class DurationConverter implements AttributeConverter<Duration, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMillis());
    }

    @Override
    public Duration convertToEntityAttribute(Integer milliseconds) {
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }
}
