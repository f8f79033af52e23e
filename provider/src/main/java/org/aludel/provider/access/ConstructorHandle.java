package org.aludel.provider.access;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls of constructors by method handles. They throw what the constructor throws, checked exceptions too. */
final class ConstructorHandle {

    private ConstructorHandle() {}

    /**
     * The call of a constructor with an array of values.
     *
     * @throws org.aludel.provider.error.AccessException when there is no such constructor (ALU-4111), or when the package
     *     is closed (ALU-4110)
     */
    static Function<@Nullable Object[], Object> of(ConstructorPlan plan) {
        MethodHandles.Lookup lookup = PrivateLookups.in(plan.type()).orElseGet(MethodHandles::publicLookup);
        MethodHandle constructor = find(lookup, plan);
        return values -> {
            try {
                return constructor.invokeExact(values);
            } catch (Throwable failure) {
                throw HandleAccess.unchanged(failure);
            }
        };
    }

    private static MethodHandle find(MethodHandles.Lookup lookup, ConstructorPlan plan) {
        try {
            MethodHandle constructor =
                    lookup.findConstructor(plan.type(), MethodType.methodType(void.class, plan.parameters()));
            return fromArray(constructor, plan);
        } catch (NoSuchMethodException e) {
            throw AccessErrors.noConstructor(plan.type());
        } catch (IllegalAccessException e) {
            throw AccessErrors.closedPackage(plan.type());
        }
    }

    /** Takes each argument out of the array. */
    private static MethodHandle fromArray(MethodHandle constructor, ConstructorPlan plan) {
        MethodHandle[] arguments = IntStream.range(0, plan.values().size())
                .mapToObj(i -> argument(plan.parameters().get(i), plan.values().get(i)))
                .toArray(MethodHandle[]::new);
        MethodHandle call = MethodHandles.filterArguments(HandleAccess.exactly(constructor), 0, arguments);
        MethodType type = MethodType.methodType(Object.class, Object[].class);
        return arguments.length == 0
                ? MethodHandles.dropArguments(call, 0, Object[].class).asType(type)
                : MethodHandles.permuteArguments(
                        call.asType(call.type().changeReturnType(Object.class)), type, new int[arguments.length]);
    }

    private static MethodHandle argument(Class<?> type, int value) {
        Class<?> wrapper = MethodType.methodType(type).wrap().returnType();
        if (value < 0) {
            MethodHandle zero = MethodHandles.zero(type).asType(MethodType.methodType(wrapper));
            return MethodHandles.dropArguments(zero, 0, Object[].class);
        }
        MethodHandle element = MethodHandles.arrayElementGetter(Object[].class);
        return MethodHandles.insertArguments(element, 1, value).asType(MethodType.methodType(wrapper, Object[].class));
    }
}
