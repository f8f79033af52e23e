package org.aludel.compliance.acme;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;

/** Connections to some other database that calls itself by another name. */
final class AcmeDataSource {

    static final String PRODUCT = "AcmeDB";

    private AcmeDataSource() {}

    static DataSource over(DataSource real) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(method, real, arguments);
            return result instanceof Connection connection ? named(connection) : result;
        });
    }

    private static Connection named(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(method, real, arguments);
            return result instanceof DatabaseMetaData metaData ? named(metaData) : result;
        });
    }

    private static DatabaseMetaData named(DatabaseMetaData real) {
        return proxy(
                DatabaseMetaData.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getDatabaseProductName") ? PRODUCT : call(method, real, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @SuppressWarnings("NullAway") // a reflective call may return null, and have no arguments
    private static Object call(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
