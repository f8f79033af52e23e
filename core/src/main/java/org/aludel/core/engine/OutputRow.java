package org.aludel.core.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that come back from a stored procedure, as a row that types can read: JDBC has methods of the same names
 * for both.
 */
final class OutputRow implements InvocationHandler {

    private final CallableStatement statement;

    private OutputRow(CallableStatement statement) {
        this.statement = statement;
    }

    /** The row of an executed call. */
    static ResultSet of(CallableStatement statement) {
        return (ResultSet) Proxy.newProxyInstance(
                OutputRow.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new OutputRow(statement));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return CallableStatement.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(statement, arguments);
        } catch (NoSuchMethodException e) {
            throw new SQLFeatureNotSupportedException(
                    "A parameter that comes back cannot be read by " + method.getName() + "()", e);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException failure ? failure : e;
        }
    }
}
