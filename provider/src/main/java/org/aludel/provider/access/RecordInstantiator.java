package org.aludel.provider.access;

import java.util.List;
import java.util.function.Function;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Makes instances of one record through its canonical constructor. Immutable and safe for use by several threads. */
public final class RecordInstantiator {

    private final ConstructorPlan plan;
    private final AttributeSource[] attributes;
    private final Function<@Nullable Object[], Object> constructor;

    private RecordInstantiator(
            ConstructorPlan plan, AttributeSource[] attributes, Function<@Nullable Object[], Object> constructor) {
        this.plan = plan;
        this.attributes = attributes;
        this.constructor = constructor;
    }

    /** The instantiator by a method handle. */
    static RecordInstantiator of(Class<?> type, List<AttributeSource> attributes) {
        List<String> names = attributes.stream().map(AttributeSource::name).toList();
        ConstructorPlan plan = ConstructorPlan.canonical(type, names);
        return new RecordInstantiator(plan, attributes.toArray(AttributeSource[]::new), ConstructorHandle.of(plan));
    }

    /** The same by a generated class. */
    RecordInstantiator generated() throws IllegalAccessException {
        return new RecordInstantiator(plan, attributes, ConstructorClassWriter.constructor(plan));
    }

    /**
     * A new record.
     *
     * @param values the values of the attributes, in their order
     * @throws org.aludel.provider.error.AccessException for null in place of a value of a primitive type (ALU-4113); for a
     *     value of another class than the attribute's (ALU-4114); when the constructor throws anything but an error, which
     *     is then the cause (ALU-4111)
     */
    public Object newInstance(@Nullable Object[] values) {
        for (int i = 0; i < attributes.length; i++) {
            if (values[i] == null && attributes[i].javaType().isPrimitive()) {
                throw AccessErrors.nullForPrimitive(attributes[i]);
            }
        }
        try {
            return constructor.apply(values);
        } catch (Throwable failure) {
            throw failed(values, failure);
        }
    }

    private RuntimeException failed(@Nullable Object[] values, Throwable failure) {
        for (int i = 0; i < attributes.length; i++) {
            Object value = values[i];
            if (value != null && !Member.reading(attributes[i]).boxedType().isInstance(value)) {
                return AccessErrors.wrongState(attributes[i], value.getClass(), failure);
            }
        }
        return AccessErrors.constructorFailed(plan.type(), failure);
    }
}
