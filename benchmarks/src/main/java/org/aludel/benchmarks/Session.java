package org.aludel.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.pool.PoolListener;
import org.aludel.core.engine.pool.PoolSettings;
import org.aludel.core.engine.pool.StaticConnection;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Connections to one database, opened alike: one for JDBC and jOOQ, one for Aludel. */
@NullUnmarked // JMH sets the fields before each run
@State(Scope.Benchmark)
public class Session {

    /** The database. */
    @Param({"h2", "postgresql"})
    public String database;

    BenchmarkDatabase source;
    Connection jdbc;
    DSLContext jooq;
    EngineConnection aludel;
    private Engine engine;
    private Connection aludelJdbc;

    @Setup(Level.Trial)
    public void open() throws SQLException {
        source = new BenchmarkDatabase(database);
        source.create();
        jdbc = source.connect();
        jooq = source.jooq(jdbc);
        aludelJdbc = source.connect();
        engine = Engine.of(
                StaticConnection.of(aludelJdbc, PoolSettings.defaults(), PoolListener.NONE), EngineSettings.defaults());
        aludel = engine.connect();
    }

    /** Undoes what a run wrote, outside of the time that counts. */
    @TearDown(Level.Iteration)
    public void undo() throws SQLException {
        jdbc.rollback();
        aludel.rollback();
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        aludel.close();
        engine.close();
        aludelJdbc.close();
        jdbc.close();
    }
}
