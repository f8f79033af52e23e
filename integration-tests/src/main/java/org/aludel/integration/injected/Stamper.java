package org.aludel.integration.injected;

import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;

/** A listener that a bean is injected into. */
public class Stamper {

    @Inject
    private Stamps stamps;

    /** Stamps a new letter. */
    @PrePersist
    public void stamp(Letter letter) {
        letter.setStamp(stamps.stamp());
    }
}
