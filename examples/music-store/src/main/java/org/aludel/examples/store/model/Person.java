package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the store knows of everybody: who they are and where they are reached. */
@MappedSuperclass
public abstract class Person {

    @NotBlank
    @Size(max = 40)
    @Column(name = "first_name", nullable = false, length = 40)
    private String firstName;

    @NotBlank
    @Size(max = 20)
    @Column(name = "last_name", nullable = false, length = 20)
    private String lastName;

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

    protected Person() {}

    protected Person(String firstName, String lastName, String email, Address address) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.address = address;
    }

    public String name() {
        return firstName + " " + lastName;
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
}
