package org.aludel.provider.transaction;

import java.util.ArrayList;
import java.util.List;

/** The results that are being read on the connections of a coordinator. Belongs to its thread. */
final class OpenResults {

    private List<OpenResult> open = List.of(); // most coordinators have none

    void add(OpenResult result) {
        if (open.isEmpty()) {
            open = new ArrayList<>();
        }
        open.add(result);
    }

    void remove(OpenResult result) {
        if (!open.isEmpty()) {
            open.remove(result);
        }
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
            List<OpenResult> all = open;
            open = List.of();
            all.forEach(OpenResult::end);
        }
    }
}
