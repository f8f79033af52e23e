package org.aludel.provider.mapping.assembly.numbered;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An entity whose generator is that of its package. */
@Entity
public class OfPackage {

    @Id
    @GeneratedValue
    private long id;

    protected OfPackage() {}

    public long id() {
        return id;
    }
}
