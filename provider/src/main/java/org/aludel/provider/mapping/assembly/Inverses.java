package org.aludel.provider.mapping.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Checks the sides of relationships that do not own them, when all attributes are known. */
final class Inverses {

    private final Assembly unit;
    private final List<Inverse> found = new ArrayList<>();

    private record Inverse(Place place, AttributeSource source, String mappedBy, EntityAssembly target) {

        String words() {
            return place.words(source.name());
        }
    }

    Inverses(Assembly unit) {
        this.unit = unit;
    }

    void add(Place place, AttributeSource source, String mappedBy, EntityAssembly target) {
        found.add(new Inverse(place, source, mappedBy, target));
    }

    /** The table that positions and keys of a relationship are in, which another entity owns. */
    TableDraft table(EntityAssembly target, String mappedBy) {
        Attribute owning = attribute(target, mappedBy);
        if (owning instanceof PluralAttribute plural && plural.storage() instanceof PluralStorage.OwnTable own) {
            return unit.draft(own.table());
        }
        if (owning instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.JoinTable join) {
            return unit.draft(join.table());
        }
        return target.primary();
    }

    private static @Nullable Attribute attribute(EntityAssembly target, String path) {
        String[] names = path.split("\\.", -1);
        Attribute attribute = target.attribute(names[0]);
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            Optional<Attribute> inner = attribute instanceof EmbeddedAttribute embedded
                    ? embedded.value().attribute(name)
                    : Optional.empty();
            attribute = inner.orElse(null);
        }
        return attribute;
    }

    void check() {
        found.forEach(this::check);
    }

    private void check(Inverse inverse) {
        Attribute owning = attribute(inverse.target(), inverse.mappedBy());
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
        } else if (!back.type().isAssignableFrom(inverse.place().entity().type())
                && !inverse.place().entity().type().isAssignableFrom(back.type())) {
            unit.problems()
                    .add(AssemblyProblems.mappedByOther(
                            inverse.words(), inverse.mappedBy(), inverse.target(), back.type()));
        }
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
