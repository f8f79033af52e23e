package org.aludel.examples.jta;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Money of somebody. */
@Entity
class Account {

    @Id
    private String owner = "";

    @Version
    private int version;

    private long cents;

    protected Account() {}

    Account(String owner, long cents) {
        this.owner = owner;
        this.cents = cents;
    }

    String owner() {
        return owner;
    }

    long cents() {
        return cents;
    }

    void add(long amount) {
        cents += amount;
    }

    void take(long amount) {
        if (amount > cents) {
            throw new NotEnoughMoneyException(owner);
        }
        cents -= amount;
    }
}
