package org.aludel.provider.flush;

import java.util.List;

/** Rows that are written by one statement, one after the other. */
record FlushAction(RowForm form, List<RowWrite> rows) {

    FlushAction {
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return form + " x" + rows.size();
    }
}
