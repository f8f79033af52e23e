package org.aludel.integration.bank;

import jakarta.ejb.Remove;
import jakarta.ejb.Stateful;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;

/** A stateful bean, whose persistence context lives as long as itself. */
@Stateful
public class Editor {

    @PersistenceContext(unitName = "bank", type = PersistenceContextType.EXTENDED)
    private EntityManager manager;

    private Account account;

    /** Begins to edit an account. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void edit(Long id) {
        account = manager.find(Account.class, id);
    }

    /** Changes it without a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void rename(String owner) {
        account.setOwner(owner);
    }

    /** Queues a new account without a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void add(String owner) {
        manager.persist(new Account(owner));
    }

    /** Whether the account is still managed. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isManaged() {
        return manager.contains(account);
    }

    /** How many bookings are fetched after the call that found the account. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int bookings() {
        return account.getBookings().size();
    }

    /** Writes all that was changed: the transaction of the call does. */
    public void save() {}

    /** Ends the bean. */
    @Remove
    public void close() {}
}
