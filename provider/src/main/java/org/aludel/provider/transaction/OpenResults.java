package org.aludel.provider.transaction;

import java.util.ArrayList;
import java.util.List;

/** The results that are being read on the connections of a coordinator. Belongs to its thread. */
final class OpenResults {

    private final List<OpenResult> open = new ArrayList<>();

    void add(OpenResult result) {
        open.add(result);
    }

    void remove(OpenResult result) {
        open.remove(result);
    }

    /** Frees all connections; the results go on with the rows that they have read. */
    void release() {
        if (!open.isEmpty()) {
            List.copyOf(open).forEach(OpenResult::release);
        }
    }

    /** Ends the reading of all. */
    void end() {
        if (!open.isEmpty()) {
            List<OpenResult> all = List.copyOf(open);
            open.clear();
            all.forEach(OpenResult::end);
        }
    }
}
