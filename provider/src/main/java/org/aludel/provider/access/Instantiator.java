package org.aludel.provider.access;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;

/** Makes instances of one class through its constructor without parameters, of whatever visibility. */
public final class Instantiator {

    private final Class<?> type;
    private final MethodHandle constructor;

    private Instantiator(Class<?> type, MethodHandle constructor) {
        this.type = type;
        this.constructor = constructor.asType(MethodType.methodType(Object.class));
    }

    /**
     * The instantiator of a class.
     *
     * @throws org.aludel.provider.error.AccessException when there can be no instances (ALU-4111), or when the module of
     *     the class keeps its package closed (ALU-4110)
     */
    public static Instantiator of(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw AccessErrors.noConstructor(type);
        }
        MethodHandles.Lookup lookup = PrivateLookups.in(type).orElseGet(MethodHandles::publicLookup);
        try {
            return new Instantiator(type, lookup.findConstructor(type, MethodType.methodType(void.class)));
        } catch (NoSuchMethodException e) {
            throw AccessErrors.noConstructor(type);
        } catch (IllegalAccessException e) {
            throw AccessErrors.closedPackage(type);
        }
    }

    /**
     * A new instance.
     *
     * @throws org.aludel.provider.error.AccessException when the constructor fails (ALU-4111)
     */
    public Object newInstance() {
        try {
            return constructor.invokeExact();
        } catch (Error e) {
            throw e;
        } catch (Throwable failure) {
            throw AccessErrors.constructorFailed(type, failure);
        }
    }
}
