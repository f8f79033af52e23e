package org.aludel.provider.cache;

/** What is known of changes to many entities at once, of which nobody can say which ones they were. Thread-safe. */
final class CacheRegion {

    private int writers;
    private long changedAt;

    /** Whether what was read at a time may be kept. */
    synchronized boolean allows(long readAt) {
        return writers == 0 && changedAt <= readAt;
    }

    /** Somebody is about to change entities. */
    synchronized void beginWrite() {
        writers++;
    }

    /** The changes of somebody who began are there for all to see, or were undone. */
    synchronized void endWrite(long now) {
        writers--;
        changedAt(now);
    }

    /** Entities may have been changed until now. */
    synchronized void changedAt(long now) {
        changedAt = Math.max(changedAt, now);
    }
}
