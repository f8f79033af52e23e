package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.TableGenerator;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what a mapping file says of a class over its annotations. An annotation from the file takes the place of the one of
 * its type as a whole; those that have names are added, and take the places of ones of their names only.
 */
final class AnnotationMerge {

    /** Annotations that are added, and the member that tells them apart. */
    static final Map<Class<? extends Annotation>, String> NAMED = Map.ofEntries(
            Map.entry(AttributeOverride.class, "name"),
            Map.entry(AssociationOverride.class, "name"),
            Map.entry(Convert.class, "attributeName"),
            Map.entry(NamedEntityGraph.class, "name"),
            Map.entry(NamedQuery.class, "name"),
            Map.entry(NamedNativeQuery.class, "name"),
            Map.entry(NamedStoredProcedureQuery.class, "name"),
            Map.entry(SqlResultSetMapping.class, "name"),
            Map.entry(SequenceGenerator.class, "name"),
            Map.entry(TableGenerator.class, "name"));

    private static final List<Class<? extends Annotation>> REPLACED =
            List.of(SecondaryTable.class, PrimaryKeyJoinColumn.class, PrimaryKeyJoinColumns.class);

    private AnnotationMerge() {}

    /** The annotations of a class, overridden by those of a file. */
    static Annotations merge(Annotations annotated, Annotations file) {
        Annotations merged = annotated;
        Annotations rest = file;
        for (Class<? extends Annotation> type : NAMED.keySet()) {
            merged = mergeNamed(merged, file, type);
            rest = rest.without(type);
        }
        for (Class<? extends Annotation> type : REPLACED) {
            if (file.has(type)) {
                merged = merged.without(type);
            }
        }
        boolean named = annotated.get(Entity.class).isPresent()
                && file.get(Entity.class)
                        .filter(entity -> entity.name().isEmpty())
                        .isPresent();
        return merged.with(named ? rest.without(Entity.class) : rest);
    }

    private static <A extends Annotation> Annotations mergeNamed(Annotations merged, Annotations file, Class<A> type) {
        if (!file.has(type)) {
            return merged;
        }
        Map<String, A> byName = new LinkedHashMap<>();
        merged.all(type).forEach(annotation -> byName.put(name(annotation), annotation));
        file.all(type).forEach(annotation -> byName.put(name(annotation), annotation));
        return merged.withAll(type, List.copyOf(byName.values()));
    }

    /** The name that tells an annotation apart from others of its type. */
    static String name(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return (String) AnnotationMembers.value(
                annotation, requireNonNull(AnnotationMembers.of(type).get(requireNonNull(NAMED.get(type)))));
    }
}
