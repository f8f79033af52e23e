package org.aludel.provider.mapping.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.DerivedIdentity;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.source.MappingProblems;

/** Looks whether two attributes of an entity write the same column. */
final class ColumnCheck {

    private final MappingProblems problems;

    ColumnCheck(MappingProblems problems) {
        this.problems = problems;
    }

    void check(Collection<EntityMapping> entities) {
        for (EntityMapping entity : entities) {
            Map<String, String> writers = new HashMap<>();
            check(entity, entity.attributes(), "", writers);
        }
    }

    private void check(EntityMapping entity, List<Attribute> attributes, String path, Map<String, String> writers) {
        for (Attribute attribute : attributes) {
            String name = path + attribute.name();
            if (attribute instanceof EmbeddedAttribute embedded) {
                check(entity, embedded.value().attributes(), name + ".", writers);
            } else if (attribute instanceof SingularAttribute singular && !mapsIdentifier(attribute)) {
                for (MappedColumn<?> column : singular.columns()) {
                    if (column.insertable() || column.updatable()) {
                        String other = writers.putIfAbsent(column.toString(), name);
                        if (other != null) {
                            problems.add(AssemblyProblems.sameColumn(entity, other, name, column));
                        }
                    }
                }
            }
        }
    }

    /** Whether the columns of a relationship are meant to be those of the identifier. */
    private static boolean mapsIdentifier(Attribute attribute) {
        return attribute instanceof ToOneAttribute one && one.identity().kind() == DerivedIdentity.Kind.MAPS_ID;
    }
}
