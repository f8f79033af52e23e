package org.aludel.provider.unit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a persistence unit: the properties given to the factory, then those of the unit, then its elements, then
 * defaults (Jakarta Persistence 3.2, section 9.7). Read once; unknown properties of {@code jakarta.persistence.} and
 * {@code aludel.} and those of other providers are then warned of in the log. Immutable, though the objects that were given
 * may not be.
 *
 * <pre>{@code
 * UnitSettings settings = UnitSettings.of(unit, overrides);
 * boolean jta = settings.get(UnitProperties.TRANSACTION_TYPE) == JTA;
 * Optional<Integer> timeout = settings.find(UnitProperties.LOCK_TIMEOUT);
 * }</pre>
 */
public final class UnitSettings {

    private static final Logger LOG = System.getLogger("org.aludel.settings");

    private static final List<String> CHECKED_NAMESPACES = List.of("jakarta.persistence.", "aludel.");

    /** Properties of single operations, which the platform's own constants make look like those of units. */
    private static final List<String> OF_OPERATIONS =
            List.of("jakarta.persistence.fetchgraph", "jakarta.persistence.loadgraph");

    private final String unitName;
    private final Map<UnitProperty<?>, Object> values;
    private final Map<String, Object> properties;

    private UnitSettings(String unitName, Map<UnitProperty<?>, Object> values, Map<String, Object> properties) {
        this.unitName = unitName;
        this.values = Map.copyOf(values);
        this.properties = Collections.unmodifiableMap(properties);
    }

    /**
     * Reads the settings of a unit.
     *
     * @param overrides what was given to the factory; null when there is nothing. Null values and keys that are no texts
     *     count as not there.
     * @throws org.aludel.provider.error.UnitException with all properties whose values are not allowed
     */
    public static UnitSettings of(UnitDescriptor unit, @Nullable Map<?, ?> overrides) {
        Map<String, Object> given = textKeys(overrides);
        Map<UnitProperty<?>, Object> values = new HashMap<>(elements(unit));
        List<String> problems = new ArrayList<>();
        for (UnitProperty<?> property : UnitProperties.all()) {
            keyOf(property, given)
                    .map(key -> Map.entry(key, given))
                    .or(() -> keyOf(property, unit.properties()).map(key -> Map.entry(key, unit.properties())))
                    .ifPresent(found ->
                            read(property, found.getKey(), found.getValue().get(found.getKey()), values, problems));
        }
        if (!problems.isEmpty()) {
            throw UnitErrors.invalidProperties(unit.name(), problems);
        }
        Map<String, Object> properties = new LinkedHashMap<>(unit.properties());
        properties.putAll(given);
        warn(unit, properties);
        return new UnitSettings(unit.name(), values, properties);
    }

    /** What a property is set to, or its default; empty when it is not set and has none. */
    @SuppressWarnings("unchecked") // The values were read by their properties.
    public <T> Optional<T> find(UnitProperty<T> property) {
        Object value = values.get(property);
        return value == null ? Optional.ofNullable(property.defaultValue()) : Optional.of((T) value);
    }

    /**
     * What a property with a default is set to, or the default.
     *
     * @throws java.util.NoSuchElementException when the property is not set and has no default
     */
    public <T> T get(UnitProperty<T> property) {
        return find(property).orElseThrow();
    }

    /** From what a schema is created: what was said, or what follows from whether there is a script. */
    public SchemaSource createSource() {
        return find(UnitProperties.SCHEMA_CREATE_SOURCE).orElseGet(() -> source(UnitProperties.SCHEMA_CREATE_SCRIPT));
    }

    /** From what a schema is dropped: what was said, or what follows from whether there is a script. */
    public SchemaSource dropSource() {
        return find(UnitProperties.SCHEMA_DROP_SOURCE).orElseGet(() -> source(UnitProperties.SCHEMA_DROP_SCRIPT));
    }

    /** All properties that were given, known or not, as they were given; they may hold passwords. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** The name of the unit and the keys of its properties; values may be secret. */
    @Override
    public String toString() {
        return unitName + properties.keySet();
    }

    private SchemaSource source(UnitProperty<ScriptSource> script) {
        return find(script).isPresent() ? SchemaSource.SCRIPT : SchemaSource.METADATA;
    }

    private static Map<String, Object> textKeys(@Nullable Map<?, ?> overrides) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (overrides != null) {
            overrides.forEach((key, value) -> {
                if (key instanceof String name && value != null) {
                    given.put(name, value);
                }
            });
        }
        return given;
    }

    private static Map<UnitProperty<?>, Object> elements(UnitDescriptor unit) {
        Map<UnitProperty<?>, Object> elements = new HashMap<>();
        put(elements, UnitProperties.PROVIDER, unit.provider());
        put(elements, UnitProperties.TRANSACTION_TYPE, unit.transactionType());
        put(elements, UnitProperties.QUALIFIERS, unit.qualifiers());
        put(elements, UnitProperties.SCOPE, unit.scope());
        put(elements, UnitProperties.JTA_DATA_SOURCE, unit.jtaDataSource());
        put(elements, UnitProperties.NON_JTA_DATA_SOURCE, unit.nonJtaDataSource());
        put(elements, UnitProperties.SHARED_CACHE_MODE, unit.sharedCacheMode());
        put(elements, UnitProperties.VALIDATION_MODE, unit.validationMode());
        return elements;
    }

    private static <T> void put(Map<UnitProperty<?>, Object> elements, UnitProperty<T> property, @Nullable T value) {
        if (value != null) {
            elements.put(property, value);
        }
    }

    private static Optional<String> keyOf(UnitProperty<?> property, Map<String, Object> given) {
        return property.spellings().stream()
                .filter(key -> property.isSet(given.get(key)))
                .findFirst();
    }

    private static void read(
            UnitProperty<?> property,
            String key,
            @Nullable Object value,
            Map<UnitProperty<?>, Object> values,
            List<String> problems) {
        if (value != null) {
            property.read(value)
                    .ifPresentOrElse(
                            meaning -> values.put(property, meaning),
                            () -> problems.add(UnitErrors.invalidProperty(property, key, value)));
        }
    }

    private static void warn(UnitDescriptor unit, Map<String, Object> properties) {
        List<String> known = Stream.concat(
                        UnitProperties.all().stream().flatMap(property -> property.spellings().stream()),
                        OF_OPERATIONS.stream())
                .toList();
        properties.keySet().stream()
                .filter(key -> CHECKED_NAMESPACES.stream().anyMatch(key::startsWith))
                .filter(key -> !known.contains(key))
                .forEach(key -> LOG.log(Level.WARNING, () -> UnitErrors.unknownProperty(unit.name(), key, known)));
        // What a container adds to its map for any provider says nothing of the unit.
        ForeignProperties.describe(unit.name(), unit.properties().keySet())
                .ifPresent(text -> LOG.log(Level.WARNING, () -> text));
    }
}
