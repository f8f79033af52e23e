package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Who buys. Numbers of customers who come by the page begin above those of any data that is loaded. */
@Entity
@Table(indexes = @Index(name = "customer_email", columnList = "email"))
public class Customer extends Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer")
    @SequenceGenerator(name = "customer", sequenceName = "customer_number", initialValue = 10_001, allocationSize = 10)
    @Column(name = "customer_id")
    private Integer id;

    @Column(length = 80)
    private String company;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "support_rep_id")
    private Employee supportRep;

    protected Customer() {}

    public Customer(String firstName, String lastName, String email, Address address) {
        super(firstName, lastName, email, address);
    }

    public Integer id() {
        return id;
    }

    public String company() {
        return company;
    }

    public Employee supportRep() {
        return supportRep;
    }
}
