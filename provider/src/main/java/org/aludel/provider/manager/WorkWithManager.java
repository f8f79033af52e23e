package org.aludel.provider.manager;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** Runs work of an application with an entity manager that is only for it. */
final class WorkWithManager {

    private WorkWithManager() {}

    /**
     * What the work returns. The transaction is committed when it returns, and rolled back when it throws or marks it.
     *
     * @param entityManager is closed in the end
     */
    static <R> R inTransaction(EntityManager entityManager, Function<EntityManager, R> work) {
        try (entityManager) {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                R result = work.apply(entityManager);
                if (transaction.isActive()) {
                    if (transaction.getRollbackOnly()) {
                        transaction.rollback();
                    } else {
                        transaction.commit();
                    }
                }
                return result;
            } catch (RuntimeException | Error e) {
                rollback(transaction, e);
                throw e;
            }
        }
    }

    /**
     * What the work returns, in the transaction that the entity manager has joined.
     *
     * @param entityManager is closed in the end
     */
    static <R> R in(EntityManager entityManager, Function<EntityManager, R> work) {
        try (entityManager) {
            return work.apply(entityManager);
        }
    }

    private static void rollback(EntityTransaction transaction, Throwable cause) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
