package org.aludel.compliance.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.data.SampleTables;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A database with the data set on it, and an engine over it. Not thread-safe. */
public final class LiveDatabase implements AutoCloseable {

    private final ComplianceDatabase database;
    private final CountedConnections connections;
    private final Engine engine;
    private final Set<String> created = new HashSet<>();

    private LiveDatabase(ComplianceDatabase database, Dialect dialect) {
        this.database = database;
        this.connections = new CountedConnections(database.dataSource());
        this.engine = Engine.of(
                connections, EngineSettings.defaults().dialect(dialect).showValues(true));
    }

    /** Finds the dialect and creates the data set. */
    public static LiveDatabase open(ComplianceDatabase database) {
        Dialect given = database.dialect();
        LiveDatabase live = new LiveDatabase(database, given == null ? ask(database) : given);
        SampleTables.ALL.forEach(live::create);
        database.ddl().fullTextSetup().forEach(live::ddl);
        return live;
    }

    private static Dialect ask(ComplianceDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return Dialects.of(
                    DatabaseInfo.of(connection.getMetaData()),
                    Thread.currentThread().getContextClassLoader());
        } catch (SQLException e) {
            throw new IllegalStateException("The database under test cannot be reached", e);
        }
    }

    /** Creates a table with its rows. */
    public void create(SampleTable sample) {
        ddl(tables().create(sample));
        engine.run(connection -> {
            for (List<@Nullable Object> row : sample.rows()) {
                connection.execute(Sql.insertInto(sample.table())
                        .withColumns(sample.table().columns())
                        .values(row.toArray()));
            }
        });
    }

    /** Creates a table with its rows unless this was done before. */
    public void createOnce(SampleTable sample) {
        if (created.add(sample.table().name())) {
            create(sample);
        }
    }

    /** Executes DDL on a connection of its own. */
    public void ddl(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("DDL of the suite failed: " + sql + "\n" + e.getMessage(), e);
        }
    }

    /** Executes statements on the database. */
    public Engine engine() {
        return engine;
    }

    /** How many connections are open. */
    public int openConnections() {
        return connections.lent();
    }

    /** The dialect under test. */
    public Dialect dialect() {
        return engine.dialect();
    }

    /** What DDL looks like here. */
    public DdlHints hints() {
        return database.ddl();
    }

    /** Writes DDL. */
    public TableCreator tables() {
        return new TableCreator(dialect(), database.ddl());
    }

    @Override
    public void close() {
        engine.close();
        database.closing().run();
    }
}
