package org.aludel.provider.access;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aludel.provider.access.ClassPlan.Slot;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes what instances are made, read and written with, for the classes of one persistence unit. Safe for use by several
 * threads. What two classes inherit from a common superclass is generated once.
 *
 * <p>A class of an application is reached by a small generated class that belongs to it. Where none can be defined, method
 * handles do the same, slower.
 */
public final class Accessors {

    private static final Logger LOG = System.getLogger("org.aludel.access");

    private final boolean generating;
    private final Map<ClassPlan, ClassAccess> accesses = new ConcurrentHashMap<>();

    private Accessors(boolean generating) {
        this.generating = generating;
    }

    /** Generates classes where that is possible. */
    public static Accessors generated() {
        return new Accessors(true);
    }

    /** Generates no class. */
    public static Accessors byHandles() {
        return new Accessors(false);
    }

    /**
     * Access to the attributes of a class, whose values are in arrays in the order of the attributes.
     *
     * @param attributes the attributes, in the order of their positions; see {@link #state(List, int[])} for the rest
     */
    public StateAccess state(List<AttributeSource> attributes) {
        return state(attributes, IntStream.range(0, attributes.size()).toArray());
    }

    /**
     * Access to the attributes of a class. Keep it: it takes time to make.
     *
     * @param attributes the attributes, in the order of their positions
     * @param places where the value of each attribute is in arrays from which many are set at once; -1 for one that is only
     *     set by itself
     * @throws org.aludel.provider.error.AccessException when a package is closed (ALU-4110)
     */
    public StateAccess state(List<AttributeSource> attributes, int[] places) {
        List<Slot> readers = new ArrayList<>();
        List<@Nullable Slot> writers = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            readers.add(new Slot(Member.reading(attributes.get(i)), places[i]));
            writers.add(slot(Member.writing(attributes.get(i)), places[i]));
        }
        Map<Class<?>, ClassAccess> byClass = new LinkedHashMap<>();
        for (ClassPlan plan : ClassPlan.of(readers, writers)) {
            byClass.put(plan.declaring(), accesses.computeIfAbsent(plan, this::access));
        }
        List<AttributeAccess> all = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            all.add(attribute(attributes.get(i), readers.get(i), writers.get(i), byClass));
        }
        return new StateAccess(
                all,
                places,
                byClass.values().stream().map(ClassAccess::fieldsReader).toList(),
                byClass.values().stream().map(ClassAccess::fieldsWriter).toList());
    }

    private static @Nullable Slot slot(@Nullable Member member, int place) {
        return member == null ? null : new Slot(member, place);
    }

    private static AttributeAccess attribute(
            AttributeSource source, Slot read, @Nullable Slot write, Map<Class<?>, ClassAccess> byClass) {
        ClassAccess readers = requireNonNull(byClass.get(read.member().declaring()));
        Function<Object, @Nullable Object> reader =
                readers.reader(readers.plan().reads().indexOf(read));
        if (QuietAccess.isNeeded(read.member())) {
            reader = QuietAccess.reader(reader);
        }
        if (write == null) {
            return new AttributeAccess(source, read.member(), null, reader, null, null, null, null);
        }
        ClassAccess writers = requireNonNull(byClass.get(write.member().declaring()));
        int number = writers.plan().writes().indexOf(write);
        if (QuietAccess.isNeeded(write.member())) {
            BiConsumer<Object, @Nullable Object> writer = QuietAccess.writer(writers.writer(number));
            return new AttributeAccess(source, read.member(), write.member(), reader, writer, null, null, null);
        }
        return new AttributeAccess(
                source,
                read.member(),
                write.member(),
                reader,
                writers.writer(number),
                writers.intWriter(number),
                writers.longWriter(number),
                writers.doubleWriter(number));
    }

    private ClassAccess access(ClassPlan plan) {
        if (generating) {
            try {
                return GeneratedAccess.of(plan);
            } catch (IllegalAccessException | LinkageError refused) {
                logRefusal(plan.declaring(), refused);
            }
        }
        return HandleAccess.of(plan);
    }

    /**
     * The maker of instances of a class through its constructor without parameters.
     *
     * @throws org.aludel.provider.error.AccessException when there can be no instances (ALU-4111), or when the package is
     *     closed (ALU-4110)
     */
    public Instantiator instantiator(Class<?> type) {
        Instantiator byHandle = Instantiator.of(type);
        if (generating) {
            try {
                return byHandle.generated();
            } catch (IllegalAccessException | LinkageError refused) {
                logRefusal(type, refused);
            }
        }
        return byHandle;
    }

    /**
     * The maker of instances of a record through its canonical constructor.
     *
     * @param attributes the components that are attributes, in the order of their positions; others become null, 0 or false
     * @throws org.aludel.provider.error.AccessException when the package is closed (ALU-4110)
     */
    public RecordInstantiator recordInstantiator(Class<?> type, List<AttributeSource> attributes) {
        RecordInstantiator byHandle = RecordInstantiator.of(type, attributes);
        if (generating) {
            try {
                return byHandle.generated();
            } catch (IllegalAccessException | LinkageError refused) {
                logRefusal(type, refused);
            }
        }
        return byHandle;
    }

    /**
     * A function that calls a method handle as fast as if it had been compiled with the call. Keep it: it takes time to make.
     *
     * @param handle takes an object and returns one; the function throws what it throws, checked exceptions too
     */
    public Function<Object, @Nullable Object> function(MethodHandle handle) {
        if (generating) {
            try {
                return HandleClassWriter.function(handle);
            } catch (IllegalAccessException | LinkageError refused) {
                logRefusal(Accessors.class, refused);
            }
        }
        return byHandle(handle);
    }

    /** The same function without a class of its own. */
    public static Function<Object, @Nullable Object> byHandle(MethodHandle handle) {
        return HandleAccess.function(handle);
    }

    private static void logRefusal(Class<?> type, Throwable refused) {
        LOG.log(Level.DEBUG, () -> "No class can be defined for access to " + type.getName(), refused);
    }
}
