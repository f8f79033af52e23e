package org.aludel.provider.lifecycle;

import java.util.Objects;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** Tells new instances from detached ones, of those that a persistence context does not manage. Belongs to its thread. */
public final class Newness {

    private final UnitMapping unit;
    private final Shapes shapes;
    private final Loader loader;

    /**
     * For the entities of a unit.
     *
     * @param loader asks for rows
     */
    public Newness(UnitMapping unit, Shapes shapes, Loader loader) {
        this.unit = unit;
        this.shapes = shapes;
        this.loader = loader;
    }

    /**
     * Whether there is no row for an instance; the database is asked if nothing else tells.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310)
     */
    public boolean isNew(Object instance) {
        Class<?> type = ReferenceClasses.entityClass(instance);
        return isNew(shapes.of(unit.entity(type).orElseThrow(() -> LifecycleErrors.noEntity(type))), instance);
    }

    boolean isNew(EntityShape shape, Object instance) {
        EntityKey key = identifier(shape, instance);
        return isGenerated(shape) ? key == null : key == null || loader.find(shape.entity(), key) == null;
    }

    /** Whether an instance certainly had a row: it has an identifier that the application does not give. */
    boolean isDetached(EntityShape shape, Object instance) {
        return isGenerated(shape) && identifier(shape, instance) != null;
    }

    /** Whether the identifier is generated. */
    public boolean isGenerated(EntityShape shape) {
        for (SingularAttribute attribute : shape.entity().id().attributes()) {
            if (attribute instanceof BasicAttribute basic && basic.generation() != null) {
                return true;
            }
        }
        return false;
    }

    /** The key that an instance has; null if a part is null, or if it is generated and is still 0. */
    public @Nullable EntityKey identifier(EntityShape shape, Object instance) {
        return identifierOf(shape, shape.keyOf(instance, loader));
    }

    /** The same of the key that the attributes of an instance make. */
    @Nullable
    EntityKey identifierOf(EntityShape shape, @Nullable EntityKey key) {
        boolean unset = key != null && key.size() == 1 && isGenerated(shape) && isZero(key.value(0));
        return unset ? null : key;
    }

    /**
     * Whether an instance was certainly written once: it has a generated identifier, or a version that it did not begin with.
     *
     * @param identifier its {@link #identifier}
     */
    boolean wasWritten(EntityShape shape, Object instance, @Nullable EntityKey identifier) {
        Object version = version(shape, instance);
        BasicAttribute attribute = shape.entity().version();
        boolean initial = attribute != null && attribute.source().javaType().isPrimitive() && isZero(version);
        return isGenerated(shape) && identifier != null || version != null && !initial;
    }

    /** The version that an instance has; null if it has none. */
    static @Nullable Object version(EntityShape shape, Object instance) {
        for (AttributeSlot slot : shape.slots()) {
            if (slot.attribute() == shape.entity().version()) {
                return shape.access().get(instance, slot.index());
            }
        }
        return null;
    }

    private static boolean isZero(@Nullable Object value) {
        return value instanceof Number number && number.longValue() == 0 || Objects.equals(value, '\0');
    }
}
