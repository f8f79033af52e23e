package org.aludel.benchmarks.provider;

import java.util.List;

/** What does the work: a provider, or JDBC by hand. */
interface Subject extends AutoCloseable {

    /** The cases, each with the same name and the same sum as those of the others. */
    List<Case> cases();

    @Override
    void close();
}
