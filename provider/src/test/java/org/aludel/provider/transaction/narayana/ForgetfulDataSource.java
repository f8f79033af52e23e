package org.aludel.provider.transaction.narayana;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** PostgreSQL that rolls back by itself what it is to commit, as an administrator does with what was prepared long ago. */
public final class ForgetfulDataSource extends WatchedDataSource {

    private static final long serialVersionUID = 1;

    /** Whether it does. */
    static volatile boolean forgets;

    @Override
    void beforeCommit(XAResource database, Xid transaction, boolean onePhase) throws XAException {
        if (forgets) {
            database.rollback(transaction);
            throw new XAException(XAException.XA_HEURRB);
        }
    }
}
