package org.aludel.provider.libraries;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** What an album costs. */
@Embeddable
@NullUnmarked
public class Price implements Serializable {

    private static final long serialVersionUID = 1;

    private int amount;
    private String currency;

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
