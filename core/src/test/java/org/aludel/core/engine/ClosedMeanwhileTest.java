package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.SelectStatement;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

/** A query whose connection another thread closes while it runs; pools have no rows then, instead of an exception. */
class ClosedMeanwhileTest {

    @Test
    void failsAsALostConnectionDoes() {
        SelectStatement statement = select(literal(1));
        try (FreshDatabase database = TestDatabase.H2.freshDatabase();
                Engine engine = Engine.of(
                        withoutRows(DataSource.class, database.dataSource()),
                        EngineSettings.defaults().dialect(Dialects.named("h2")));
                EngineConnection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.read(statement, Map.of(), row -> {}))
                    .isInstanceOf(AludelException.class)
                    .hasCauseInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connection.execute(statement))
                    .isInstanceOf(AludelException.class)
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    private static <T> T withoutRows(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                ClosedMeanwhileTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof Connection connection) {
                            return withoutRows(Connection.class, connection);
                        }
                        if (result instanceof PreparedStatement statement) {
                            return withoutRows(PreparedStatement.class, statement);
                        }
                        return method.getName().equals("executeQuery") ? null : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
