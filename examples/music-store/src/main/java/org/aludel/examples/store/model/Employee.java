package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** Who works in the store. */
@Entity
public class Employee extends Person {

    @Id
    @Column(name = "employee_id")
    private Integer id;

    @Column(length = 30)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reports_to")
    private Employee reportsTo;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "hire_date")
    private LocalDate hireDate;

    protected Employee() {}

    public Integer id() {
        return id;
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
}
