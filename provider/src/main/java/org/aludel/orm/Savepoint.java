package org.aludel.orm;

/**
 * A point in a transaction to which the database and the managed instances can go back, while the transaction goes on:
 *
 * <pre>{@code
 * Session session = entityManager.unwrap(Session.class);
 * for (Booking booking : bookings) {
 *     try (Savepoint each = session.savepoint()) {
 *         entityManager.persist(booking);
 *         entityManager.flush();
 *         each.release();
 *     } catch (PersistenceException refused) {
 *         report(booking);
 *     }
 * }
 * }</pre>
 *
 * <p>A block that ends without {@link #release()}, because of an exception or because nobody called it, is rolled back.
 * Savepoints may be nested; what ends one ends those that were set after it. Belongs to the thread of its entity manager.
 */
public interface Savepoint extends AutoCloseable {

    /** True until it is released or rolled back, by itself, by an outer one or by the end of the transaction. */
    boolean isActive();

    /**
     * Writes all changes, and keeps what was done since as a part of the transaction.
     *
     * @throws IllegalStateException when it has ended (ALU-4217)
     * @throws jakarta.persistence.PersistenceException when changes cannot be written, so that the savepoint is still there
     */
    void release();

    /**
     * Undoes what was done since it was set, in the database and in the persistence context; the transaction goes on, also when
     * an exception had marked it for rollback since, unless the application itself did.
     *
     * <ul>
     *   <li>Instances that were persisted since are new again, without generated identifier and version.
     *   <li>Instances that were removed since are managed again.
     *   <li>Managed instances that were changed since, or may have read what was undone, are read anew at once, those of a class
     *       together; collections of theirs are fetched when they are next used. What is not persistent in them stays.
     *   <li>Instances that were detached since stay detached, as they are.
     *   <li>Locks that were obtained since are gone.
     * </ul>
     *
     * @throws IllegalStateException when it has ended (ALU-4217)
     * @throws jakarta.persistence.PersistenceException when the database reports an error
     */
    void rollback();

    /** Rolls back unless it has ended. */
    @Override
    void close();
}
