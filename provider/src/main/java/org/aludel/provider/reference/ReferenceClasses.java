package org.aludel.provider.reference;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isFinalizer;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.isVirtual;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.modifier.FieldPersistence;
import net.bytebuddy.description.modifier.Ownership;
import net.bytebuddy.description.modifier.SyntheticState;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatcher;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.access.PrivateLookups;
import org.jspecify.annotations.Nullable;

/**
 * The classes of references of a unit, each made when it is first needed. A class refers to nothing but the entity and the
 * JDK. Where none can be defined, because a package is closed or a class final, there are no references. Thread-safe.
 */
public final class ReferenceClasses {

    static final String FIELD = "aludelOnUse";

    private static final String WRITER = "aludelOnWrite";

    private static final String SUFFIX = "$AludelReference";
    private static final Logger LOG = System.getLogger("org.aludel.load");

    /** What each class of references keeps its state in; it goes when the class does. */
    private static final ClassValue<AtomicReference<@Nullable VarHandle>> FIELDS = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable VarHandle> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    /** The classes of references that were read, and belong to no unit; they go when that of the entity does. */
    private static final ClassValue<ReferenceClasses> DETACHED = new ClassValue<>() {
        @Override
        protected ReferenceClasses computeValue(Class<?> type) {
            return new ReferenceClasses();
        }
    };

    private final Map<Class<?>, Optional<ReferenceClass>> classes = new ConcurrentHashMap<>();

    /**
     * The class of references to an entity.
     *
     * @param type the class of the entity
     * @param withoutFetching the names of methods without parameters that need nothing but the identifier
     * @return empty if there can be none
     */
    public Optional<ReferenceClass> of(Class<?> type, Set<String> withoutFetching) {
        return classes.computeIfAbsent(type, any -> make(any, withoutFetching));
    }

    /** The class of references that belong to no unit; see {@link #of}. */
    static Optional<ReferenceClass> detached(Class<?> type, Set<String> withoutFetching) {
        return DETACHED.get(type).of(type, withoutFetching);
    }

    /** The class that an application knows an instance by: that of the entity for a reference. */
    public static Class<?> entityClass(Object instance) {
        Class<?> type = instance.getClass();
        return type.isHidden() && type.getName().contains(SUFFIX) ? type.getSuperclass() : type;
    }

    /** Whether an instance is a reference that has not got its state. */
    public static boolean isAsleep(Object instance) {
        if (instance instanceof EnhancedInstance enhanced) {
            return enhanced.aludelTracker() instanceof Sleeper sleeper && sleeper.isAsleep();
        }
        return isReference(instance) && onUse(instance) != null;
    }

    /**
     * Lets a reference fetch its state as if it were used; does nothing for other instances, and for one that has it.
     *
     * @throws RuntimeException as a use of the instance does
     */
    public static void use(Object instance) {
        if (instance instanceof EnhancedInstance enhanced) {
            if (enhanced.aludelTracker() instanceof Sleeper sleeper) {
                sleeper.use();
            }
            return;
        }
        Runnable fetch = isReference(instance) ? onUse(instance) : null;
        if (fetch != null) {
            fetch.run();
        }
    }

    private static boolean isReference(Object instance) {
        return entityClass(instance) != instance.getClass();
    }

    private static @Nullable Runnable onUse(Object instance) {
        VarHandle field = FIELDS.get(instance.getClass()).get();
        return field == null ? null : (Runnable) field.getVolatile(instance);
    }

    private Optional<ReferenceClass> make(Class<?> type, Set<String> withoutFetching) {
        int modifiers = type.getModifiers();
        if (Modifier.isFinal(modifiers) || Modifier.isAbstract(modifiers)) {
            return Optional.empty();
        }
        return PrivateLookups.in(type).flatMap(lookup -> make(type, withoutFetching, lookup));
    }

    private Optional<ReferenceClass> make(Class<?> type, Set<String> withoutFetching, MethodHandles.Lookup lookup) {
        try {
            MethodHandles.Lookup made = define(type, withoutFetching, lookup);
            VarHandle onUse = made.findVarHandle(made.lookupClass(), FIELD, Runnable.class);
            FIELDS.get(made.lookupClass()).set(onUse);
            if (Serializable.class.isAssignableFrom(type)) {
                Instantiator plain = Instantiator.of(type);
                UnaryOperator<Object> writer = instance -> written(instance, type, plain, withoutFetching);
                made.findStaticVarHandle(made.lookupClass(), WRITER, UnaryOperator.class)
                        .set(writer);
            }
            return Optional.of(new ReferenceClass(Instantiator.of(made.lookupClass()), onUse));
        } catch (ReflectiveOperationException | IllegalArgumentException | LinkageError refused) {
            LOG.log(Level.DEBUG, () -> "No class of references can be defined for " + type.getName(), refused);
            return Optional.empty();
        }
    }

    /** What is written in place of a reference: hidden classes cannot be read. */
    private static Object written(Object reference, Class<?> type, Instantiator plain, Set<String> withoutFetching) {
        Object instance = plain.newInstance();
        FieldCopy.copy(type, reference, instance);
        return isAsleep(reference) ? new UnfetchedReference(instance, List.copyOf(withoutFetching)) : instance;
    }

    /** A hidden class: there may be one for each unit that the entity is in, and it goes when the unit does. */
    private static MethodHandles.Lookup define(Class<?> type, Set<String> withoutFetching, MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        ElementMatcher.Junction<MethodDescription> identifying = named("");
        for (String method : withoutFetching) {
            identifying = identifying.or(named(method));
        }
        DynamicType.Builder<?> builder = new ByteBuddy(ClassFileVersion.JAVA_V17)
                .with(TypeValidation.DISABLED)
                .subclass(type)
                .name(type.getName() + SUFFIX)
                .defineField(
                        FIELD, Runnable.class, Visibility.PRIVATE, FieldPersistence.TRANSIENT, SyntheticState.SYNTHETIC)
                .method(isVirtual()
                        .and(not(isFinalizer()))
                        .and(not(isStatic()))
                        .and(not(identifying.and(takesNoArguments())))
                        .and(not(named("getClass"))))
                .intercept(Advice.to(UseAdvice.class).wrap(SuperMethodCall.INSTANCE));
        if (Serializable.class.isAssignableFrom(type)) {
            builder = withWriter(builder);
        }
        return lookup.defineHiddenClass(builder.make().getBytes(), false);
    }

    /** The method that serialization calls, as it is called for a class itself. */
    private static DynamicType.Builder<?> withWriter(DynamicType.Builder<?> builder) {
        return builder.defineField(
                        WRITER, UnaryOperator.class, Visibility.PRIVATE, Ownership.STATIC, SyntheticState.SYNTHETIC)
                .defineMethod("writeReplace", Object.class, Visibility.PRIVATE)
                .intercept(MethodCall.invoke(named("apply").and(isDeclaredBy(Function.class)))
                        .onField(WRITER)
                        .withThis());
    }
}
