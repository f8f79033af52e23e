package org.aludel.benchmarks.provider.model;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;

/** The root of a hierarchy of joined tables. */
@Entity
@Table(name = "vehicle")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
public class Vehicle {

    @Id
    private long id;

    private String plate;

    protected Vehicle() {}

    public long getId() {
        return id;
    }
}
