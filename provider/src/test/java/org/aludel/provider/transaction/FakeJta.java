package org.aludel.provider.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A transaction manager of one thread, without resources; another thread can roll a transaction back. */
class FakeJta implements TransactionSynchronizationRegistry {

    private static final class Transaction {
        private int status = Status.STATUS_ACTIVE;
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private final Map<Object, Object> resources = new HashMap<>();
    }

    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    // ---- what a transaction manager does

    void begin() {
        current.set(new Transaction());
    }

    /** Takes the transaction off the thread. */
    Object suspend() {
        Transaction suspended = current.get();
        current.remove();
        return suspended;
    }

    void resume(Object suspended) {
        current.set((Transaction) suspended);
    }

    /** Commits, or rolls back what is marked. */
    boolean commit() {
        Transaction transaction = current.get();
        if (transaction.status == Status.STATUS_ACTIVE) {
            try {
                transaction.synchronizations.forEach(Synchronization::beforeCompletion);
            } catch (RuntimeException e) {
                transaction.status = Status.STATUS_MARKED_ROLLBACK;
            }
        }
        boolean committed = transaction.status == Status.STATUS_ACTIVE;
        end(transaction, committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK);
        current.remove();
        return committed;
    }

    void rollback() {
        end(current.get(), Status.STATUS_ROLLEDBACK);
        current.remove();
    }

    /** What happens when the timeout of the transaction is over: its thread is not told. */
    void rollbackOnAnotherThread() throws InterruptedException {
        Transaction transaction = current.get();
        Thread reaper = new Thread(() -> end(transaction, Status.STATUS_ROLLEDBACK));
        reaper.start();
        reaper.join();
    }

    private static void end(Transaction transaction, int status) {
        transaction.status = status;
        transaction.synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));
    }

    // ---- what the registry answers

    @Override
    public Object getTransactionKey() {
        return current.get();
    }

    @Override
    public int getTransactionStatus() {
        Transaction transaction = current.get();
        return transaction == null ? Status.STATUS_NO_TRANSACTION : transaction.status;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        if (getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the transaction is not active");
        }
        current.get().synchronizations.add(synchronization);
    }

    @Override
    public void setRollbackOnly() {
        current.get().status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public boolean getRollbackOnly() {
        return getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void putResource(Object key, Object value) {
        current.get().resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return current.get().resources.get(key);
    }
}
