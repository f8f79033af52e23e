package org.aludel.provider.mapping.assembly;

import jakarta.persistence.JoinTable;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Maps tables between two entities (Jakarta Persistence, 11.1.28). */
final class JoinTables {

    private final Assembly unit;

    JoinTables(Assembly unit) {
        this.unit = unit;
    }

    /** Whether an override says anything of a join table. */
    static boolean isGiven(JoinTable said) {
        return !said.name().isEmpty() || said.joinColumns().length > 0 || said.inverseJoinColumns().length > 0;
    }

    /** The table; named after the tables of both entities unless something else is said. */
    TableDraft table(@Nullable JoinTable said, EntityAssembly owner, EntityAssembly target) {
        String name = said == null || said.name().isEmpty()
                ? DatabaseNames.joined(
                        owner.primary().name().name(), target.primary().name().name())
                : unit.names().ofTable(said.name());
        TableDraft table = unit.tableNamed(
                said == null ? "" : said.catalog(),
                said == null ? "" : said.schema(),
                name,
                owner.source().schema());
        if (said != null) {
            unit.constraints().table(table, said);
        }
        return table;
    }

    /** The columns for the entity that owns the relationship. */
    ReferenceValue owner(
            @Nullable JoinTable said, TableDraft table, AttributeSource source, Place place, EntityAssembly target) {
        String name = inverse(place.path() + source.name(), place.entity(), target)
                .orElse(place.declaring(source).name());
        return unit.joins()
                .owner(
                        source,
                        place,
                        said == null ? List.of() : JoinColumnSpec.of(said.joinColumns()),
                        said == null ? null : said.foreignKey(),
                        name,
                        table,
                        false);
    }

    /** The columns for the other entity. */
    ReferenceValue target(
            @Nullable JoinTable said, TableDraft table, AttributeSource source, Place place, EntityAssembly target) {
        return unit.joins()
                .reference(new JoinAssembly.Request(
                        target.type(),
                        target,
                        said == null ? List.of() : JoinColumnSpec.of(said.inverseJoinColumns()),
                        said == null ? null : said.inverseForeignKey(),
                        column -> DatabaseNames.joined(unit.names().of(source.name()), column),
                        table,
                        false,
                        false,
                        true,
                        place.words(source.name())));
    }

    /** The attribute of the target that is the other side of a relationship. */
    private Optional<String> inverse(String owning, EntityAssembly owner, EntityAssembly target) {
        return target.sources().stream()
                .filter(source -> mappedBy(source.annotations()).equals(owning))
                .filter(source -> ElementTypes.target(source)
                        .filter(type -> type.isAssignableFrom(owner.type()))
                        .isPresent())
                .map(AttributeSource::name)
                .findFirst();
    }

    private static String mappedBy(Annotations annotations) {
        for (Annotation annotation : annotations.instances()) {
            if (annotation instanceof jakarta.persistence.ManyToMany many) {
                return many.mappedBy();
            }
            if (annotation instanceof jakarta.persistence.OneToMany many) {
                return many.mappedBy();
            }
            if (annotation instanceof jakarta.persistence.OneToOne one) {
                return one.mappedBy();
            }
        }
        return "";
    }
}
