package org.aludel.provider.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A transaction manager of one thread, without resources; another thread can roll a transaction back. */
public class FakeJta implements TransactionSynchronizationRegistry {

    private static final class Transaction {
        private int status = Status.STATUS_ACTIVE;
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private final Map<Object, Object> resources = new HashMap<>();
    }

    private final Map<Thread, Transaction> transactions = new ConcurrentHashMap<>();

    // ---- what a transaction manager does

    public void begin() {
        transactions.put(Thread.currentThread(), new Transaction());
    }

    /** Takes the transaction off the thread. */
    public Object suspend() {
        return transactions.remove(Thread.currentThread());
    }

    public void resume(Object suspended) {
        transactions.put(Thread.currentThread(), (Transaction) suspended);
    }

    /** Commits, or rolls back what is marked. */
    public boolean commit() {
        Transaction transaction = current();
        if (transaction.status == Status.STATUS_ACTIVE) {
            try {
                transaction.synchronizations.forEach(Synchronization::beforeCompletion);
            } catch (RuntimeException e) {
                transaction.status = Status.STATUS_MARKED_ROLLBACK;
            }
        }
        boolean committed = transaction.status == Status.STATUS_ACTIVE;
        end(transaction, committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK);
        suspend();
        return committed;
    }

    /** Ends the transaction when nobody knows what the resources have done. */
    public void endUnknown() {
        end(current(), Status.STATUS_UNKNOWN);
        suspend();
    }

    public void rollback() {
        end(current(), Status.STATUS_ROLLEDBACK);
        suspend();
    }

    /** What happens when the timeout of the transaction is over: its thread is not told. */
    public void rollbackOnAnotherThread() throws InterruptedException {
        Transaction transaction = current();
        Thread reaper = new Thread(() -> end(transaction, Status.STATUS_ROLLEDBACK));
        reaper.start();
        reaper.join();
    }

    /** The same, before anybody has heard of it. */
    public void beginRollbackOnAnotherThread() {
        current().status = Status.STATUS_ROLLING_BACK;
    }

    private Transaction current() {
        return transactions.get(Thread.currentThread());
    }

    private static void end(Transaction transaction, int status) {
        transaction.status = status;
        transaction.synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));
    }

    // ---- what the registry answers

    @Override
    public Object getTransactionKey() {
        return current();
    }

    @Override
    public int getTransactionStatus() {
        Transaction transaction = current();
        return transaction == null ? Status.STATUS_NO_TRANSACTION : transaction.status;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        if (getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the transaction is not active");
        }
        current().synchronizations.add(synchronization);
    }

    @Override
    public void setRollbackOnly() {
        current().status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public boolean getRollbackOnly() {
        return getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void putResource(Object key, Object value) {
        current().resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return current().resources.get(key);
    }
}
