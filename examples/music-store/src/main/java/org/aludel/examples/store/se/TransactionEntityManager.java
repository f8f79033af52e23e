package org.aludel.examples.store.se;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @PersistenceContext} is in a server: one object for everybody, behind which there is an entity manager for each
 * transaction, closed when that is over.
 */
final class TransactionEntityManager implements InvocationHandler {

    private final EntityManagerFactory factory;
    private final TransactionSynchronizationRegistry registry;

    private TransactionEntityManager(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    static EntityManager of(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new TransactionEntityManager(factory, registry));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "the entity manager of the transaction";
            };
        }
        try {
            return method.invoke(current(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private EntityManager current() {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new TransactionRequiredException("The store uses its database in transactions only");
        }
        EntityManager manager = (EntityManager) registry.getResource(this);
        if (manager == null) {
            EntityManager created = factory.createEntityManager();
            registry.putResource(this, created);
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // the entity manager itself sees to its changes
                }

                @Override
                public void afterCompletion(int status) {
                    created.close();
                }
            });
            manager = created;
        }
        return manager;
    }
}
