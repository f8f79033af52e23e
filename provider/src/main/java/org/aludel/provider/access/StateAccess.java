package org.aludel.provider.access;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.aludel.provider.error.AccessException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the attributes of the instances of one class, by their positions in the list it was made for: through
 * fields or through getters and setters, as each attribute wants it, and through the components of a record, which cannot
 * be written. Immutable and safe for use by several threads; two threads that write to one instance do so at their own
 * risk.
 *
 * <p>Methods fail with an {@link AccessException}: when a getter or setter throws anything but an error, which is then the
 * cause (ALU-4112); for null in place of a value of a primitive type (ALU-4113); for a value of another class than the
 * attribute's (ALU-4114); for an attempt to write to a record (ALU-4115).
 */
public final class StateAccess {

    private final AttributeAccess[] attributes;
    private final int[] places;
    private final BiConsumer<Object, Object>[] fieldsReaders;
    private final BiConsumer<Object, Object>[] fieldsWriters;
    private final int[] readMethods;
    private final int[] writtenMethods;
    private final int[] primitives;

    /**
     * Access to attributes.
     *
     * @param attributes how each of them is read and written
     * @param places where the value of each attribute is in arrays; -1 for one that is only read and written by itself
     * @param fieldsReaders read all fields between them
     * @param fieldsWriters write all fields between them
     */
    StateAccess(
            List<AttributeAccess> attributes,
            int[] places,
            List<BiConsumer<Object, Object>> fieldsReaders,
            List<BiConsumer<Object, Object>> fieldsWriters) {
        this.attributes = attributes.toArray(AttributeAccess[]::new);
        this.places = places;
        this.fieldsReaders = fieldsReaders.toArray(StateAccess::several);
        this.fieldsWriters = fieldsWriters.toArray(StateAccess::several);
        this.readMethods = positions(attribute -> !attribute.reading().isField());
        this.writtenMethods = positions(attribute -> !attribute.isWrittenAsField());
        this.primitives = positions(AttributeAccess::isPrimitive);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic classes
    private static BiConsumer<Object, Object>[] several(int length) {
        return new BiConsumer[length];
    }

    private int[] positions(Predicate<AttributeAccess> condition) {
        return IntStream.range(0, attributes.length)
                .filter(i -> places[i] >= 0 && condition.test(attributes[i]))
                .toArray();
    }

    /** The number of attributes. */
    public int size() {
        return attributes.length;
    }

    /** What reads an attribute. */
    Function<Object, @Nullable Object> reader(int attribute) {
        return attributes[attribute].reader();
    }

    /** The value of an attribute. */
    public @Nullable Object get(Object instance, int attribute) {
        try {
            return attributes[attribute].reader().apply(instance);
        } catch (Throwable failure) {
            throw readingFailed(attribute, instance, failure);
        }
    }

    /** Sets an attribute. */
    public void set(Object instance, int attribute, @Nullable Object value) {
        AttributeAccess access = attributes[attribute];
        BiConsumer<Object, @Nullable Object> writer = access.writer();
        if (writer == null) {
            throw AccessErrors.immutableRecord(access.source());
        }
        if (value == null && access.isPrimitive()) {
            throw AccessErrors.nullForPrimitive(access.source());
        }
        try {
            writer.accept(instance, value);
        } catch (Throwable failure) {
            throw writingFailed(access, instance, value, failure);
        }
    }

    /** Sets an attribute, without a wrapper if it is of this primitive type. */
    public void setInt(Object instance, int attribute, int value) {
        AttributeAccess access = attributes[attribute];
        ObjIntConsumer<Object> writer = access.intWriter();
        if (writer == null || !access.isWrittenAs(int.class)) {
            set(instance, attribute, value);
            return;
        }
        try {
            writer.accept(instance, value);
        } catch (Throwable failure) {
            throw writingFailed(access, instance, value, failure);
        }
    }

    /** Sets an attribute, without a wrapper if it is of this primitive type. */
    public void setBoolean(Object instance, int attribute, boolean value) {
        AttributeAccess access = attributes[attribute];
        ObjIntConsumer<Object> writer = access.intWriter();
        if (writer == null || !access.isWrittenAs(boolean.class)) {
            set(instance, attribute, value);
            return;
        }
        try {
            writer.accept(instance, value ? 1 : 0);
        } catch (Throwable failure) {
            throw writingFailed(access, instance, value, failure);
        }
    }

    /** Sets an attribute, without a wrapper if it is of this primitive type. */
    public void setLong(Object instance, int attribute, long value) {
        AttributeAccess access = attributes[attribute];
        ObjLongConsumer<Object> writer = access.longWriter();
        if (writer == null) {
            set(instance, attribute, value);
            return;
        }
        try {
            writer.accept(instance, value);
        } catch (Throwable failure) {
            throw writingFailed(access, instance, value, failure);
        }
    }

    /** Sets an attribute, without a wrapper if it is of this primitive type. */
    public void setDouble(Object instance, int attribute, double value) {
        AttributeAccess access = attributes[attribute];
        ObjDoubleConsumer<Object> writer = access.doubleWriter();
        if (writer == null) {
            set(instance, attribute, value);
            return;
        }
        try {
            writer.accept(instance, value);
        } catch (Throwable failure) {
            throw writingFailed(access, instance, value, failure);
        }
    }

    /**
     * Reads all attributes that have places, fields first.
     *
     * @param values gets the values at these places; what it has elsewhere stays
     */
    public void read(Object instance, @Nullable Object[] values) {
        for (int i = 0; i < fieldsReaders.length; i++) {
            fieldsReaders[i].accept(instance, values);
        }
        for (int attribute : readMethods) {
            values[places[attribute]] = get(instance, attribute);
        }
    }

    /**
     * Sets all attributes that have places, fields first. If that fails, some of them may have been set.
     *
     * @param values has the values at these places
     */
    public void write(Object instance, @Nullable Object[] values) {
        for (int attribute : primitives) {
            if (values[places[attribute]] == null) {
                throw AccessErrors.nullForPrimitive(attributes[attribute].source());
            }
        }
        try {
            for (int i = 0; i < fieldsWriters.length; i++) {
                fieldsWriters[i].accept(instance, values);
            }
        } catch (ClassCastException failure) {
            throw wrongState(values, failure);
        }
        for (int attribute : writtenMethods) {
            set(instance, attribute, values[places[attribute]]);
        }
    }

    /** Whether all attributes are read from fields and written to fields. */
    public boolean isFieldsOnly() {
        for (AttributeAccess attribute : attributes) {
            if (!attribute.reading().isField() || !attribute.isWrittenAsField()) {
                return false;
            }
        }
        return true;
    }

    /** Whether setting all attributes that have places runs no code of the application. */
    public boolean writesFieldsOnly() {
        return writtenMethods.length == 0;
    }

    private RuntimeException wrongState(@Nullable Object[] values, ClassCastException failure) {
        for (int i = 0; i < attributes.length; i++) {
            Object value = places[i] < 0 ? null : values[places[i]];
            if (value != null && !attributes[i].takes(value)) {
                return AccessErrors.wrongState(attributes[i].source(), value.getClass(), failure);
            }
        }
        return failure; // the instance is of another class
    }

    private RuntimeException readingFailed(int attribute, Object instance, Throwable failure) {
        AttributeAccess access = attributes[attribute];
        return accessFailed(access, access.reading(), instance, failure);
    }

    private static RuntimeException writingFailed(
            AttributeAccess access, Object instance, @Nullable Object value, Throwable failure) {
        if (value != null && !access.takes(value)) {
            return AccessErrors.wrongState(access.source(), value.getClass(), failure);
        }
        Member writing = access.writing();
        return accessFailed(access, writing == null ? access.reading() : writing, instance, failure);
    }

    private static RuntimeException accessFailed(
            AttributeAccess access, Member member, Object instance, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        boolean misuse = failure instanceof RuntimeException
                && (member.isField() || !member.declaring().isInstance(instance));
        return misuse ? (RuntimeException) failure : AccessErrors.accessorFailed(access.source(), member, failure);
    }
}
