package org.aludel.provider.measuring;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * A data source that writes down what is asked of its connections: being opened and closed, statements by their text, and
 * everything about transactions. Calls can be made to fail.
 *
 * <pre>{@code
 * JdbcCalls calls = JdbcCalls.of(database.dataSource());
 * Engine engine = Engine.of(calls.dataSource());
 * ...
 * assertThat(calls.taken()).containsExactly("open", "SELECT 1", "close");
 * }</pre>
 */
public final class JdbcCalls {

    private static final Set<String> OF_TRANSACTIONS = Set.of(
            "setAutoCommit",
            "commit",
            "rollback",
            "setReadOnly",
            "setTransactionIsolation",
            "getTransactionIsolation",
            "setSavepoint",
            "releaseSavepoint",
            "abort",
            "close");

    private final DataSource dataSource;
    private final List<String> calls = new ArrayList<>();
    private final Map<String, SQLException> failures = new ConcurrentHashMap<>();
    private int open;

    private JdbcCalls(DataSource target) {
        this.dataSource = proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return invoke(target, method, arguments);
            }
            note("open");
            Connection connection = (Connection) invoke(target, method, arguments);
            open(1);
            return watched(connection);
        });
    }

    /** Watches a data source. */
    public static JdbcCalls of(DataSource target) {
        return new JdbcCalls(target);
    }

    /** The data source to use. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** What was asked since the last time. */
    public synchronized List<String> taken() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    /** How many connections are open. */
    public synchronized int openConnections() {
        return open;
    }

    /** Makes a call of a connection fail from now on. */
    public void fail(String call, SQLException failure) {
        failures.put(call, failure);
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (OF_TRANSACTIONS.contains(name)) {
                note(arguments == null ? name : name + "(" + arguments[0] + ")");
            }
            SQLException failure = failures.get(name);
            if (failure != null) {
                throw failure;
            }
            if (name.equals("close")) {
                open(-1);
            }
            Object result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return watched(PreparedStatement.class, prepared, arguments[0].toString());
            }
            return result instanceof Statement plain ? watched(Statement.class, plain, "") : result;
        });
    }

    private <S extends Statement> S watched(Class<S> type, S statement, String sql) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                note(arguments == null ? sql : arguments[0].toString());
            }
            return invoke(statement, method, arguments);
        });
    }

    private synchronized void note(String call) {
        calls.add(call);
    }

    private synchronized void open(int more) {
        open += more;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(JdbcCalls.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
