package org.aludel.provider.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of persistence units: its key, what values mean, and what holds without one. Immutable.
 *
 * @param <T> what its values are once they were read
 */
public final class UnitProperty<T> {

    private final String key;
    private final List<String> spellings;
    private final @Nullable T defaultValue;
    private final String allowed;
    private final boolean secret;
    private final boolean blankCounts;
    private final Function<Object, Optional<T>> reading;

    private UnitProperty(
            String key,
            List<String> spellings,
            @Nullable T defaultValue,
            String allowed,
            boolean secret,
            boolean blankCounts,
            Function<Object, Optional<T>> reading) {
        this.key = key;
        this.spellings = spellings;
        this.defaultValue = defaultValue;
        this.allowed = allowed;
        this.secret = secret;
        this.blankCounts = blankCounts;
        this.reading = reading;
    }

    /**
     * A property without a default.
     *
     * @param allowed the values that are allowed, for a sentence that begins with "Allowed is"
     * @param reading turns a value into what it means; empty for one that is not allowed
     */
    static <T> UnitProperty<T> of(String key, String allowed, Function<Object, Optional<T>> reading) {
        return new UnitProperty<>(key, List.of(key), null, allowed, false, false, reading);
    }

    UnitProperty<T> withDefault(T value) {
        return new UnitProperty<>(key, spellings, value, allowed, secret, blankCounts, reading);
    }

    /** The same with another spelling of the key, which counts when the first is not there. */
    UnitProperty<T> orSpelled(String other) {
        return new UnitProperty<>(key, List.of(key, other), defaultValue, allowed, secret, blankCounts, reading);
    }

    /** The same with values that never appear in messages. */
    UnitProperty<T> withSecretValues() {
        return new UnitProperty<>(key, spellings, defaultValue, allowed, true, blankCounts, reading);
    }

    /** The same with blank texts that mean something; a blank text of others counts as not set. */
    UnitProperty<T> withBlankValues() {
        return new UnitProperty<>(key, spellings, defaultValue, allowed, secret, true, reading);
    }

    /** The name of the property. */
    public String key() {
        return key;
    }

    /** What holds when the property is not set; null when nothing does. */
    public @Nullable T defaultValue() {
        return defaultValue;
    }

    /** All keys under which the property is found, the first of which counts. */
    List<String> spellings() {
        return spellings;
    }

    /** The values that are allowed, for a sentence that begins with "Allowed is". */
    public String allowed() {
        return allowed;
    }

    boolean isSecret() {
        return secret;
    }

    /** Whether a value says anything. */
    boolean isSet(@Nullable Object value) {
        return value != null && (blankCounts || !(value instanceof String text && text.isBlank()));
    }

    /** What a value means; empty for one that is not allowed. */
    public Optional<T> read(Object value) {
        return reading.apply(value);
    }

    @Override
    public String toString() {
        return key;
    }
}
