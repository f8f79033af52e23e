package org.aludel.provider.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Has a data source give the connections of one user. Its text form names no credentials. */
final class Credentials implements InvocationHandler {

    private final DataSource target;
    private final String user;
    private final String password;

    private Credentials(DataSource target, String user, String password) {
        this.target = target;
        this.user = user;
        this.password = password;
    }

    static DataSource on(DataSource target, String user, String password) {
        return (DataSource) Proxy.newProxyInstance(
                Credentials.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                new Credentials(target, user, password));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getConnection") && method.getParameterCount() == 0) {
            return target.getConnection(user, password);
        }
        if (method.getName().equals("toString")) {
            return "a user's " + target.getClass().getName();
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
