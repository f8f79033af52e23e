package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A kind of music. */
@Entity
public class Genre {

    @Id
    @Column(name = "genre_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    protected Genre() {}

    public Integer id() {
        return id;
    }

    public String name() {
        return name;
    }
}
