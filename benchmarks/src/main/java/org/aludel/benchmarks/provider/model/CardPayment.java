package org.aludel.benchmarks.provider.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A CardPayment. */
@Entity
@DiscriminatorValue("CardPayment")
public class CardPayment extends Payment {

    private String card;

    protected CardPayment() {}

    public String getCard() {
        return card;
    }
}
