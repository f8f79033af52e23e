package org.aludel.provider.access.other;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A superclass with a private field of a type that its subclasses choose. */
@MappedSuperclass
public abstract class Numbered<N> {

    @Id
    private N number;

    private int count;

    int shared;

    public N numberForTest() {
        return number;
    }

    public int countForTest() {
        return count;
    }
}
