package org.aludel.provider.session;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.state.InstanceState;

/** The instances whose rows were inserted since the first savepoint of a transaction, in their order. Belongs to one thread. */
final class InsertLog {

    private final List<InstanceState> inserted = new ArrayList<>();

    /** Where the log is now. */
    int mark() {
        return inserted.size();
    }

    void add(InstanceState state) {
        inserted.add(state);
    }

    /** Takes out what came after a mark. */
    List<InstanceState> backTo(int mark) {
        List<InstanceState> later = inserted.subList(mark, inserted.size());
        List<InstanceState> undone = List.copyOf(later);
        later.clear();
        return undone;
    }
}
