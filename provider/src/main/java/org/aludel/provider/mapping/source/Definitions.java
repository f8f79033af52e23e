package org.aludel.provider.mapping.source;

import jakarta.persistence.Entity;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.TableGenerator;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what has a name in the whole unit, from classes, attributes, packages and mapping files. */
final class Definitions {

    static final List<Class<? extends Annotation>> TYPES = List.of(
            NamedQuery.class,
            NamedNativeQuery.class,
            NamedStoredProcedureQuery.class,
            SqlResultSetMapping.class,
            SequenceGenerator.class,
            TableGenerator.class,
            NamedEntityGraph.class);

    private final MappingProblems problems;
    private final Map<Class<? extends Annotation>, Map<String, Definition<?>>> byType = new LinkedHashMap<>();

    Definitions(MappingProblems problems) {
        this.problems = problems;
        TYPES.forEach(type -> byType.put(type, new LinkedHashMap<>()));
    }

    /** All of them by type and name; those of files take the places of ones of their names. */
    static Map<Class<? extends Annotation>, Map<String, Definition<?>>> of(
            Collection<ClassSource> classes, List<OrmXml> files, UnitDefaults defaults, MappingProblems problems) {
        Definitions definitions = new Definitions(problems);
        classes.forEach(definitions::add);
        if (!defaults.metadataComplete()) {
            Set<Package> packages = new LinkedHashSet<>();
            classes.forEach(
                    source -> Optional.ofNullable(source.type().getPackage()).ifPresent(packages::add));
            packages.forEach(found -> definitions.add(Annotations.of(found), null, "", defaults.schema(), false));
        }
        files.forEach(file ->
                definitions.add(file.definitions(), null, "", file.schema().orElse(defaults.schema()), true));
        return Collections.unmodifiableMap(definitions.byType);
    }

    private void add(ClassSource source) {
        String entityName =
                source.annotations().get(Entity.class).map(Entity::name).orElse("");
        String name = entityName.isEmpty() ? source.type().getSimpleName() : entityName;
        String byDefault = source.is(ClassKind.ENTITY) ? name : "";
        add(source.annotations(), source.type(), byDefault, source.schema(), false);
        source.attributes()
                .forEach(attribute -> add(attribute.annotations(), source.type(), byDefault, source.schema(), false));
    }

    private void add(
            Annotations annotations,
            @Nullable Class<?> declaredBy,
            String byDefault,
            SchemaDefaults schema,
            boolean overriding) {
        for (Class<? extends Annotation> type : TYPES) {
            for (Annotation annotation : annotations.all(type)) {
                String own = AnnotationMerge.name(annotation);
                String name = own.isEmpty() ? byDefault : own;
                if (!name.isEmpty()) { // a generator without a name is for the defaults of its package or class
                    add(type, new Definition<>(name, annotation, declaredBy, schema), overriding);
                }
            }
        }
    }

    private void add(Class<? extends Annotation> type, Definition<?> definition, boolean overriding) {
        Map<String, Definition<?>> named = byType.computeIfAbsent(type, key -> new LinkedHashMap<>());
        Definition<?> before = named.get(definition.name());
        if (before != null && !overriding && !before.annotation().equals(definition.annotation())) {
            problems.add(SourceProblems.duplicateDefinition(
                    type.getSimpleName(), definition.name(), place(before), place(definition)));
        }
        named.put(definition.name(), definition);
    }

    private static String place(Definition<?> definition) {
        return definition.declaredBy() == null
                ? "a package"
                : "'" + definition.declaredBy().getName() + "'";
    }
}
