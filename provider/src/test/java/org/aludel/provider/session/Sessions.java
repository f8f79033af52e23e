package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aludel.core.deployment.SchemaDeployment;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.core.engine.Pooling;
import org.aludel.provider.lifecycle.ListenerInstances;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Assembly;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;
import org.aludel.provider.measuring.PostgresRoundTrips;
import org.aludel.provider.transaction.LocalConnections;
import org.aludel.provider.transaction.ResourceLocalCoordinator;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** Sessions over a fresh database with the tables of some entities. */
final class Sessions implements AutoCloseable {

    private final FreshDatabase database;
    private final Engine engine;
    private final UnitServices services;
    private final Queue<String> statements = new ConcurrentLinkedQueue<>(); // sessions may be of several threads

    Sessions(TestDatabase kind, Class<?>... classes) {
        this(kind.freshDatabase(), Sessions::engine, classes);
    }

    /** Sessions over a PostgreSQL database, with round trips counted. */
    static Sessions counted(Class<?>... classes) {
        return new Sessions(TestDatabase.POSTGRESQL.freshDatabase(), Sessions::countedEngine, classes);
    }

    private static Engine engine(FreshDatabase database) {
        return Engine.of(database.dataSource(), EngineSettings.defaults().pooling(Pooling.NONE));
    }

    private static Engine countedEngine(FreshDatabase database) {
        return Engine.ofUrl(
                PostgresRoundTrips.url(database.jdbcUrl()),
                EngineSettings.defaults().credentials(database.user(), database.password()));
    }

    private Sessions(FreshDatabase database, Function<FreshDatabase, Engine> opening, Class<?>... classes) {
        this.database = database;
        engine = opening.apply(database);
        MappingProblems problems = new MappingProblems();
        MappingSource source = MappingSource.read(List.of(classes), List.of(), problems);
        UnitMapping unit = Assembly.assemble(
                source,
                new BasicTypes(source.converters(), ConverterInstances.byConstructor()),
                engine.dialect(),
                problems);
        assertThat(problems.all()).isEmpty();
        SchemaDeployment.to(engine).createAll(unit.schema());
        engine.events().add(new EngineListener() {
            @Override
            public void beforeExecute(ExecutionEvent execution) {
                statements.add(execution.sql());
            }
        });
        services = UnitServices.of(unit, engine, ListenerInstances.byConstructor());
    }

    /** A new session. */
    EntitySession open() {
        return new EntitySession(services, new ResourceLocalCoordinator(LocalConnections.of(engine, true)));
    }

    /** Does something in a transaction of its own session. */
    void run(Consumer<EntitySession> work) {
        call(session -> {
            work.accept(session);
            return true;
        });
    }

    /** Does something in a transaction of its own session. */
    <T> T call(Function<EntitySession, T> work) {
        try (EntitySession session = open()) {
            session.transaction().begin();
            try {
                T result = work.apply(session);
                session.transaction().commit();
                return result;
            } finally {
                if (session.transaction().isActive()) {
                    session.transaction().rollback();
                }
            }
        }
    }

    /** The statements since this was last asked. */
    List<String> statements() {
        List<String> all = new ArrayList<>();
        for (String statement = statements.poll(); statement != null; statement = statements.poll()) {
            all.add(statement);
        }
        return all;
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
