package org.aludel.integration.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;

/** A bean of CDI with transactions. */
@RequestScoped
public class Ledger {

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    @Inject
    private Accounts accounts;

    /** Opens an account. */
    @Transactional
    public Long open(String owner) {
        Account account = new Account(owner);
        manager.persist(account);
        return account.getId();
    }

    /** Opens an account that something is booked on; it is written when the transaction ends. */
    @Transactional
    public void openBooked(String owner, String reference) {
        Account account = new Account(owner);
        account.book(1, reference);
        manager.persist(account);
    }

    /** Opens two accounts, the second by a bean that shares the persistence context. */
    @Transactional
    public boolean openTwo(String first, String second) {
        Account account = new Account(first);
        manager.persist(account);
        accounts.openWithin(second);
        return manager.contains(account) && accounts.find(account.getId()) == account;
    }

    /** An exception that undoes the transaction. */
    @Transactional
    public void openAndThrow(String owner) {
        open(owner);
        manager.flush();
        throw new IllegalStateException("after the flush");
    }

    /** An exception that does not undo the transaction. */
    @Transactional
    public void openAndThrowChecked(String owner) throws IOException {
        open(owner);
        throw new IOException("checked");
    }

    /** A checked exception that undoes the transaction. */
    @Transactional(rollbackOn = IOException.class)
    public void openAndThrowFatal(String owner) throws IOException {
        open(owner);
        manager.flush();
        throw new IOException("checked");
    }
}
