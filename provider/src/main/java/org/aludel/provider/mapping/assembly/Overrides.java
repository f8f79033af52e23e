package org.aludel.provider.mapping.assembly;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aludel.provider.mapping.source.Annotations;

/**
 * What is said of attributes from further out: from the entity for those of its mapped superclasses, and from an embedded
 * attribute for those within. What stands further out counts (Jakarta Persistence, 11.1.4). Names are relative to where
 * the attributes are declared, with dots. Immutable.
 */
final class Overrides {

    static final Overrides NONE = new Overrides(Map.of(), Map.of(), Map.of());

    private final Map<String, Column> columns;
    private final Map<String, AssociationOverride> associations;
    private final Map<String, List<Convert>> conversions;

    private Overrides(
            Map<String, Column> columns,
            Map<String, AssociationOverride> associations,
            Map<String, List<Convert>> conversions) {
        this.columns = columns;
        this.associations = associations;
        this.conversions = conversions;
    }

    /** What annotations say of attributes below them. */
    static Overrides of(Annotations annotations) {
        if (annotations.instances().isEmpty()) {
            return NONE;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        annotations.all(AttributeOverride.class).forEach(override -> columns.put(override.name(), override.column()));
        Map<String, AssociationOverride> associations = new LinkedHashMap<>();
        annotations.all(AssociationOverride.class).forEach(override -> associations.put(override.name(), override));
        Map<String, List<Convert>> conversions = annotations.all(Convert.class).stream()
                .filter(convert -> !convert.attributeName().isEmpty())
                .collect(Collectors.groupingBy(Convert::attributeName, LinkedHashMap::new, Collectors.toList()));
        return new Overrides(columns, associations, conversions);
    }

    /** These, and where they say nothing those of others, which stand further in. */
    Overrides orElse(Overrides inner) {
        return new Overrides(
                both(columns, inner.columns),
                both(associations, inner.associations),
                both(conversions, inner.conversions));
    }

    private static <V> Map<String, V> both(Map<String, V> outer, Map<String, V> inner) {
        Map<String, V> all = new LinkedHashMap<>(inner);
        all.putAll(outer);
        return all;
    }

    /** What is said of attributes within one; names are relative to it. */
    Overrides within(String attribute) {
        String prefix = attribute + ".";
        return new Overrides(within(prefix, columns), within(prefix, associations), within(prefix, conversions));
    }

    private static <V> Map<String, V> within(String prefix, Map<String, V> all) {
        Map<String, V> inner = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                inner.put(name.substring(prefix.length()), value);
            }
        });
        return inner;
    }

    /** The column of an attribute. */
    Optional<Column> column(String attribute) {
        return Optional.ofNullable(columns.get(attribute));
    }

    /** The columns of a relationship. */
    Optional<AssociationOverride> association(String attribute) {
        return Optional.ofNullable(associations.get(attribute));
    }

    /** How an attribute is converted, which is a mistake if it is several times; empty if nothing is said of it. */
    Optional<List<Convert>> conversions(String attribute) {
        return Optional.ofNullable(conversions.get(attribute));
    }

    /** The names of all attributes that something is said of. */
    List<String> names() {
        List<String> names = new ArrayList<>(columns.keySet());
        names.addAll(associations.keySet());
        names.addAll(conversions.keySet());
        return names;
    }
}
