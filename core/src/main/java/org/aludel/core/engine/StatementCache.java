package org.aludel.core.engine;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.DefinitionStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.ValueStripper;

/**
 * Compiled statements by their structure, the least recently used ones thrown away. Thread-safe: finding one takes no
 * lock, and nobody waits while another thread compiles; two threads that miss the same statement both compile it.
 *
 * <p>Age is measured in compilations, since nothing is thrown away between two of them.
 */
final class StatementCache {

    private final Dialect dialect;
    private final int capacity;
    private final Map<Statement, CachedStatement> statements;
    private final Queue<CachedStatement> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger compilations = new AtomicInteger();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder compileNanos = new LongAdder();
    private final ReentrantLock pruning = new ReentrantLock();

    /** A capacity of 0 keeps nothing. */
    StatementCache(Dialect dialect, int capacity) {
        this.dialect = dialect;
        this.capacity = capacity;
        this.statements = new ConcurrentHashMap<>();
    }

    CachedStatement get(Statement statement) {
        CachedStatement found = statements.get(statement);
        if (found != null) {
            hit(found);
            return found;
        }
        return compile(statement);
    }

    /** Counts a use of a statement that somebody remembered. */
    void hit(CachedStatement found) {
        found.used(compilations.get());
        hits.increment();
    }

    private CachedStatement compile(Statement statement) {
        misses.increment();
        long start = System.nanoTime();
        Statement key = ValueStripper.strip(statement);
        CachedStatement made = new CachedStatement(key, dialect.compile(key));
        compileNanos.add(System.nanoTime() - start);
        if (capacity > 0 && !(statement instanceof DefinitionStatement)) {
            made.used(compilations.incrementAndGet());
            CachedStatement before = statements.putIfAbsent(key, made);
            if (before == null) {
                queue(made);
                prune();
            }
        }
        return made;
    }

    /**
     * Makes room. Who finds another thread at it leaves it to that one, which looks again when it is done, so that what
     * came in meanwhile does not stay.
     */
    private void prune() {
        while (statements.size() > capacity && pruning.tryLock()) {
            try {
                evictOldest();
            } finally {
                pruning.unlock();
            }
        }
    }

    /** Throws away the first one in the queue that was not used since it got there; the others stand in line again. */
    private void evictOldest() {
        CachedStatement oldest = queue.poll();
        while (oldest != null && oldest.lastUse() != oldest.queuedAt()) {
            queue(oldest);
            oldest = queue.poll();
        }
        if (oldest != null && statements.remove(oldest.statement(), oldest)) {
            evictions.increment();
        }
    }

    private void queue(CachedStatement statement) {
        statement.queued(statement.lastUse());
        queue.add(statement);
    }

    StatementCacheStatistics statistics() {
        return new StatementCacheStatistics(
                capacity,
                statements.size(),
                hits.sum(),
                misses.sum(),
                evictions.sum(),
                java.time.Duration.ofNanos(compileNanos.sum()));
    }
}
