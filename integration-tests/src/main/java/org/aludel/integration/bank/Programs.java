package org.aludel.integration.bank;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** A bean that begins its transactions, and makes some of its entity managers. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class Programs {

    @PersistenceUnit(unitName = "bank")
    private EntityManagerFactory factory;

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    @Resource
    private UserTransaction transaction;

    /** An entity manager that is older than the transaction and joins it. */
    public void openWithJoin(String owner) throws Exception {
        EntityManager own = factory.createEntityManager();
        try {
            own.persist(new Account(owner));
            transaction.begin();
            if (own.isJoinedToTransaction()) {
                throw new IllegalStateException("joined by itself");
            }
            own.joinTransaction();
            transaction.commit();
        } finally {
            own.close();
        }
    }

    /** The same without the join: nothing is written. */
    public void openWithoutJoin(String owner) throws Exception {
        EntityManager own = factory.createEntityManager();
        try {
            own.persist(new Account(owner));
            transaction.begin();
            transaction.commit();
        } finally {
            own.close();
        }
    }

    /** An entity manager made within the transaction, and closed before its end. */
    public void openAndCloseBeforeCommit(String owner) throws Exception {
        transaction.begin();
        EntityManager own = factory.createEntityManager();
        own.persist(new Account(owner));
        own.close();
        transaction.commit();
    }

    /** An entity manager made within the transaction that has to be told to join. */
    public boolean openUnsynchronized(String owner) throws Exception {
        transaction.begin();
        EntityManager own = factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED);
        try {
            boolean before = own.isJoinedToTransaction();
            own.joinTransaction();
            own.persist(new Account(owner));
            transaction.commit();
            return before;
        } finally {
            own.close();
        }
    }

    /** A transaction of the factory. */
    public void openByFactory(String owner) {
        factory.runInTransaction(own -> own.persist(new Account(owner)));
    }

    /** A transaction of the factory that fails. */
    public void openByFactoryAndThrow(String owner) {
        factory.runInTransaction(own -> {
            own.persist(new Account(owner));
            own.flush();
            throw new IllegalStateException("after the flush");
        });
    }

    /** Undoes what was written. */
    public void openAndRollBack(String owner) throws Exception {
        transaction.begin();
        manager.persist(new Account(owner));
        manager.flush();
        transaction.rollback();
    }

    /**
     * Works longer than the transaction may; tells what the commit said and what the entity manager did after the end that came
     * from outside. Some servers end such a transaction only when it is to be committed.
     */
    public String openTooSlowly(String owner) throws Exception {
        transaction.setTransactionTimeout(1);
        String late;
        String end;
        try {
            transaction.begin();
            manager.persist(new Account(owner));
            manager.flush();
            waitForEnd();
            late = isOver() ? attempt(owner + "-late") : "refused";
            end = commit();
        } finally {
            transaction.setTransactionTimeout(0);
        }
        transaction.begin();
        boolean clean = manager.createQuery("select count(a) from Account a where a.owner = :owner", Long.class)
                        .setParameter("owner", owner)
                        .getSingleResult()
                == 0;
        transaction.commit();
        return "late " + late + ", end " + end + ", clean " + clean;
    }

    private boolean isOver() throws Exception {
        int status = transaction.getStatus();
        return status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK;
    }

    private void waitForEnd() throws Exception {
        for (int i = 0; i < 100 && transaction.getStatus() == Status.STATUS_ACTIVE; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(500);
    }

    private String attempt(String owner) {
        try {
            manager.persist(new Account(owner));
            manager.flush();
            return "written";
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    private String commit() throws Exception {
        try {
            transaction.commit();
            return "committed";
        } catch (RollbackException | IllegalStateException e) {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            return "rolled back";
        }
    }
}
