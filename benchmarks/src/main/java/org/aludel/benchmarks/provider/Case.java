package org.aludel.benchmarks.provider;

import java.util.function.LongSupplier;

/**
 * A piece of work that is timed.
 *
 * @param name its name, the same for all that do it
 * @param before what is to be done before each time, which is not timed
 * @param work the work; returns a sum of what it saw, which is the same for all that do it
 * @param after fails unless the database holds what the last time has left there; done once at the end
 */
record Case(String name, Runnable before, LongSupplier work, Runnable after) {

    static Case of(String name, LongSupplier work) {
        return new Case(name, () -> {}, work, () -> {});
    }

    static Case of(String name, Runnable before, LongSupplier work) {
        return new Case(name, before, work, () -> {});
    }

    /** The same with a look at the database at the end. */
    Case checked(Runnable check) {
        return new Case(name, before, work, check);
    }
}
