package org.aludel.core.engine.pool;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The right to hold one of a number of connections. Thread-safe; waiting borrowers are served in order. */
final class Permits {

    /** Wakes everybody who waits, and everybody who comes later. */
    private static final int ALL = Integer.MAX_VALUE / 2;

    private final int count;
    private final String target;
    private final PoolSettings settings;
    private final Supplier<PoolStatus> status;
    private final Semaphore semaphore;
    private final AtomicBoolean closed = new AtomicBoolean();

    Permits(int count, String target, PoolSettings settings, Supplier<PoolStatus> status) {
        this.count = count;
        this.target = target;
        this.settings = settings;
        this.status = status;
        this.semaphore = new Semaphore(count, true);
    }

    /** Waits for a permit as long as the settings allow. */
    void take() {
        if (!tryTake()) {
            throw PoolErrors.exhausted(target, status.get(), settings.acquisitionTimeout());
        }
        if (closed.get()) {
            throw PoolErrors.closed(target);
        }
    }

    void giveBack() {
        if (!closed.get()) {
            semaphore.release();
        }
    }

    /** True when this call closed it. */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        semaphore.release(ALL);
        return true;
    }

    boolean isClosed() {
        return closed.get();
    }

    int count() {
        return count;
    }

    int waiting() {
        return semaphore.getQueueLength();
    }

    private boolean tryTake() {
        try {
            return semaphore.tryAcquire(settings.acquisitionTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PoolErrors.interrupted(target, e);
        }
    }
}
