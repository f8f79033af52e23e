package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Attribute;
import net.bytebuddy.jar.asm.ByteVector;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/** All that a class says of itself is as before. */
class PreservationTest {

    private static final String SOURCE = """
            package p;
            @Entity @Table(name = "t") @Deprecated
            public class A<T extends Comparable<T>> extends ArrayList<T> implements Comparable<A<T>> {
                @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @interface Note {}
                @Id @Column(name = "x") private Map<String, @Note List<? super T>> map = new HashMap<>();
                @Note int count;
                private class Inner { Object o = map; }
                static class Nested { }
                record Pair(int a, String b) {}
                enum Kind { ONE, TWO }
                @Deprecated public <E extends Exception> List<T> many(final Map<String, E> argument, int... rest) throws E {
                    int local = count;
                    for (int i = 0; i < rest.length; i++) {
                        long wide = local + i;
                        try { count += (int) wide; } catch (IllegalStateException problem) { count--; }
                    }
                    Runnable run = () -> System.out.println(count + local);
                    return switch (Kind.ONE) { case ONE -> null; case TWO -> { String text = "x" + count; yield List.of(); } };
                }
                public int compareTo(A<T> other) { return 0; }
            }
            """;

    private final Samples plain = Samples.compile(17, SOURCE);
    private final Samples enhanced = plain.enhanced();

    @Test
    void reflectionSeesTheSameMembers() throws Exception {
        Class<?> before = Class.forName("p.A", true, plain.loader());
        Class<?> after = Class.forName("p.A", true, enhanced.loader());
        assertThat(after.toGenericString()).isEqualTo(before.toGenericString());
        assertThat(after.getGenericSuperclass())
                .hasToString(before.getGenericSuperclass().toString());
        assertThat(after.getGenericInterfaces()).hasSize(2);
        assertThat(after.getGenericInterfaces()[0]).hasToString(before.getGenericInterfaces()[0].toString());
        assertThat(Arrays.stream(after.getAnnotations()).map(Object::toString).limit(3))
                .containsExactlyElementsOf(Arrays.stream(before.getAnnotations())
                        .map(Object::toString)
                        .toList());
        assertThat(written(after.getDeclaredFields())).isEqualTo(written(before.getDeclaredFields()));
        assertThat(written(after.getDeclaredMethods())).isEqualTo(written(before.getDeclaredMethods()));
        assertThat(Arrays.stream(after.getDeclaredClasses()).map(Class::toGenericString))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(before.getDeclaredClasses())
                        .map(Class::toGenericString)
                        .toList());
        assertThat(after.getNestMembers()).hasSameSizeAs(before.getNestMembers());
    }

    private static List<String> written(Member[] members) {
        return Arrays.stream(members)
                .filter(member -> !member.isSynthetic() || member.getName().startsWith("lambda"))
                .map(member -> member instanceof Field field
                        ? field.toGenericString() + field.getAnnotatedType() + Arrays.toString(field.getAnnotations())
                        : ((Method) member).toGenericString()
                                + Arrays.toString(((Method) member).getParameters())
                                + Arrays.toString(((Method) member).getAnnotations()))
                .sorted()
                .toList();
    }

    /** The text of a class with all debug information differs in nothing but the routed instructions and what was added. */
    @Test
    void linesVariablesAndFramesStay() {
        Pattern routed = Pattern.compile("GETFIELD|PUTFIELD|INVOKESTATIC .*aludel");
        List<String> before =
                lines(plain).filter(line -> !routed.matcher(line).find()).toList();
        List<String> after =
                lines(enhanced).filter(line -> !routed.matcher(line).find()).toList();
        assertThat(after)
                .containsSubsequence(before.stream()
                        .filter(line -> !line.contains("class p/A") && !line.equals("}") && !line.isBlank())
                        .filter(line -> !line.startsWith("// ") && !line.contains("signature "))
                        .toList());
    }

    private static Stream<String> lines(Samples samples) {
        java.io.StringWriter text = new java.io.StringWriter();
        new ClassReader(samples.bytes("p.A"))
                .accept(new TraceClassVisitor(null, new Textifier(), new java.io.PrintWriter(text)), 0);
        return text.toString().lines().map(String::strip).map(line -> line.replaceAll("\\bL\\d+\\b", "L"));
    }

    /** Other tools write attributes that nobody knows but them, with places in the constant pool. */
    @Test
    void attributesOfOthersStay() {
        net.bytebuddy.jar.asm.ClassWriter writer = new net.bytebuddy.jar.asm.ClassWriter(0);
        new net.bytebuddy.jar.asm.ClassReader(plain.bytes("p.A"))
                .accept(
                        new ClassVisitor(OpenedClassReader.ASM_API, writer) {
                            @Override
                            public void visitEnd() {
                                visitAttribute(new Foreign("a text at the end of the pool"));
                                super.visitEnd();
                            }
                        },
                        0);
        Enhancement result =
                new Enhancer(EnhancerOptions.defaults()).enhance("p.A", writer.toByteArray(), plain.loader());
        List<String> texts = new ArrayList<>();
        new net.bytebuddy.jar.asm.ClassReader(((Enhancement.Enhanced) result).bytes())
                .accept(
                        new ClassVisitor(OpenedClassReader.ASM_API) {
                            @Override
                            public void visitAttribute(Attribute attribute) {
                                texts.add(((Foreign) attribute).text);
                            }
                        },
                        new Attribute[] {new Foreign("")},
                        0);
        assertThat(texts).containsExactly("a text at the end of the pool");
    }

    private static final class Foreign extends Attribute {

        private final String text;

        Foreign(String text) {
            super("org.other.Attribute");
            this.text = text;
        }

        @Override
        protected Attribute read(
                net.bytebuddy.jar.asm.ClassReader reader,
                int offset,
                int length,
                char[] buffer,
                int code,
                net.bytebuddy.jar.asm.Label[] labels) {
            return new Foreign(reader.readUTF8(offset, buffer));
        }

        @Override
        protected ByteVector write(
                net.bytebuddy.jar.asm.ClassWriter writer, byte[] code, int length, int stack, int locals) {
            return new ByteVector().putShort(writer.newUTF8(text));
        }
    }
}
