package org.aludel.provider.access;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.aludel.core.error.ErrorCode;
import org.aludel.provider.error.AccessException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.mapping.source.AttributeSource;
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
        if (cause instanceof Error error) {
            throw error;
        }
        return error(
                ProviderErrorCode.NO_INSTANCE,
                "The constructor of '" + type.getName() + "' has failed\n  The cause tells why",
                cause);
    }

    static AccessException accessorFailed(AttributeSource attribute, Member member, Throwable cause) {
        return error(
                ProviderErrorCode.ACCESSOR_FAILED,
                "The method " + requireNonNull(member.method()).getName() + "() of the attribute " + words(attribute)
                        + " has failed\n  The cause tells why",
                cause);
    }

    static AccessException nullForPrimitive(AttributeSource attribute) {
        Class<?> type = attribute.javaType();
        String wrapper = MethodType.methodType(type).wrap().returnType().getSimpleName();
        return error(
                ProviderErrorCode.NULL_FOR_PRIMITIVE,
                "There is no value for the attribute " + words(attribute) + ", which is of the primitive type " + type
                        + "\n  Use " + wrapper + " for it, or put a value where its column is NULL",
                null);
    }

    static AccessException wrongState(AttributeSource attribute, Class<?> given, @Nullable Throwable cause) {
        return error(
                ProviderErrorCode.WRONG_STATE,
                "A value of " + given.getName() + " cannot be that of the attribute " + words(attribute)
                        + ", which is of " + attribute.type().getTypeName()
                        + "\n  Let whatever has made the value, as a converter, give one of this type",
                cause);
    }

    static AccessException immutableRecord(AttributeSource attribute) {
        return error(
                ProviderErrorCode.IMMUTABLE_RECORD,
                "The attribute " + words(attribute)
                        + " is the component of a record and cannot be changed\n  Replace the" + " whole record",
                null);
    }

    private static String words(AttributeSource attribute) {
        return "'" + attribute.declaringClass().getName() + "." + attribute.name() + "'";
    }

    private static AccessException error(ErrorCode code, String message, @Nullable Throwable cause) {
        return new AccessException(code, message, cause);
    }
}
