package org.aludel.provider.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;

/** The shapes of the entities and values of a unit; that of an entity is made when it is first needed. Thread-safe. */
public final class Shapes {

    private final Accessors accessors;
    private final Map<EntityMapping, EntityShape> entities = new ConcurrentHashMap<>();
    private final UnreadAttributes unread = new UnreadAttributes();

    /** Shapes of classes whose members are reached in a given way. */
    public Shapes(Accessors accessors) {
        this.accessors = accessors;
    }

    /** The instances that were read without some attributes. */
    public UnreadAttributes unread() {
        return unread;
    }

    /** How the members of classes are reached. */
    public Accessors accessors() {
        return accessors;
    }

    /** The shape of an entity. */
    public EntityShape of(EntityMapping entity) {
        EntityShape shape = entities.get(entity);
        return shape == null ? entities.computeIfAbsent(entity, any -> new EntityShape(any, this)) : shape;
    }

    /** The shape of a value, such as an element of a collection or a key. */
    public ValueShape of(ValueMapping value) {
        if (value instanceof BasicValue<?> basic) {
            return BasicShape.of(basic);
        }
        if (value instanceof EmbeddableValue embeddable) {
            return EmbeddableShape.of(embeddable, this);
        }
        return new ReferenceShape((ReferenceValue) value, true);
    }
}
