package org.aludel.provider.transaction.narayana;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL for a process that ends at once when it is to commit what it has prepared. */
public final class HaltingDataSource extends PGXADataSource {

    static final int EXIT = 42;

    private static final long serialVersionUID = 1;

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return halting(super.getXAConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return halting(super.getXAConnection(user, password));
    }

    private static XAConnection halting(XAConnection connection) {
        return watched(XAConnection.class, connection);
    }

    private static <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                HaltingDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof XAResource
                            && method.getName().equals("commit")
                            && Boolean.FALSE.equals(arguments[1])) {
                        Runtime.getRuntime().halt(EXIT);
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
