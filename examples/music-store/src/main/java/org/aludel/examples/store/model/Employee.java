package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** Who works in the store. */
@Entity
public class Employee {

    @Id
    @Column(name = "employee_id")
    private Integer id;

    @Column(name = "last_name", nullable = false, length = 20)
    private String lastName;

    @Column(name = "first_name", nullable = false, length = 20)
    private String firstName;

    @Column(length = 30)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reports_to")
    private Employee reportsTo;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "hire_date")
    private LocalDate hireDate;

    @Embedded
    private Address address;

    @Column(length = 24)
    private String phone;

    @Column(length = 24)
    private String fax;

    @Column(length = 60)
    private String email;

    protected Employee() {}

    public Integer id() {
        return id;
    }

    public String name() {
        return firstName + " " + lastName;
    }

    public String title() {
        return title;
    }

    public Employee reportsTo() {
        return reportsTo;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public LocalDate hireDate() {
        return hireDate;
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
