package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who buys. Numbers of customers who come by the page begin above those of any data that is loaded. */
@Entity
@Table(indexes = @Index(name = "customer_email", columnList = "email"))
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer")
    @SequenceGenerator(name = "customer", sequenceName = "customer_number", initialValue = 10_001, allocationSize = 10)
    @Column(name = "customer_id")
    private Integer id;

    @NotBlank
    @Size(max = 40)
    @Column(name = "first_name", nullable = false, length = 40)
    private String firstName;

    @NotBlank
    @Size(max = 20)
    @Column(name = "last_name", nullable = false, length = 20)
    private String lastName;

    @Column(length = 80)
    private String company;

    @Embedded
    private Address address;

    @Column(length = 24)
    private String phone;

    @Column(length = 24)
    private String fax;

    @NotBlank
    @Email
    @Size(max = 60)
    @Column(nullable = false, length = 60)
    private String email;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "support_rep_id")
    private Employee supportRep;

    protected Customer() {}

    public Customer(String firstName, String lastName, String email, Address address) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.address = address;
    }

    public Integer id() {
        return id;
    }

    public String name() {
        return firstName + " " + lastName;
    }

    public String company() {
        return company;
    }

    public Address address() {
        return address;
    }

    public String phone() {
        return phone;
    }

    public String fax() {
        return fax;
    }

    public String email() {
        return email;
    }

    public Employee supportRep() {
        return supportRep;
    }
}
