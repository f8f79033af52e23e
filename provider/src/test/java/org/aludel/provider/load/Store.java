package org.aludel.provider.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.core.deployment.SchemaDeployment;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.core.engine.Pooling;
import org.aludel.core.sql.Sql;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Assembly;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** A database with the tables of some entities, and one persistence context that they are fetched into. */
public final class Store implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Engine engine;
    private final EngineConnection connection;
    private final UnitMapping unit;
    private final Shapes shapes = new Shapes(Accessors.generated());
    private final PersistenceContext context = new PersistenceContext();
    private final List<String> statements = new ArrayList<>();
    private final List<Object> loaded = new ArrayList<>();
    private final Loader loader;

    public Store(Class<?>... classes) {
        engine = Engine.ofUrl(
                "jdbc:h2:mem:store" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
                EngineSettings.defaults().pooling(Pooling.NONE));
        MappingProblems problems = new MappingProblems();
        MappingSource source = MappingSource.read(List.of(classes), List.of(), problems);
        unit = Assembly.assemble(
                source,
                new BasicTypes(source.converters(), ConverterInstances.byConstructor()),
                engine.dialect(),
                problems);
        assertThat(problems.all()).isEmpty();
        SchemaDeployment.to(engine).createAll(unit.schema());
        connection = engine.connect();
        engine.events().add(new EngineListener() {
            @Override
            public void beforeExecute(ExecutionEvent execution) {
                statements.add(execution.sql());
            }
        });
        loader = new Loader(
                context,
                new LoadPlans(shapes, 512, true),
                connection::read,
                new Instances(Accessors.generated()),
                state -> loaded.add(state.instance()));
    }

    /** Executes statements as they are, without counting them. */
    public Store sql(String... texts) {
        for (String text : texts) {
            connection.execute(Sql.text(text));
        }
        statements.clear();
        return this;
    }

    /** The instance with a simple key; null if there is none. */
    public <T> @Nullable T find(Class<T> type, Object id) {
        EntityMapping entity = unit.entity(type).orElseThrow();
        InstanceState state = loader.find(entity, EntityKey.of(entity, id));
        return state == null ? null : type.cast(state.instance());
    }

    /** A reference by a simple key. */
    public <T> T reference(Class<T> type, Object id) {
        EntityMapping entity = unit.entity(type).orElseThrow();
        return type.cast(loader.reference(entity, EntityKey.of(entity, id)).instance());
    }

    public Loader loader() {
        return loader;
    }

    public PersistenceContext context() {
        return context;
    }

    /** Lets all instances go. */
    public void clear() {
        context.clear();
        loader.clear();
    }

    /** The statements since this was last asked. */
    public List<String> statements() {
        List<String> all = List.copyOf(statements);
        statements.clear();
        return all;
    }

    public UnitMapping unit() {
        return unit;
    }

    public Shapes shapes() {
        return shapes;
    }

    /** Fetches instances by simple keys. */
    public void findAll(Class<?> type, Object... ids) {
        EntityMapping entity = unit.entity(type).orElseThrow();
        List<EntityKey> keys = new ArrayList<>();
        for (Object id : ids) {
            keys.add(EntityKey.of(entity, id));
        }
        loader.find(entity, keys);
    }

    /** The instances that are managed. */
    public List<Object> managed() {
        return context.states().stream().map(InstanceState::instance).toList();
    }

    /** The instances that were told as loaded. */
    public List<Object> loaded() {
        return loaded;
    }

    @Override
    public void close() {
        connection.close();
        engine.close();
    }
}
