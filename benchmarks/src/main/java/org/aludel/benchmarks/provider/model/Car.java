package org.aludel.benchmarks.provider.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A Car. */
@Entity
@DiscriminatorValue("Car")
@Table(name = "car")
public class Car extends Vehicle {

    private int doors;

    protected Car() {}

    public int getDoors() {
        return doors;
    }
}
