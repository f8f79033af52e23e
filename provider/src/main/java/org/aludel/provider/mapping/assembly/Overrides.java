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
import org.aludel.provider.mapping.source.Annotations;

/**
 * What is said of attributes from further out: from the entity for those of its mapped superclasses, and from an embedded
 * attribute for those within. What stands further out counts (Jakarta Persistence, 11.1.4). Names are relative to where
 * the attributes are declared, with dots. Immutable.
 */
final class Overrides {

    static final Overrides NONE = new Overrides(Map.of(), Map.of(), List.of());

    private final Map<String, Column> columns;
    private final Map<String, AssociationOverride> associations;
    private final List<Convert> conversions;

    private Overrides(
            Map<String, Column> columns, Map<String, AssociationOverride> associations, List<Convert> conversions) {
        this.columns = columns;
        this.associations = associations;
        this.conversions = conversions;
    }

    /** What annotations say of attributes below them. */
    static Overrides of(Annotations annotations) {
        Map<String, Column> columns = new LinkedHashMap<>();
        annotations.all(AttributeOverride.class).forEach(override -> columns.put(override.name(), override.column()));
        Map<String, AssociationOverride> associations = new LinkedHashMap<>();
        annotations.all(AssociationOverride.class).forEach(override -> associations.put(override.name(), override));
        List<Convert> conversions = annotations.all(Convert.class).stream()
                .filter(convert -> !convert.attributeName().isEmpty())
                .toList();
        return new Overrides(columns, associations, conversions);
    }

    /** These, and where they say nothing those of others, which stand further in. */
    Overrides orElse(Overrides inner) {
        Map<String, Column> allColumns = new LinkedHashMap<>(inner.columns);
        allColumns.putAll(columns);
        Map<String, AssociationOverride> allAssociations = new LinkedHashMap<>(inner.associations);
        allAssociations.putAll(associations);
        List<Convert> allConversions = new ArrayList<>(conversions);
        allConversions.addAll(inner.conversions);
        return new Overrides(allColumns, allAssociations, allConversions);
    }

    /** What is said of attributes within one; names are relative to it. */
    Overrides within(String attribute) {
        String prefix = attribute + ".";
        Map<String, Column> inner = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (name.startsWith(prefix)) {
                inner.put(name.substring(prefix.length()), column);
            }
        });
        Map<String, AssociationOverride> innerAssociations = new LinkedHashMap<>();
        associations.forEach((name, override) -> {
            if (name.startsWith(prefix)) {
                innerAssociations.put(name.substring(prefix.length()), override);
            }
        });
        List<Convert> innerConversions = conversions.stream()
                .filter(convert -> convert.attributeName().startsWith(prefix))
                .map(convert ->
                        Conversions.renamed(convert, convert.attributeName().substring(prefix.length())))
                .toList();
        return new Overrides(inner, innerAssociations, innerConversions);
    }

    /** The column of an attribute. */
    Optional<Column> column(String attribute) {
        return Optional.ofNullable(columns.get(attribute));
    }

    /** The columns of a relationship. */
    Optional<AssociationOverride> association(String attribute) {
        return Optional.ofNullable(associations.get(attribute));
    }

    /** How an attribute is converted. */
    Optional<Convert> conversion(String attribute) {
        return conversions.stream()
                .filter(convert -> convert.attributeName().equals(attribute))
                .findFirst();
    }

    /** The names of all attributes that something is said of. */
    List<String> names() {
        List<String> names = new ArrayList<>(columns.keySet());
        names.addAll(associations.keySet());
        conversions.forEach(convert -> names.add(convert.attributeName()));
        return names;
    }
}
