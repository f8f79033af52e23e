package org.aludel.provider.mapping.source;

import jakarta.persistence.EntityListeners;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the classes of a unit: those of mapping files, the listed ones, and their superclasses that are annotated. */
final class Declarations {

    private static final Logger LOG = System.getLogger("org.aludel.mapping");

    private final UnitDefaults defaults;
    private final MappingProblems problems;
    private final Map<Class<?>, ClassDeclaration> declarations = new LinkedHashMap<>();

    Declarations(UnitDefaults defaults, MappingProblems problems) {
        this.defaults = defaults;
        this.problems = problems;
    }

    /** Adds the classes that mapping files describe, with their annotations where these count. */
    Declarations addFiles(List<OrmXml> files) {
        Map<Class<?>, XmlClass> described = new LinkedHashMap<>();
        for (OrmXml file : files) {
            for (XmlClass type : file.classes()) {
                XmlClass before = described.putIfAbsent(type.type(), type);
                if (before == null) {
                    declarations.put(type.type(), merged(type));
                } else {
                    problems.add(XmlProblems.twice(type.position(), type.type(), before.position()));
                }
            }
        }
        return this;
    }

    private ClassDeclaration merged(XmlClass file) {
        boolean annotated = !file.metadataComplete() && !defaults.metadataComplete();
        Annotations annotations = annotated ? Annotations.of(file.type()) : Annotations.none();
        for (ClassKind kind : ClassKind.values()) {
            if (kind != file.kind()) {
                annotations = annotations.without(kind.annotation());
            }
        }
        Annotations kind =
                Annotations.of(AnnotationBuilder.of(file.kind().annotation()).build());
        Annotations merged = AnnotationMerge.merge(annotations, kind.with(file.annotations()));
        CallbackReader callbacks = new CallbackReader(problems);
        List<XmlClass.XmlListener> named = file.listeners();
        List<ListenerSource> listeners =
                named == null ? null : callbacks.listeners(named, !defaults.metadataComplete());
        if (listeners != null) {
            merged = merged.with(AnnotationBuilder.of(EntityListeners.class)
                    .set("value", listeners.stream().map(ListenerSource::type).toList())
                    .build());
        }
        return new ClassDeclaration(
                file.type(),
                file.kind(),
                merged,
                annotated,
                file.attributes(),
                file.callbacks(),
                listeners,
                file.schema().orElse(defaults.schema()),
                file.access() == null ? defaults.access() : file.access());
    }

    /**
     * Adds listed classes by their annotations. Others are left out: units list classes of keys, enums and listeners too,
     * which are known by the entities that name them.
     */
    Declarations addAll(Collection<Class<?>> classes) {
        for (Class<?> type : classes) {
            if (!declarations.containsKey(type) && !add(type) && !defaults.metadataComplete()) {
                LOG.log(Level.DEBUG, () -> SourceProblems.noKind(type));
            }
        }
        return this;
    }

    /** All of them, each after its superclasses. */
    Collection<ClassDeclaration> all() {
        List.copyOf(declarations.values()).forEach(declaration -> addSuperclasses(declaration.type()));
        Map<Class<?>, ClassDeclaration> ordered = new LinkedHashMap<>();
        declarations.keySet().forEach(type -> addInOrder(type, ordered));
        return ordered.values();
    }

    private void addInOrder(@Nullable Class<?> type, Map<Class<?>, ClassDeclaration> ordered) {
        if (type == null || ordered.containsKey(type)) {
            return;
        }
        addInOrder(type.getSuperclass(), ordered);
        ClassDeclaration declaration = declarations.get(type);
        if (declaration != null) {
            ordered.put(type, declaration);
        }
    }

    private void addSuperclasses(Class<?> type) {
        for (Class<?> superclass = type.getSuperclass(); superclass != null; superclass = superclass.getSuperclass()) {
            if (!declarations.containsKey(superclass)) {
                add(superclass);
            }
        }
    }

    private boolean add(Class<?> type) {
        List<ClassKind> kinds = defaults.metadataComplete() ? List.of() : ClassKind.of(Annotations.of(type));
        if (kinds.isEmpty()) {
            return false;
        }
        if (kinds.size() > 1) {
            problems.add(SourceProblems.severalKinds(type, kinds));
        }
        declarations.put(type, ClassDeclaration.annotated(type, kinds.get(0), defaults.schema(), defaults.access()));
        return true;
    }
}
