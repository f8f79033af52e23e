package org.aludel.benchmarks.provider.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Something whose key the database makes. */
@Entity
public class Ticket {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String seat;
    private long cents;

    protected Ticket() {}

    public Ticket(String seat, long cents) {
        this.seat = seat;
        this.cents = cents;
    }

    public Long getId() {
        return id;
    }
}
