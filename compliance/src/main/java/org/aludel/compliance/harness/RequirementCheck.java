package org.aludel.compliance.harness;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.UnsupportedConstructException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a case whose capabilities the dialect has, and demands a refusal of a case for which it denies one. */
public final class RequirementCheck implements InvocationInterceptor {

    /** Made by JUnit. */
    public RequirementCheck() {}

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        check(invocation, invocationContext, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        check(invocation, invocationContext, context);
    }

    private static void check(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        Cases cases = (Cases) context.getRequiredTestInstance();
        Dialect dialect = cases.dialect();
        Set<Capability> denied = EnumSet.noneOf(Capability.class);
        collect(context.getRequiredTestClass(), dialect, denied);
        collect(invocationContext.getExecutable(), dialect, denied);
        if (denied.isEmpty()) {
            invocation.proceed();
        } else {
            UnsupportedConstructException refusal = refusal(invocation::proceed, dialect, denied);
            context.publishReportEntry("refused", String.valueOf(refusal.getMessage()));
        }
    }

    private static void collect(AnnotatedElement element, Dialect dialect, Set<Capability> denied) {
        AnnotationSupport.findAnnotation(element, Requires.class).ifPresent(requires -> {
            for (Capability capability : requires.value()) {
                if (!dialect.supports(capability)) {
                    denied.add(capability);
                }
            }
        });
    }

    /**
     * Runs a case that has to be refused, and returns the refusal.
     *
     * @throws AssertionError when nothing is refused, or not in the way it has to be
     */
    static UnsupportedConstructException refusal(Executable body, Dialect dialect, Set<Capability> denied)
            throws Throwable {
        try {
            body.execute();
        } catch (UnsupportedConstructException refusal) {
            verify(refusal, dialect, denied);
            return refusal;
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(
                    "The dialect '" + dialect.name() + "' denies " + constructs(denied)
                            + ", but let a statement with it through, which then failed.",
                    failure);
        }
        throw new AssertionError("The dialect '" + dialect.name() + "' denies " + constructs(denied)
                + ", but no statement of this case was refused. Does it support that after all?");
    }

    private static void verify(UnsupportedConstructException refusal, Dialect dialect, Set<Capability> denied) {
        String message = String.valueOf(refusal.getMessage());
        boolean named = message.contains("'" + dialect.name() + "'")
                && denied.stream().anyMatch(capability -> message.contains(capability.construct()));
        if (refusal.code() != CoreErrorCode.UNSUPPORTED_CONSTRUCT || !named) {
            throw new AssertionError(
                    "The refusal has to be " + CoreErrorCode.UNSUPPORTED_CONSTRUCT.id() + " and to name the dialect '"
                            + dialect.name() + "' and " + constructs(denied) + ", but was: " + message,
                    refusal);
        }
    }

    private static List<String> constructs(Set<Capability> denied) {
        return denied.stream().map(Capability::construct).collect(Collectors.toList());
    }
}
