package org.aludel.provider.transaction.narayana;

import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** PostgreSQL for a process that ends at once when it is to commit what it has prepared. */
public final class HaltingDataSource extends WatchedDataSource {

    static final int EXIT = 42;

    private static final long serialVersionUID = 1;

    @Override
    void beforeCommit(XAResource database, Xid transaction, boolean onePhase) {
        if (!onePhase) {
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
