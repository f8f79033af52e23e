package org.aludel.provider.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told what a query has found, before the application gets it; may fetch what belongs to it. */
@FunctionalInterface
public interface ResultsListener {

    /** Some results, in their order: all of them, or one block after the other of those that are streamed. */
    void found(List<@Nullable Object> results);
}
