package org.aludel.provider.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.aludel.core.engine.Engine;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.cache.SharedCache;
import org.aludel.provider.flush.WritePlans;
import org.aludel.provider.generation.IdGenerators;
import org.aludel.provider.lifecycle.Callbacks;
import org.aludel.provider.lifecycle.EventCheck;
import org.aludel.provider.lifecycle.ListenerInstances;
import org.aludel.provider.load.Instances;
import org.aludel.provider.load.LoadPlans;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * What all sessions of a persistence unit share. Thread-safe.
 *
 * @param mapping the entities
 * @param engine the database
 * @param shapes how state is taken apart
 * @param plans how entities are fetched
 * @param instances makes instances
 * @param callbacks calls listeners
 * @param generators generates identifiers
 * @param writes how entities are written
 * @param cache the shared cache; null without one
 * @param settings what holds for all persistence contexts
 * @param closed whether the factory is closed, and with it all that it has made
 */
public record UnitServices(
        UnitMapping mapping,
        Engine engine,
        Shapes shapes,
        LoadPlans plans,
        Instances instances,
        Callbacks callbacks,
        IdGenerators generators,
        WritePlans writes,
        @Nullable SharedCache cache,
        SessionSettings settings,
        AtomicBoolean closed) {

    /** Services of a unit whose listeners are made in a given way, and whose entities nobody checks. */
    public static UnitServices of(UnitMapping mapping, Engine engine, ListenerInstances listeners) {
        return withCallbacks(
                mapping,
                engine,
                engine,
                shapes -> new Callbacks(listeners, EventCheck.NONE),
                null,
                SessionSettings.DEFAULT);
    }

    /**
     * Services of a unit, which reach members of classes by generated code.
     *
     * @param ownTransactions the database, for generators of identifiers that need transactions of their own
     * @param callbacks calls listeners, given the shapes of the entities
     * @param cache the shared cache; null for none
     * @param settings what holds for all persistence contexts
     */
    public static UnitServices withCallbacks(
            UnitMapping mapping,
            Engine engine,
            Engine ownTransactions,
            Function<Shapes, Callbacks> callbacks,
            @Nullable SharedCache cache,
            SessionSettings settings) {
        Accessors accessors = Accessors.generated();
        Shapes shapes = new Shapes(accessors);
        return new UnitServices(
                mapping,
                engine,
                shapes,
                new LoadPlans(shapes, settings.lazyBatch(), settings.mergesWait()),
                new Instances(accessors),
                callbacks.apply(shapes),
                new IdGenerators(ownTransactions),
                new WritePlans(mapping, shapes),
                cache,
                settings,
                new AtomicBoolean());
    }

    /**
     * The shape of the entity of an instance, which need not be managed.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310)
     */
    public EntityShape shapeOf(@Nullable Object instance) {
        Class<?> type = instance == null ? Void.class : ReferenceClasses.entityClass(instance);
        return shapes.of(mapping.entity(type).orElseThrow(() -> SessionErrors.noEntity(type)));
    }
}
