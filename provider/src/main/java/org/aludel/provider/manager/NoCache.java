package org.aludel.provider.manager;

import jakarta.persistence.Cache;

/** The second-level cache of a unit that keeps nothing: every operation is allowed, and finds nothing. */
record NoCache() implements Cache {

    @Override
    public boolean contains(Class<?> type, Object key) {
        return false;
    }

    @Override
    public void evict(Class<?> type, Object key) {
        // There is nothing.
    }

    @Override
    public void evict(Class<?> type) {
        // There is nothing.
    }

    @Override
    public void evictAll() {
        // There is nothing.
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return Unwrapping.of(type, this);
    }
}
