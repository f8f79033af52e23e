package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.List;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serialized instances between Java machines with plain and with enhanced classes. */
class SerializationTest {

    private static final String BASE = """
            package p;
            @jakarta.persistence.MappedSuperclass
            public class Base { protected String outside = "not serialized"; }
            """;
    private static final String BOOK = """
            package p;
            @jakarta.persistence.Entity
            public class Book extends Base implements java.io.Serializable {
                private String title;
                private transient int read = 7;
                Book next;
                protected Book() {}
                static Object make() { Book b = new Book(); b.title = "t"; b.next = new Novel(); return b; }
                public String toString() { return title + read + next; }
            }
            """;
    private static final String NOVEL = """
            package p;
            @jakarta.persistence.Entity
            class Novel extends Book {
                private static final long serialVersionUID = 5L;
                int pages = 3;
                public String toString() { return "novel" + pages; }
            }
            """;

    private final Samples plain = Samples.compile(BASE, BOOK, NOVEL);
    private final Samples enhanced = plain.enhanced();

    @Test
    void aPlainMachineReadsWhatAnEnhancedOneWrites() throws Exception {
        Object book = enhanced.run("p.Book", "make");
        EnhancedInstance instance = (EnhancedInstance) book;
        Recorder.on(book);
        instance.aludelUnread(new String[] {"title"});
        Object copy = read(write(book), plain.loader());
        assertThat(copy).isNotInstanceOf(EnhancedInstance.class).hasToString("t0novel3");
    }

    @Test
    void anEnhancedMachineReadsWhatAPlainOneWrites() throws Exception {
        Object copy = read(write(plain.run("p.Book", "make")), enhanced.loader());
        assertThat(copy).isInstanceOfSatisfying(EnhancedInstance.class, instance -> {
            assertThat(instance.aludelTracker()).isNull();
            assertThat(instance.aludelUnread()).isNull();
        });
        assertThat(copy).hasToString("t0novel3");
    }

    @Test
    void whatWasNotReadGoesAlongAndTheTrackerDoesNot() throws Exception {
        Object book = enhanced.run("p.Book", "make");
        Recorder.on(book);
        ((EnhancedInstance) book).aludelUnread(new String[] {"title", "next"});
        EnhancedInstance copy = (EnhancedInstance) read(write(book), enhanced.loader());
        assertThat(copy.aludelTracker()).isNull();
        assertThat(copy.aludelUnread()).containsExactly("title", "next");
    }

    @Test
    void classesThatAreNotSerializableNoteNothing() throws Exception {
        ClassLoader loader = enhanced.loader();
        var constructor = Class.forName("p.Base", true, loader).getDeclaredConstructor();
        EnhancedInstance base = (EnhancedInstance) constructor.newInstance();
        base.aludelUnread(new String[] {"outside"});
        assertThat(base.aludelUnread()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A implements java.io.Serializable { int a; }",
                "public class A implements java.io.Serializable { private int a; private static int b; static int c; private transient int d; transient int e; volatile long v; protected String[] s; public final int f = 1; }",
                "public abstract class A implements java.io.Serializable, Comparable<A>, Runnable { int a; abstract void m(); }",
                "public final class A implements java.io.Serializable { static int a = Integer.parseInt(\"1\"); int b; }",
                "class A<T extends Number> implements java.io.Serializable, java.util.function.Supplier<String> { T t; public String get() { return \"\"; } }",
                "class A implements java.io.Serializable { int x; private A(int x) {} A(String s, long l) {} protected A() {} public A(A[] a) {} }",
                "class A implements java.io.Serializable { int x; private void p() {} synchronized void s() {} static void t() {} native void n(); strictfp double d(float... v) { return 0; } final <E> E g(E e) { return e; } protected void q() {} }",
                "class A extends java.util.ArrayList<String> { int x; class I { int y = x; } Runnable r() { return () -> { x++; assert x > 0; }; } }",
                "class A implements java.io.Externalizable { int x; public A() {} public void writeExternal(java.io.ObjectOutput o) {} public void readExternal(java.io.ObjectInput i) {} }",
                "class A implements java.io.Serializable, Cloneable { int x; protected A clone() throws CloneNotSupportedException { return (A) super.clone(); } enum E { X } switchOn(E e) { } }",
            })
    void theSerialVersionIsThatOfThePlainClass(String source) throws Exception {
        String valid = source.replace(
                "switchOn(E e) { }", "int on(E e) { switch (e) { case X: return 1; default: return 2; } }");
        assertSameVersion("A", Samples.compile("import jakarta.persistence.*; @Entity\n" + valid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "public", "private", "protected", "static", "private static", "public static final"})
    void theSerialVersionOfNestedClassesIsThatOfThePlainClass(String modifiers) throws Exception {
        assertSameVersion(
                "Outer$Inner",
                Samples.compile("class Outer { @jakarta.persistence.Entity " + modifiers
                        + " class Inner implements java.io.Serializable { int a; private int b; }"
                        + " int use(Inner i) { return i.b; } }"));
    }

    @Test
    void anOlderCompilerWritesSyntheticMethodsThatCount() throws Exception {
        for (int release : List.of(8, 11, 17)) {
            assertSameVersion(
                    "Outer$Inner",
                    Samples.compile(
                            release,
                            "class Outer { @jakarta.persistence.Entity static class Inner implements java.io.Serializable"
                                    + " { private int b; private Inner() {} } int use() { return new Inner().b++; } }"));
        }
    }

    private static void assertSameVersion(String name, Samples plain) throws Exception {
        ObjectStreamClass before = ObjectStreamClass.lookup(Class.forName(name, false, plain.loader()));
        Class<?> type = Class.forName(name, false, plain.enhanced().loader());
        assertThat(ObjectStreamClass.lookup(type).getSerialVersionUID()).isEqualTo(before.getSerialVersionUID());
        assertThat(type.getDeclaredField("serialVersionUID").isSynthetic()).isTrue();
    }

    private static byte[] write(Object instance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new LoadingStream(new ByteArrayInputStream(bytes), loader)) {
            return in.readObject();
        }
    }

    private static final class LoadingStream extends ObjectInputStream {

        private final ClassLoader loader;

        LoadingStream(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(java.io.ObjectStreamClass description) throws ClassNotFoundException {
            return Class.forName(description.getName(), false, loader);
        }
    }
}
