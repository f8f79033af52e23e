package org.aludel.provider.mapping.assembly;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.Hierarchy;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.MappingProblems;

/** Looks at what entities have only once: identifiers, versions, values of discriminators. */
final class EntityCheck {

    private final MappingProblems problems;

    EntityCheck(MappingProblems problems) {
        this.problems = problems;
    }

    void check(Collection<EntityAssembly> entities) {
        entities.forEach(entity -> {
            checkIdentifier(entity);
            checkVersion(entity);
            checkOverrides(entity);
        });
    }

    /** Looks whether instances of different entities can be told apart. */
    void checkDiscriminators(Collection<EntityMapping> entities) {
        Map<Hierarchy, Map<Object, EntityMapping>> found = new HashMap<>();
        for (EntityMapping entity : entities) {
            Object value = entity.discriminatorValue();
            if (value != null) {
                EntityMapping other = found.computeIfAbsent(entity.hierarchy(), any -> new HashMap<>())
                        .putIfAbsent(value, entity);
                if (other != null) {
                    problems.add(AssemblyProblems.sameDiscriminator(entity, other, value));
                }
            }
        }
    }

    private void checkIdentifier(EntityAssembly entity) {
        EntityAssembly parent = entity.parent();
        for (AttributeSource source : entity.sources()) {
            boolean identifies =
                    source.annotations().has(Id.class) || source.annotations().has(EmbeddedId.class);
            if (parent != null && identifies && !parent.declares(source.name())) {
                problems.add(AssemblyProblems.identifierBelowRoot(entity, source, entity.hierarchy()));
            }
        }
    }

    private void checkVersion(EntityAssembly entity) {
        List<AttributeSource> versions = entity.sources().stream()
                .filter(source -> source.annotations().has(Version.class))
                .toList();
        if (versions.size() > 1) {
            problems.add(AssemblyProblems.severalVersions(entity, versions));
        }
        for (AttributeSource version : versions) {
            if (entity.declaring(version.name()) == entity
                    && entity.attribute(version.name()) instanceof BasicAttribute basic
                    && basic.column().table() != entity.primary().mapped()) {
                problems.add(AssemblyProblems.versionInOtherTable(entity, version, basic.column()));
            }
        }
    }

    private void checkOverrides(EntityAssembly entity) {
        List<String> known =
                entity.sources().stream().map(AttributeSource::name).toList();
        for (String name : entity.overrides().names()) {
            if (!known.contains(AttributePaths.first(name))) {
                problems.add(AssemblyProblems.unknownOverride(entity, name, known));
            }
        }
    }
}
