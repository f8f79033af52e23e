package org.aludel.provider.access;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Access by a generated class that belongs to the class whose members it reaches; see {@link AccessClassWriter}. */
@SuppressWarnings("unchecked") // the generated class has these interfaces
final class GeneratedAccess implements ClassAccess {

    private final ClassPlan plan;
    private final MethodHandle constructor;

    private GeneratedAccess(ClassPlan plan, MethodHandle constructor) {
        this.plan = plan;
        this.constructor = constructor.asType(MethodType.methodType(Object.class, int.class));
    }

    /**
     * Access to what a plan names.
     *
     * @throws IllegalAccessException if the package is closed
     * @throws LinkageError if no class can be defined
     */
    static GeneratedAccess of(ClassPlan plan) throws IllegalAccessException {
        return new GeneratedAccess(
                plan,
                constructor(
                        plan.declaring(), AccessClassWriter.write(plan), MethodType.methodType(void.class, int.class)));
    }

    /** The constructor of a hidden class that belongs to a class. */
    static MethodHandle constructor(Class<?> host, byte[] bytes, MethodType type) throws IllegalAccessException {
        MethodHandles.Lookup hidden =
                PrivateLookups.fullIn(host).defineHiddenClass(bytes, true, MethodHandles.Lookup.ClassOption.NESTMATE);
        try {
            return hidden.findConstructor(hidden.lookupClass(), type);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // it was written so
        }
    }

    private Object function(int number) {
        try {
            return constructor.invokeExact(number);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure); // the constructor does nothing but keep its argument
        }
    }

    @Override
    public ClassPlan plan() {
        return plan;
    }

    @Override
    public Function<Object, @Nullable Object> reader(int read) {
        return (Function<Object, @Nullable Object>) function(read);
    }

    @Override
    public BiConsumer<Object, @Nullable Object> writer(int write) {
        return (BiConsumer<Object, @Nullable Object>) function(write);
    }

    @Override
    public @Nullable ObjIntConsumer<Object> intWriter(int write) {
        Class<?> type = plan.writes().get(write).member().type();
        return type == int.class || type == boolean.class ? (ObjIntConsumer<Object>) function(write) : null;
    }

    @Override
    public @Nullable ObjLongConsumer<Object> longWriter(int write) {
        boolean isLong = plan.writes().get(write).member().type() == long.class;
        return isLong ? (ObjLongConsumer<Object>) function(write) : null;
    }

    @Override
    public @Nullable ObjDoubleConsumer<Object> doubleWriter(int write) {
        boolean isDouble = plan.writes().get(write).member().type() == double.class;
        return isDouble ? (ObjDoubleConsumer<Object>) function(write) : null;
    }

    @Override
    public BiConsumer<Object, Object> fieldsReader() {
        return (BiConsumer<Object, Object>) function(AccessClassWriter.FIELDS_READER);
    }

    @Override
    public BiConsumer<Object, Object> fieldsWriter() {
        return (BiConsumer<Object, Object>) function(AccessClassWriter.FIELDS_WRITER);
    }
}
