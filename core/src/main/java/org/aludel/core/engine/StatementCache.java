package org.aludel.core.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
            statements.put(key, made);
            prune();
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

    /** Throws away more than one, so that looking at all of them pays off. */
    private void evictOldest() {
        int[] uses = sortedUses();
        int superfluous = uses.length - (capacity - capacity / 8);
        if (superfluous <= 0) {
            return;
        }
        int last = uses[superfluous - 1];
        int ofLast = 1; // as many of those used at that time are superfluous
        while (ofLast < superfluous && uses[superfluous - 1 - ofLast] == last) {
            ofLast++;
        }
        for (Iterator<CachedStatement> all = statements.values().iterator(); all.hasNext(); ) {
            int use = all.next().lastUse();
            if (use < last || use == last && ofLast-- > 0) {
                all.remove();
                evictions.increment();
            }
        }
    }

    private int[] sortedUses() {
        int[] uses = new int[statements.size() + 1];
        int count = 0;
        for (CachedStatement each : statements.values()) {
            if (count == uses.length) {
                uses = Arrays.copyOf(uses, 2 * count); // others came in meanwhile
            }
            uses[count++] = each.lastUse();
        }
        uses = Arrays.copyOf(uses, count);
        Arrays.sort(uses);
        return uses;
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
