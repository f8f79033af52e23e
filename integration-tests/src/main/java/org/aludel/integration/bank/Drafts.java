package org.aludel.integration.bank;

import jakarta.ejb.Remove;
import jakarta.ejb.Stateful;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import jakarta.persistence.SynchronizationType;

/** A stateful bean, whose persistence context takes part in a transaction only when it is told to. */
@Stateful
public class Drafts {

    @PersistenceContext(
            unitName = "bank",
            type = PersistenceContextType.EXTENDED,
            synchronization = SynchronizationType.UNSYNCHRONIZED)
    private EntityManager manager;

    /** Queues an account in a transaction that the persistence context has not joined; whether it has. */
    public boolean draft(String owner) {
        manager.persist(new Account(owner));
        return manager.isJoinedToTransaction();
    }

    /** Joins the transaction of the call. */
    public boolean save() {
        manager.joinTransaction();
        return manager.isJoinedToTransaction();
    }

    /** Ends the bean. */
    @Remove
    public void close() {}
}
