/**
 * Transactions as a port with two harbours. The rest of the provider asks a
 * {@link org.aludel.provider.transaction.TransactionCoordinator} whether there is a transaction, marks it for rollback, borrows
 * the connection for a statement and hears when it ends; only who makes the coordinator knows whether transactions are those of
 * an entity manager ({@link org.aludel.provider.transaction.ResourceLocalCoordinator}) or of JTA
 * ({@link org.aludel.provider.transaction.JtaCoordinator}). Knows nothing of entities. Each entity manager has a coordinator of
 * its own, which belongs to one thread at a time; nothing holds a monitor while it talks to the database.
 */
@NullMarked
package org.aludel.provider.transaction;

import org.jspecify.annotations.NullMarked;
