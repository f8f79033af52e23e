package org.aludel.core.sql;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reads one component of a node. */
@FunctionalInterface
interface ComponentReader {

    @Nullable
    Object read(Object node);

    /**
     * A reader by an accessor method. For Aludel's own nodes it is a class that calls the method, since a method handle
     * that is no constant takes many times as long; every cached statement is traversed on each execution.
     */
    static ComponentReader of(Method accessor) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle handle = lookup.unreflect(accessor);
        Class<?> type = accessor.getDeclaringClass();
        if (type.getPackage() != ComponentReader.class.getPackage()) {
            MethodHandle general = handle.asType(MethodType.methodType(Object.class, Object.class));
            return node -> read(general, node);
        }
        try {
            return (ComponentReader) LambdaMetafactory.metafactory(
                            lookup,
                            "read",
                            MethodType.methodType(ComponentReader.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            MethodType.methodType(boxed(accessor.getReturnType()), type))
                    .getTarget()
                    .invokeExact();
        } catch (RuntimeException | Error | ReflectiveOperationException e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static @Nullable Object read(MethodHandle handle, Object node) {
        try {
            return handle.invokeExact(node);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
