package org.aludel.integration.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** What was done, in the second persistence unit. */
@Entity
public class AuditRecord {

    @Id
    @GeneratedValue
    private Long id;

    @Column(unique = true)
    private String message;

    protected AuditRecord() {}

    /** A record. */
    public AuditRecord(String message) {
        this.message = message;
    }

    public Long getId() {
        return id;
    }

    public String getMessage() {
        return message;
    }
}
