package org.aludel.benchmarks.provider.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A Truck. */
@Entity
@DiscriminatorValue("Truck")
@Table(name = "truck")
public class Truck extends Vehicle {

    private int capacity;

    protected Truck() {}

    public int getCapacity() {
        return capacity;
    }
}
