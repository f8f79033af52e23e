package org.aludel.integration.bank;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes to two databases in one transaction. */
@Stateless
public class TwoBanks {

    @PersistenceContext(unitName = "bank")
    private EntityManager bank;

    @PersistenceContext(unitName = "audit")
    private EntityManager audit;

    @Resource
    private SessionContext context;

    /** Opens an account and records it. */
    public void open(String owner, String message) {
        bank.persist(new Account(owner));
        audit.persist(new AuditRecord(message));
    }

    /** Undoes both after they were written. */
    public void openAndMark(String owner, String message) {
        open(owner, message);
        bank.flush();
        audit.flush();
        context.setRollbackOnly();
    }
}
