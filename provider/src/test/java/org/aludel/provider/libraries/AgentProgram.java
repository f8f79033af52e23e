package org.aludel.provider.libraries;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Runs {@link LibrariesTest} without a framework, with enhanced classes; prints a line when all is well. */
final class AgentProgram {

    static final String DONE = "all methods ran with enhanced classes";

    private AgentProgram() {}

    public static void main(String[] arguments) throws Throwable {
        if (!EnhancedInstance.class.isAssignableFrom(Album.class)) {
            throw new AssertionError("The classes are plain");
        }
        for (Method method : LibrariesTest.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(ParameterizedTest.class)) {
                for (Object constant : method.getParameterTypes()[0].getEnumConstants()) {
                    run(method, constant);
                }
            } else if (method.isAnnotationPresent(Test.class)) {
                run(method);
            }
        }
        System.out.println(DONE);
    }

    private static void run(Method method, Object... arguments) throws Throwable {
        LibrariesTest test = new LibrariesTest();
        test.open();
        try {
            method.invoke(test, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            test.close();
        }
    }
}
