package org.aludel.provider.mapping.assembly;

import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/** Checks the sides of relationships that do not own them, when all attributes are known. */
final class Inverses {

    private final Assembly unit;

    private record Inverse(Place place, AttributeSource source, String mappedBy, EntityAssembly target) {

        String words() {
            return place.words(source.name());
        }
    }

    Inverses(Assembly unit) {
        this.unit = unit;
    }

    void add(Place place, AttributeSource source, String mappedBy, EntityAssembly target) {
        Inverse inverse = new Inverse(place, source, mappedBy, target);
        unit.whenComplete(() -> check(inverse));
    }

    /** The table that positions and keys of a relationship are in, which another entity owns. */
    TableDraft table(EntityAssembly target, String mappedBy) {
        Attribute owning = AttributePaths.find(target, mappedBy).orElse(null);
        if (owning instanceof PluralAttribute plural && plural.storage() instanceof PluralStorage.OwnTable own) {
            return unit.draft(own.table());
        }
        if (owning instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.JoinTable join) {
            return unit.draft(join.table());
        }
        if (owning instanceof ToOneAttribute one && !one.columns().isEmpty()) {
            return unit.draft(one.columns().get(0));
        }
        return target.primary();
    }

    private void check(Inverse inverse) {
        Attribute owning =
                AttributePaths.find(inverse.target(), inverse.mappedBy()).orElse(null);
        if (owning == null) {
            unit.problems()
                    .add(AssemblyProblems.unknownMappedBy(
                            inverse.words(),
                            inverse.mappedBy(),
                            inverse.target(),
                            inverse.target().sources().stream()
                                    .map(AttributeSource::name)
                                    .toList()));
            return;
        }
        boolean owns = owning instanceof ToOneAttribute one && !(one.storage() instanceof ToOneStorage.Inverse)
                || owning instanceof PluralAttribute plural
                        && plural.kind() != AttributeKind.ELEMENT_COLLECTION
                        && !(plural.storage() instanceof PluralStorage.Inverse);
        EntityMapping back = owns ? target(owning) : null;
        if (back == null) {
            unit.problems()
                    .add(AssemblyProblems.mappedByNoOwner(inverse.words(), inverse.mappedBy(), inverse.target()));
        } else if (!leadsBack(back, inverse.place().entity())) {
            unit.problems()
                    .add(AssemblyProblems.mappedByOther(
                            inverse.words(), inverse.mappedBy(), inverse.target(), back.type()));
        }
    }

    /** Whether a relationship with an entity is one with another: of its hierarchy, or over the same table. */
    private boolean leadsBack(EntityMapping back, EntityAssembly entity) {
        return back.type().isAssignableFrom(entity.type())
                || entity.type().isAssignableFrom(back.type())
                || unit.entity(back.type())
                        .filter(other -> other.primary() == entity.primary())
                        .isPresent();
    }

    private static EntityMapping target(Attribute owning) {
        if (owning instanceof ToOneAttribute one) {
            return one.target().get();
        }
        return ((org.aludel.provider.mapping.ReferenceValue) ((PluralAttribute) owning).element())
                .target()
                .get();
    }
}
