package org.aludel.integration.bank;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TransactionRequiredException;

/** A stateless bean, whose transactions are begun by the container. */
@Stateless
public class Accounts {

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    @Resource
    private SessionContext context;

    /** Opens an account. */
    public Long open(String owner, long... amounts) {
        Account account = new Account(owner);
        for (int i = 0; i < amounts.length; i++) {
            account.book(amounts[i], owner + "-" + i);
        }
        manager.persist(account);
        return account.getId();
    }

    /** Opens an account and fails. */
    public void openAndThrow(String owner) {
        open(owner, 1);
        manager.flush();
        throw new IllegalStateException("after the flush");
    }

    /** Opens an account and has it undone. */
    public void openAndMark(String owner) {
        open(owner, 1);
        manager.flush();
        context.setRollbackOnly();
    }

    /** Changes a managed instance, and leaves the rest to the end of the transaction. */
    public void rename(Long id, String owner) {
        manager.find(Account.class, id).setOwner(owner);
    }

    /** Counts what was not yet written when the query is run. */
    public long openAndCount(String owner) {
        open(owner);
        return manager.createQuery("select count(a) from Account a where a.owner = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** An account, detached. */
    public Account find(Long id) {
        return manager.find(Account.class, id);
    }

    /** A booking, detached. */
    public Booking findBooking(String reference) {
        return manager.createQuery("select b from Booking b where b.reference = :reference", Booking.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    /** Writes what has changed in a detached account. */
    public void merge(Account account) {
        manager.merge(account);
    }

    /** Books an amount on an account that nobody else changes meanwhile. */
    public void book(Long id, long amount, String reference) {
        Account account = manager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        manager.persist(account.bookAlone(amount, reference));
    }

    /** The same, with the lock of versions only. */
    public void bookOptimistically(Long id, long amount, String reference) {
        manager.persist(manager.find(Account.class, id).bookAlone(amount, reference));
    }

    /** What was booked on an account. */
    public long sum(Long id) {
        return manager.createQuery(
                        "select coalesce(sum(b.amount), 0) from Booking b where b.account.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Whether two calls find the same instance, and whether it is managed. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String findWithoutTransaction(Long id) {
        Account first = manager.find(Account.class, id);
        Account second = manager.find(Account.class, id);
        Account queried = manager.createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", id)
                .getSingleResult();
        return "same " + (first == second) + ", managed " + manager.contains(first) + ", queried managed "
                + manager.contains(queried);
    }

    /** Whether two calls find the same instance within a transaction. */
    public boolean findsOneInstance(Long id) {
        Account first = manager.find(Account.class, id);
        return first == manager.find(Account.class, id) && manager.contains(first);
    }

    /** Whether a write is refused outside of transactions. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean refusesToPersistWithoutTransaction(String owner) {
        try {
            manager.persist(new Account(owner));
            return false;
        } catch (TransactionRequiredException expected) {
            return true;
        }
    }

    /** Opens an account in the transaction of the caller. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void openWithin(String owner) {
        open(owner);
    }
}
