package org.aludel.provider.state;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.access.EnhancedFields;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** A value with attributes of its own, in the columns of whoever embeds it. */
public final class EmbeddableShape implements ValueShape {

    private final EmbeddableValue value;
    private final StateAccess access;
    private final Function<@Nullable Object[], Object> maker;
    private final Slots slots;
    private final AttributeSlot[] delicate;
    private final boolean enhanced;
    private final boolean collections;

    private EmbeddableShape(EmbeddableValue value, Shapes shapes) {
        this.value = value;
        List<Attribute> attributes = value.attributes();
        List<AttributeSource> sources =
                attributes.stream().map(Attribute::source).toList();
        this.access = shapes.accessors().state(sources);
        this.maker = value.javaType().isRecord()
                ? shapes.accessors().recordInstantiator(value.javaType(), sources)::newInstance
                : made(shapes.accessors().instantiator(value.javaType()));
        this.slots = Slots.of(attributes, shapes);
        this.delicate = slots.delicate();
        this.enhanced = EnhancedFields.of(value.javaType()).isPresent();
        this.collections = attributes.stream().anyMatch(PluralAttribute.class::isInstance);
    }

    static EmbeddableShape of(EmbeddableValue value, Shapes shapes) {
        return new EmbeddableShape(value, shapes);
    }

    /** Makes an instance that can be changed; attributes without columns keep what the constructor gives them. */
    private Function<@Nullable Object[], Object> made(Instantiator instantiator) {
        return values -> {
            Object instance = instantiator.newInstance();
            for (AttributeSlot slot : slots()) {
                access.set(instance, slot.index(), values[slot.index()]);
            }
            return instance;
        };
    }

    /** The attributes. */
    public EmbeddableValue value() {
        return value;
    }

    /** How the attributes of an instance are read and written, by their positions. */
    public StateAccess access() {
        return access;
    }

    /** The attributes that have columns. */
    public List<AttributeSlot> slots() {
        return slots.slots();
    }

    /** Whether no code of the application is in between when an instance is read and written. */
    boolean isExact() {
        return slots.isExact(access);
    }

    @Override
    public int width() {
        return slots.width();
    }

    @Override
    public void spread(@Nullable Object embedded, @Nullable Object[] into, int at, References references) {
        if (embedded == null) {
            Arrays.fill(into, at, at + width(), null);
            return;
        }
        for (AttributeSlot slot : slots.slots()) {
            slot.shape().spread(access.get(embedded, slot.index()), into, at + slot.offset(), references);
        }
    }

    @Override
    public @Nullable Object gather(@Nullable Object[] from, int at, References references) {
        if (!collections && isNull(from, at)) {
            return null;
        }
        @Nullable Object[] values = new Object[value.attributes().size()];
        for (AttributeSlot slot : slots.slots()) {
            values[slot.index()] = slot.shape().gather(from, at + slot.offset(), references);
        }
        return maker.apply(values);
    }

    /** Whether instances are made as a whole, and cannot be changed afterwards. */
    public boolean isRecord() {
        return value.javaType().isRecord();
    }

    /**
     * A new instance.
     *
     * @param values the values of all attributes by their positions; those without columns count for records only
     */
    public Object make(@Nullable Object[] values) {
        return maker.apply(values);
    }

    private boolean isNull(@Nullable Object[] from, int at) {
        for (int i = at; i < at + width(); i++) {
            if (from[i] != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean areEqual(int column, @Nullable Object one, @Nullable Object other) {
        AttributeSlot slot = slots.of(column);
        return slot.shape().areEqual(column - slot.offset(), one, other);
    }

    @Override
    public @Nullable Object copy(int column, @Nullable Object columnValue) {
        AttributeSlot slot = slots.of(column);
        return slot.shape().copy(column - slot.offset(), columnValue);
    }

    @Override
    public boolean adopt(@Nullable Object embedded, InstanceState owner) {
        if (embedded == null) {
            return true;
        }
        boolean told = isRecord() && !collections || enhanced && owner.parts().adopt((EnhancedInstance) embedded);
        for (int i = 0; told && i < delicate.length; i++) {
            told = delicate[i].shape().adopt(access.get(embedded, delicate[i].index()), owner);
        }
        return told;
    }
}
