package org.aludel.provider.generation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** Numbers that were taken from the database and not given to anybody yet. Thread-safe; never waits for the database. */
final class NumberPool {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Range> ranges = new ArrayDeque<>();

    /** Numbers that follow each other, to the last one inclusive. */
    private static final class Range {
        private long next;
        private final long last;

        Range(long first, long last) {
            this.next = first;
            this.last = last;
        }
    }

    /** The next number; empty if there is none. */
    OptionalLong take() {
        lock.lock();
        try {
            Range range = ranges.peek();
            if (range == null) {
                return OptionalLong.empty();
            }
            long number = range.next;
            if (number == range.last) {
                ranges.remove();
            } else {
                range.next++;
            }
            return OptionalLong.of(number);
        } finally {
            lock.unlock();
        }
    }

    /** Adds numbers, and takes the first of them. */
    long addAndTake(long[] firsts, long count) {
        lock.lock();
        try {
            for (int i = 1; i < firsts.length; i++) {
                ranges.add(new Range(firsts[i], firsts[i] + count - 1));
            }
            if (count > 1) {
                ranges.addFirst(new Range(firsts[0] + 1, firsts[0] + count - 1));
            }
            return firsts[0];
        } finally {
            lock.unlock();
        }
    }
}
