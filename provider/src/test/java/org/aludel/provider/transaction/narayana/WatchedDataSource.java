package org.aludel.provider.transaction.narayana;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL, of whose connections somebody hears before they commit. */
abstract class WatchedDataSource extends PGXADataSource {

    private static final long serialVersionUID = 1;

    /** Is called before each commit, which does not follow when this throws. */
    abstract void beforeCommit(XAResource database, Xid transaction, boolean onePhase) throws XAException;

    @Override
    public final XAConnection getXAConnection() throws SQLException {
        return watched(XAConnection.class, super.getXAConnection());
    }

    @Override
    public final XAConnection getXAConnection(String user, String password) throws SQLException {
        return watched(XAConnection.class, super.getXAConnection(user, password));
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof XAResource database) {
                        if (method.getName().equals("commit")) {
                            beforeCommit(database, (Xid) arguments[0], (Boolean) arguments[1]);
                        }
                        if (method.getName().equals("forget")) {
                            return null; // PostgreSQL has nothing to forget
                        }
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof XAResource resource ? watched(XAResource.class, resource) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
