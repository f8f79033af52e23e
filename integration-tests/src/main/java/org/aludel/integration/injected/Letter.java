package org.aludel.integration.injected;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An entity with a listener and a converted attribute. */
@Entity
@EntityListeners(Stamper.class)
public class Letter {

    @Id
    @GeneratedValue
    private Long id;

    private String stamp;

    private Seal seal;

    protected Letter() {}

    /** A letter. */
    public Letter(Seal seal) {
        this.seal = seal;
    }

    public Long getId() {
        return id;
    }

    public String getStamp() {
        return stamp;
    }

    public void setStamp(String stamp) {
        this.stamp = stamp;
    }

    public Seal getSeal() {
        return seal;
    }
}
