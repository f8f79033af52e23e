package org.aludel.integration.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** An amount that was booked on an account, once for each reference. */
@Entity
public class Booking {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    private long amount;

    @Column(unique = true)
    private String reference;

    protected Booking() {}

    Booking(Account account, long amount, String reference) {
        this.account = account;
        this.amount = amount;
        this.reference = reference;
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public long getAmount() {
        return amount;
    }

    public String getReference() {
        return reference;
    }
}
