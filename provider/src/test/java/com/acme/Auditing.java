package com.acme;

import jakarta.inject.Inject;
import jakarta.persistence.PreUpdate;

/** The listener of the guide. */
public class Auditing {
    @Inject
    private Audit audit;

    @PreUpdate
    void note(Object entity) {
        audit.changed(entity.getClass());
    }
}
