package org.aludel.core.engine;

/**
 * A transaction, or a savepoint within one, as a block:
 *
 * <pre>{@code
 * try (TransactionBlock inner = connection.savepoint()) {
 *     connection.execute(...);
 *     inner.commit();
 * }
 * }</pre>
 *
 * <p>A block that ends without {@link #commit()}, because of an exception or because nobody called it, is rolled back.
 * Belongs to the thread of its connection.
 */
public interface TransactionBlock extends AutoCloseable {

    /** True until the block is committed or rolled back, by itself or by what is around it. */
    boolean isActive();

    /**
     * Keeps what was done in the block: commits the transaction, or releases the savepoint.
     *
     * @throws org.aludel.core.error.EngineException when the block has ended (ALU-1312)
     */
    void commit();

    /**
     * Undoes what was done in the block.
     *
     * @throws org.aludel.core.error.EngineException when the block has ended (ALU-1312)
     */
    void rollback();

    /** Undoes what was done in the block unless it has ended. */
    @Override
    void close();
}
