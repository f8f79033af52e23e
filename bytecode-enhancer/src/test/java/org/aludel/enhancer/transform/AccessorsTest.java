package org.aludel.enhancer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.plan.FieldNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessorsTest {

    @ParameterizedTest
    @CsvSource({
        "boolean, Z, true",
        "byte, B, (byte) -1",
        "short, S, (short) 2",
        "char, C, '''c'''",
        "int, I, -5",
        "long, J, 6L",
        "float, F, 1.5f",
        "double, D, -2.5",
        "String, Ljava/lang/String;, \"text\"",
        "Object, Ljava/lang/Object;, Thread.State.NEW",
        "int[], [I, new int[1]"
    })
    void readAndWriteEachType(String type, String descriptor, String value) throws Exception {
        for (int number : List.of(0, 5, 6, 127, 128, 32_767, 40_000)) {
            FieldNumber field = new FieldNumber(number, 0, "f", descriptor, descriptor.startsWith("L"));
            Class<?> loaded = Steps.load(
                    "class A { " + type + " f = " + value + "; A() {} }",
                    Steps.plan(List.of(field), true, List.of()),
                    TrackerField::over,
                    Accessors::over);
            var constructor = loaded.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            Method getter = method(loaded, "aludel$get$f");
            Object first = getter.invoke(null, instance);
            assertThat(first).isNotNull();
            Object other = constructor.newInstance();
            var plain = loaded.getDeclaredField("f");
            plain.setAccessible(true);
            plain.set(other, Array.get(Array.newInstance(plain.getType(), 1), 0));
            method(loaded, "aludel$set$f").invoke(null, other, first);
            assertThat(plain.get(other)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"public, 1", "protected, 4", "private, 2", "'', 0"})
    void areAsVisibleAsTheField(String visibility, int access) throws Exception {
        FieldNumber field = new FieldNumber(0, access, "f", "I", false);
        Class<?> loaded = Steps.load(
                "class A { " + visibility + " int f; }",
                Steps.plan(List.of(field), true, List.of()),
                TrackerField::over,
                Accessors::over);
        for (String name : List.of("aludel$get$f", "aludel$set$f")) {
            Method method = method(loaded, name);
            assertThat(method.isSynthetic()).isTrue();
            assertThat(Modifier.toString(method.getModifiers())).isEqualTo((visibility + " static").strip());
        }
    }

    @Test
    void aFinalFieldIsOnlyRead() throws Exception {
        FieldNumber field = new FieldNumber(0, Opcodes.ACC_FINAL, "f", "I", false);
        Class<?> loaded = Steps.load(
                "class A { final int f = hashCode(); }",
                Steps.plan(List.of(field), true, List.of()),
                TrackerField::over,
                Accessors::over);
        assertThat(loaded.getDeclaredMethods())
                .extracting(Method::getName)
                .contains("aludel$get$f")
                .doesNotContain("aludel$set$f");
    }

    private static Method method(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new AssertionError(name);
    }
}
