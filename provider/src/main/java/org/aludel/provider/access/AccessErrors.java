package org.aludel.provider.access;

import java.lang.reflect.Modifier;
import org.aludel.core.error.ErrorCode;
import org.aludel.provider.error.AccessException;
import org.aludel.provider.error.ProviderErrorCode;
import org.jspecify.annotations.Nullable;

/** The wording of all failures of this package. Classes and attributes are named, values never. */
final class AccessErrors {

    private AccessErrors() {}

    static AccessException closedPackage(Class<?> type) {
        Module module = type.getModule();
        return error(
                ProviderErrorCode.CLOSED_PACKAGE,
                "The state of '" + type.getName() + "' cannot be reached, because the "
                        + (module.isNamed() ? "module '" + module.getName() + "'" : "class loader")
                        + " keeps the package '" + type.getPackageName() + "' closed\n  Write '"
                        + PrivateLookups.opensDirective(type) + "' into its module-info.java",
                null);
    }

    static AccessException noConstructor(Class<?> type) {
        String why = type.isInterface()
                ? "it is an interface"
                : Modifier.isAbstract(type.getModifiers())
                        ? "it is abstract"
                        : "it has no constructor without parameters";
        return error(
                ProviderErrorCode.NO_INSTANCE,
                "There can be no instance of '" + type.getName() + "', because " + why
                        + "\n  Make it a class that is not abstract, with a constructor without parameters",
                null);
    }

    static AccessException constructorFailed(Class<?> type, Throwable cause) {
        return error(
                ProviderErrorCode.NO_INSTANCE,
                "The constructor of '" + type.getName() + "' has failed\n  The cause tells why",
                cause);
    }

    private static AccessException error(ErrorCode code, String message, @Nullable Throwable cause) {
        return new AccessException(code, message, cause);
    }
}
