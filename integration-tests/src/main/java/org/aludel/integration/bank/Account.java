package org.aludel.integration.bank;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;

/** An account with its bookings, which are fetched when they are used. */
@Entity
public class Account {

    @Id
    @GeneratedValue
    private Long id;

    @NotBlank
    private String owner;

    private long balance;

    @Version
    private int version;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Booking> bookings = new ArrayList<>();

    protected Account() {}

    /** An account that nothing was booked on. */
    public Account(String owner) {
        this.owner = owner;
    }

    /** Books an amount. */
    public void book(long amount, String reference) {
        bookings.add(new Booking(this, amount, reference));
        balance += amount;
    }

    /** Books an amount without looking at other bookings. */
    public Booking bookAlone(long amount, String reference) {
        balance += amount;
        return new Booking(this, amount, reference);
    }

    public Long getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public long getBalance() {
        return balance;
    }

    public int getVersion() {
        return version;
    }

    public List<Booking> getBookings() {
        return bookings;
    }
}
