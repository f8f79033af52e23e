package org.aludel.provider.access;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Access by method handles, for where no classes can be defined. */
final class HandleAccess implements ClassAccess {

    private static final MethodType READER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType WRITER = MethodType.methodType(void.class, Object.class, Object.class);

    private final ClassPlan plan;
    private final List<Function<Object, @Nullable Object>> readers;
    private final List<BiConsumer<Object, @Nullable Object>> writers;

    private HandleAccess(ClassPlan plan, MethodHandles.Lookup lookup) throws IllegalAccessException {
        this.plan = plan;
        this.readers = new ArrayList<>();
        for (ClassPlan.Slot slot : plan.reads()) {
            readers.add(function(handle(lookup, slot.member(), false).asType(READER)));
        }
        this.writers = new ArrayList<>();
        for (ClassPlan.Slot slot : plan.writes()) {
            MethodHandle handle = handle(lookup, slot.member(), true);
            writers.add(writer(exactly(handle).asType(WRITER)));
        }
    }

    /**
     * Access to what a plan names, with all rights if the package is open, else with those to public members.
     *
     * @throws org.aludel.provider.error.AccessException when that is not enough (ALU-4110)
     */
    static HandleAccess of(ClassPlan plan) {
        MethodHandles.Lookup lookup = PrivateLookups.in(plan.declaring()).orElseGet(MethodHandles::publicLookup);
        try {
            return new HandleAccess(plan, lookup);
        } catch (IllegalAccessException e) {
            throw AccessErrors.closedPackage(plan.declaring());
        }
    }

    private static MethodHandle handle(MethodHandles.Lookup lookup, Member member, boolean writing)
            throws IllegalAccessException {
        if (member.field() == null) {
            return lookup.unreflect(requireNonNull(member.method()));
        }
        return writing ? lookup.unreflectSetter(member.field()) : lookup.unreflectGetter(member.field());
    }

    /** The same with wrappers for primitive values, so that no value is widened to another type. */
    static MethodHandle exactly(MethodHandle handle) {
        return handle.asType(handle.type().wrap().changeReturnType(handle.type().returnType()));
    }

    /** A function that calls a handle, which takes an object and returns one. */
    static Function<Object, @Nullable Object> function(MethodHandle handle) {
        return instance -> {
            try {
                return handle.invokeExact(instance);
            } catch (Throwable failure) {
                throw unchanged(failure);
            }
        };
    }

    private static BiConsumer<Object, @Nullable Object> writer(MethodHandle handle) {
        return (instance, value) -> {
            try {
                handle.invokeExact(instance, value);
            } catch (Throwable failure) {
                throw unchanged(failure);
            }
        };
    }

    /** Throws what it is given, whatever it is. */
    @SuppressWarnings("unchecked") // the type is not there at run time
    static <T extends Throwable> RuntimeException unchanged(Throwable failure) throws T {
        throw (T) failure;
    }

    @Override
    public ClassPlan plan() {
        return plan;
    }

    @Override
    public Function<Object, @Nullable Object> reader(int read) {
        return readers.get(read);
    }

    @Override
    public BiConsumer<Object, @Nullable Object> writer(int write) {
        return writers.get(write);
    }

    @Override
    public @Nullable ObjIntConsumer<Object> intWriter(int write) {
        return null;
    }

    @Override
    public @Nullable ObjLongConsumer<Object> longWriter(int write) {
        return null;
    }

    @Override
    public @Nullable ObjDoubleConsumer<Object> doubleWriter(int write) {
        return null;
    }

    @Override
    public BiConsumer<Object, Object> fieldsReader() {
        int[] fields = fields(plan.reads());
        return (instance, values) -> {
            for (int field : fields) {
                ((@Nullable Object[]) values)[plan.reads().get(field).place()] =
                        readers.get(field).apply(instance);
            }
        };
    }

    @Override
    public BiConsumer<Object, Object> fieldsWriter() {
        int[] fields = fields(plan.writes());
        return (instance, values) -> {
            for (int field : fields) {
                writers.get(field)
                        .accept(
                                instance,
                                ((@Nullable Object[]) values)
                                        [plan.writes().get(field).place()]);
            }
        };
    }

    private static int[] fields(List<ClassPlan.Slot> slots) {
        return IntStream.range(0, slots.size())
                .filter(i -> slots.get(i).isFieldWithPlace())
                .toArray();
    }
}
