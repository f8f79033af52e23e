package org.aludel.provider.mapping.source;

import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContexts;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.PersistenceUnits;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.util.Set;

/** Which annotations on a field or getter say that it is mapped. */
final class MappingAnnotations {

    private static final Set<Class<? extends Annotation>> OTHERS = Set.of(
            Transient.class,
            PersistenceContext.class,
            PersistenceContexts.class,
            PersistenceUnit.class,
            PersistenceUnits.class);

    private MappingAnnotations() {}

    /** Whether one of the specification's annotations for attributes is among them. */
    static boolean areIn(Annotations annotations) {
        return annotations.instances().stream().map(Annotation::annotationType).anyMatch(MappingAnnotations::isMapping);
    }

    private static boolean isMapping(Class<? extends Annotation> type) {
        return type.getPackageName().equals(Entity.class.getPackageName())
                && !OTHERS.contains(type)
                && !CallbackEvent.isCallback(type);
    }
}
