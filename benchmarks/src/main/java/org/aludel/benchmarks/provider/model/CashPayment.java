package org.aludel.benchmarks.provider.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A CashPayment. */
@Entity
@DiscriminatorValue("CashPayment")
public class CashPayment extends Payment {

    private String currency;

    protected CashPayment() {}

    public String getCurrency() {
        return currency;
    }
}
