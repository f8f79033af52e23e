package org.aludel.integration.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An entity in a jar of {@code WEB-INF/lib} that the unit names by {@code jar-file}. */
@Entity
public class Partner {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected Partner() {}

    /** A partner. */
    public Partner(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
