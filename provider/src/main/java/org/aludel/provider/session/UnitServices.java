package org.aludel.provider.session;

import org.aludel.core.engine.Engine;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.flush.WritePlans;
import org.aludel.provider.generation.IdGenerators;
import org.aludel.provider.lifecycle.Callbacks;
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
 */
public record UnitServices(
        UnitMapping mapping,
        Engine engine,
        Shapes shapes,
        LoadPlans plans,
        Instances instances,
        Callbacks callbacks,
        IdGenerators generators,
        WritePlans writes) {

    /** Services that reach members of classes by generated code. */
    public static UnitServices of(UnitMapping mapping, Engine engine, ListenerInstances listeners) {
        Accessors accessors = Accessors.generated();
        Shapes shapes = new Shapes(accessors);
        return new UnitServices(
                mapping,
                engine,
                shapes,
                new LoadPlans(shapes),
                new Instances(accessors),
                new Callbacks(listeners),
                new IdGenerators(engine),
                new WritePlans(mapping, shapes));
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
