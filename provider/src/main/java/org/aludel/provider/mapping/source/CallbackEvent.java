package org.aludel.provider.mapping.source;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Locale;

/** The events in the life of an entity that methods are called at. */
public enum CallbackEvent {
    PRE_PERSIST(PrePersist.class),
    POST_PERSIST(PostPersist.class),
    PRE_REMOVE(PreRemove.class),
    POST_REMOVE(PostRemove.class),
    PRE_UPDATE(PreUpdate.class),
    POST_UPDATE(PostUpdate.class),
    POST_LOAD(PostLoad.class);

    private final Class<? extends Annotation> annotation;

    CallbackEvent(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    /** The annotation of methods that are called at it. */
    public Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** The element of mapping files that names a method. */
    String element() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isCallback(Class<? extends Annotation> annotation) {
        return Arrays.stream(values()).anyMatch(event -> event.annotation == annotation);
    }
}
