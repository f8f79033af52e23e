package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/** Where somebody lives, or where an invoice goes to. */
@Embeddable
public record Address(
        @Size(max = 70) @Column(name = "address", length = 70)
        String street,

        @Size(max = 40) @Column(length = 40) String city,
        @Size(max = 40) @Column(length = 40) String state,
        @Size(max = 40) @Column(length = 40) String country,

        @Size(max = 10) @Column(name = "postal_code", length = 10)
        String postalCode) {}
