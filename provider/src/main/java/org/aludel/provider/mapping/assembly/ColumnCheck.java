package org.aludel.provider.mapping.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.DerivedIdentity;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.MappingProblems;

/** Looks whether two attributes of an entity write the same column. */
final class ColumnCheck {

    /** Stands in messages where an attribute usually does. */
    private static final String DISCRIMINATOR = "(discriminator)";

    private final MappingProblems problems;

    ColumnCheck(MappingProblems problems) {
        this.problems = problems;
    }

    /** An attribute in a table of its own. */
    private record Stored(String name, List<MappedColumn<?>> owner, List<MappedColumn<?>> element) {

        /** Whether it is the same relationship seen from the other side. */
        boolean isReverseOf(Stored other) {
            return owner.equals(other.element) && element.equals(other.owner);
        }
    }

    void check(Collection<EntityMapping> entities) {
        for (EntityMapping entity : entities) {
            Map<String, String> writers = new HashMap<>();
            MappedColumn<?> discriminator = entity.hierarchy().discriminator();
            if (discriminator != null) {
                writers.put(discriminator.toString(), DISCRIMINATOR);
            }
            check(entity, entity.attributes(), "", writers, new HashMap<>());
        }
    }

    private void check(
            EntityMapping entity,
            List<Attribute> attributes,
            String path,
            Map<String, String> writers,
            Map<MappedTable, Stored> tables) {
        for (Attribute attribute : attributes) {
            String name = path + attribute.name();
            if (attribute instanceof EmbeddedAttribute embedded) {
                check(entity, embedded.value().attributes(), name + ".", writers, tables);
            } else if (attribute instanceof SingularAttribute singular && !mapsIdentifier(attribute)) {
                write(entity, singular.columns(), name, writers);
            } else if (attribute instanceof PluralAttribute plural
                    && plural.storage() instanceof PluralStorage.OwnTable own) {
                checkTable(entity, plural, own, name, tables);
            }
        }
    }

    /** A table of values is of one attribute, and its columns are of one part of it. */
    private void checkTable(
            EntityMapping entity,
            PluralAttribute plural,
            PluralStorage.OwnTable own,
            String name,
            Map<MappedTable, Stored> tables) {
        Map<String, String> inTable = new HashMap<>();
        write(entity, own.owner().columns(), name + " (owner)", inTable);
        write(entity, plural.element().columns(), name, inTable);
        if (plural.key() instanceof MapKeyMapping.Stored stored) {
            write(entity, stored.value().columns(), name + " (key)", inTable);
        }
        if (plural.order() instanceof ElementOrder.Position position) {
            write(entity, List.of(position.column()), name + " (position)", inTable);
        }
        if (plural.kind() == AttributeKind.ELEMENT_COLLECTION) {
            return; // Several may share a table that somebody else has designed.
        }
        Stored stored = new Stored(name, own.owner().columns(), plural.element().columns());
        Stored other = tables.putIfAbsent(own.table(), stored);
        if (other != null && !other.isReverseOf(stored)) {
            problems.add(AssemblyProblems.sameTable(entity, other.name(), name, own.table()));
        }
    }

    private void write(EntityMapping entity, List<MappedColumn<?>> columns, String name, Map<String, String> writers) {
        for (MappedColumn<?> column : columns) {
            if (column.insertable() || column.updatable()) {
                String other = writers.putIfAbsent(column.toString(), name);
                if (other != null) {
                    problems.add(AssemblyProblems.sameColumn(entity, other, name, column));
                }
            }
        }
    }

    /** Whether the columns of a relationship are meant to be those of the identifier. */
    private static boolean mapsIdentifier(Attribute attribute) {
        return attribute instanceof ToOneAttribute one && one.identity().kind() == DerivedIdentity.Kind.MAPS_ID;
    }
}
