package org.aludel.provider.access;

import java.lang.reflect.Modifier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes instances of one class through its constructor without parameters, of whatever visibility. */
public final class Instantiator {

    private static final @Nullable Object[] NONE = {};

    private final Class<?> type;
    private final Function<@Nullable Object[], Object> constructor;

    private Instantiator(Class<?> type, Function<@Nullable Object[], Object> constructor) {
        this.type = type;
        this.constructor = constructor;
    }

    /**
     * The instantiator of a class of which few instances are made: no class is generated for it, see {@link Accessors}.
     *
     * @throws org.aludel.provider.error.AccessException when there can be no instances (ALU-4111), or when the module of
     *     the class keeps its package closed (ALU-4110)
     */
    public static Instantiator of(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw AccessErrors.noConstructor(type);
        }
        return new Instantiator(type, ConstructorHandle.of(ConstructorPlan.plain(type)));
    }

    /** The same by a generated class. */
    Instantiator generated() throws IllegalAccessException {
        return new Instantiator(type, ConstructorClassWriter.constructor(ConstructorPlan.plain(type)));
    }

    /**
     * A new instance.
     *
     * @throws org.aludel.provider.error.AccessException when the constructor throws anything but an error, which is then
     *     the cause (ALU-4111)
     */
    public Object newInstance() {
        try {
            return constructor.apply(NONE);
        } catch (Throwable failure) {
            throw AccessErrors.constructorFailed(type, failure);
        }
    }
}
