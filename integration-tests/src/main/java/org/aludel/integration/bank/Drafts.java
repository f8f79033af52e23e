package org.aludel.integration.bank;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.SynchronizationType;

/**
 * A bean whose persistence contexts take part in a transaction only when they are told to. They are not extended: GlassFish gives
 * each stateful bean of a WAR the extended contexts of all others, too, and takes any of a unit.
 */
@Stateless
public class Drafts {

    @PersistenceContext(unitName = "bank", synchronization = SynchronizationType.UNSYNCHRONIZED)
    private EntityManager manager;

    /** Queues an account in a transaction that the persistence context does not join; whether it has joined. */
    public boolean draft(String owner) {
        manager.persist(new Account(owner));
        return manager.isJoinedToTransaction();
    }

    /** Queues an account and joins the transaction; whether it has joined. */
    public boolean save(String owner) {
        manager.persist(new Account(owner));
        manager.joinTransaction();
        return manager.isJoinedToTransaction();
    }
}
