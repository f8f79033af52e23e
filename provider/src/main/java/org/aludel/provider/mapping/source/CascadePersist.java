package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lets relationships cascade persisting, whatever else they cascade. */
final class CascadePersist {

    private static final List<Class<? extends Annotation>> RELATIONSHIPS =
            List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class);

    private CascadePersist() {}

    static Annotations addTo(Annotations annotations) {
        Annotations all = annotations;
        for (Class<? extends Annotation> type : RELATIONSHIPS) {
            Annotation relationship = annotations.get(type).orElse(null);
            if (relationship != null) {
                all = all.with(cascading(relationship));
            }
        }
        return all;
    }

    private static Annotation cascading(Annotation relationship) {
        CascadeType[] cascades = (CascadeType[]) AnnotationMembers.value(
                relationship,
                requireNonNull(
                        AnnotationMembers.of(relationship.annotationType()).get("cascade")));
        Set<CascadeType> all = new LinkedHashSet<>(List.of(cascades));
        all.add(CascadeType.PERSIST);
        return AnnotationBuilder.copyOf(relationship).set("cascade", all).build();
    }
}
