package org.aludel.benchmarks.provider;

import java.util.function.LongSupplier;

/**
 * A piece of work that is timed.
 *
 * @param name its name, the same for all that do it
 * @param before what is to be done before each time, which is not timed
 * @param work the work; returns a sum of what it saw, which is the same for all that do it
 */
record Case(String name, Runnable before, LongSupplier work) {

    static Case of(String name, LongSupplier work) {
        return new Case(name, () -> {}, work);
    }

    static Case of(String name, Runnable before, LongSupplier work) {
        return new Case(name, before, work);
    }
}
