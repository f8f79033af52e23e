package org.aludel.provider.mapping.assembly;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
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

    /** Whether an attribute has its columns from an entity above; where each class has its own table, it has not. */
    private static boolean isMappedAbove(EntityAssembly entity, String attribute) {
        return entity.hierarchy().strategy() != InheritanceType.TABLE_PER_CLASS
                && entity.declaring(attribute) != entity;
    }

    private void checkOverrides(EntityAssembly entity) {
        List<String> known =
                entity.sources().stream().map(AttributeSource::name).toList();
        for (String name : entity.overrides().names()) {
            String attribute = AttributePaths.first(name);
            if (!known.contains(attribute)) {
                problems.add(AssemblyProblems.unknownOverride(entity, name, known));
            } else if (isMappedAbove(entity, attribute)) {
                problems.add(AssemblyProblems.overrideOfParent(entity, name, entity.declaring(attribute)));
            }
        }
    }
}
