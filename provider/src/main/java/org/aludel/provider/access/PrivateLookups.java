package org.aludel.provider.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** Lookups that have the rights of the classes of an application. */
public final class PrivateLookups {

    private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

    private PrivateLookups() {}

    /** The rights to the members of a class; empty if its module does not open its package to this one. */
    public static Optional<MethodHandles.Lookup> in(Class<?> type) {
        try {
            PrivateLookups.class.getModule().addReads(type.getModule());
            return Optional.of(MethodHandles.privateLookupIn(type, OWN));
        } catch (IllegalAccessException closed) {
            return Optional.empty();
        }
    }

    /**
     * All rights of a class, also to define classes that belong to it.
     *
     * <p>A lookup into another module, which a class of another class loader is always in, has not got that right. So a
     * class is defined in the package that makes the lookup from within; see {@link LookupClass}.
     *
     * @throws IllegalAccessException if the module of the class does not open its package to this one
     * @throws LinkageError if no class can be defined there
     */
    static MethodHandles.Lookup fullIn(Class<?> type) throws IllegalAccessException {
        MethodHandles.Lookup lookup = in(type).orElseThrow(IllegalAccessException::new);
        if (lookup.hasFullPrivilegeAccess()) {
            return lookup;
        }
        Class<?> within = LookupClass.in(lookup);
        try {
            return (MethodHandles.Lookup) lookup.findStatic(
                            within, LookupClass.METHOD, MethodType.methodType(MethodHandles.Lookup.class, Class.class))
                    .invokeExact(type);
        } catch (IllegalAccessException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure); // the method throws nothing else
        }
    }

    /** What to write into the module of a class so that its package is open: {@code opens p to m;}. */
    public static String opensDirective(Class<?> type) {
        Module own = PrivateLookups.class.getModule();
        return "opens " + type.getPackageName() + (own.isNamed() ? " to " + own.getName() : "") + ";";
    }
}
