package org.aludel.provider.access;

import java.lang.invoke.MethodHandles;
import java.util.Optional;

/** Lookups that have the rights of the classes of an application. */
public final class PrivateLookups {

    private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

    private PrivateLookups() {}

    /** The rights of a class; empty if its module does not open its package to this one. */
    public static Optional<MethodHandles.Lookup> in(Class<?> type) {
        try {
            PrivateLookups.class.getModule().addReads(type.getModule());
            return Optional.of(MethodHandles.privateLookupIn(type, OWN));
        } catch (IllegalAccessException closed) {
            return Optional.empty();
        }
    }

    /** What to write into the module of a class so that its package is open: {@code opens p to m;}. */
    public static String opensDirective(Class<?> type) {
        Module own = PrivateLookups.class.getModule();
        return "opens " + type.getPackageName() + (own.isNamed() ? " to " + own.getName() : "") + ";";
    }
}
